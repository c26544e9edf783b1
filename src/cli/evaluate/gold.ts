import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A mention that people marked and linked. */
export interface GoldMention {
  start: number;
  end: number;
  surface?: string;
  type: string;
  qid?: string;
  title?: string;
  alt_titles?: string[];
  nil?: boolean;
  coref?: boolean;
  named?: boolean;
  optional?: boolean;
  /** Where the whole phrase is marked: the name in it. */
  name_start?: number;
  name_end?: number;
  desc?: boolean;
  lid?: string | number;
  child_of?: string | number;
}

export interface GoldDocument {
  id: string;
  corpus?: string;
  text: string;
  date?: string;
  evaluation_span?: [number, number];
  mentions: GoldMention[];
}

/** A mention at the name that it holds. */
const atName = (mention: GoldMention): GoldMention => ({
  ...mention,
  start: mention.name_start ?? mention.start,
  end: mention.name_end ?? mention.end,
});

/** The documents of an NDJSON file, mentions at their names. Throws one sentence when it is missing or no such file. */
export function readGold(file: string): GoldDocument[] {
  if (!existsSync(file)) throw new Error(`There is no gold file ${file}.`);
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line, i) => {
    try {
      const document = JSON.parse(line) as GoldDocument;
      return { ...document, mentions: document.mentions.map(atName) };
    } catch {
      throw new Error(`Line ${i + 1} of ${file} is no JSON.`);
    }
  });
}

export const normal = (title: string | null | undefined): string =>
  (title ?? '').replaceAll('_', ' ').trim().toLowerCase();

/** Wikipedia titles to Wikidata ids, as given beside the gold in title2qid.tsv; empty where there is no such file. */
export function readTitles(goldFile: string): Map<string, string> {
  const file = join(dirname(goldFile), 'title2qid.tsv');
  if (!existsSync(file)) return new Map();
  const [header, ...rows] = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const columns = header!.trim().split('\t');
  const [title, qid] = [columns.indexOf('title'), columns.indexOf('qid')];
  return new Map(rows.map((row) => row.split('\t')).map((cells) => [normal(cells[title]), cells[qid]!.trim()]));
}
