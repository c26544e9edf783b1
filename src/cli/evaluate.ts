/**
 * `npm run --silent evaluate -- GOLD.ndjson... [--kind K] [--in-file] [--no-demonyms] [--errors N] [--json]`: how well the
 * spotter does on gold, end to end; with --in-file only over entities that the knowledge file holds.
 */
import { parseArgs } from 'node:util';
import { explain } from '../spotter/explain.ts';
import type { Explanation } from '../spotter/types.ts';
import { type GoldDocument, normal, readGold, readTitles } from './evaluate/gold.ts';
import { type Case, type Counts, emptyCounts, figures, scoreDocument } from './evaluate/score.ts';
import { loadKnowledge } from './knowledge.ts';
import { articleOf, spotText, type WrittenMention } from './mentions.ts';
import { table } from './table.ts';

interface Failure extends Case<WrittenMention> {
  document: GoldDocument;
}

/** All that the file holds: Wikidata ids and normalized titles. */
async function heldEntities({ names, cards }: ReturnType<typeof loadKnowledge>): Promise<Set<string>> {
  const held = new Set<string>();
  for (let ordinal = 0; ordinal < names.entityCount; ordinal++) {
    const card = (await cards.cards([ordinal])).get(ordinal)!;
    if (/^Q\d+$/.test(card.id)) held.add(card.id);
    if (card.title) held.add(normal(card.title));
  }
  return held;
}

function contextOf({ text }: GoldDocument, start: number, end: number): string {
  const cut = (piece: string) => piece.replace(/\s+/g, ' ');
  return `…${cut(text.slice(Math.max(0, start - 50), start))}[${text.slice(start, end)}]${cut(text.slice(end, end + 50))}…`;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** The errors of each verdict, the frequent surfaces first, each with the spotter's own word on it. */
function printErrors(
  failures: readonly Failure[],
  most: number,
  names: ReturnType<typeof loadKnowledge>['names'],
): void {
  const explained = new Map<string, Explanation[]>();
  const groups = groupBy(failures, ({ verdict }) => verdict);
  for (const [verdict, group] of [...groups].sort(([, x], [, y]) => y.length - x.length)) {
    console.log(`\n## ${verdict}: ${group.length}`);
    const surface = ({ prediction, gold }: Failure) => prediction?.surface ?? gold?.surface ?? '';
    const bySurface = [...groupBy(group, surface)].sort(([, x], [, y]) => y.length - x.length);
    for (const [text, cases] of bySurface.slice(0, most)) {
      const { document, prediction, gold } = cases[0]!;
      const { start, end } = prediction ?? gold!;
      const wanted = gold ? (gold.title ?? gold.qid ?? 'no entry') : 'nothing';
      console.log(
        `${cases.length}× ${text}: ${prediction ? `${prediction.name} (${prediction.entity}, ${prediction.via}, ${prediction.score})` : 'nothing'}; gold: ${wanted}`,
      );
      console.log(`    ${contextOf(document, start, end)}`);
      if (prediction || !gold) continue;
      const { article, offsets } = articleOf(document);
      const fates = explained.get(document.id) ?? explain(article, names);
      explained.set(document.id, fates);
      const fate = fates.find((one) => offsets[one.flow]! + one.start < end && offsets[one.flow]! + one.end > start);
      console.log(`    ${fate ? `"${fate.surface}" ${fate.fate}` : 'no name of the file'}`);
    }
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      kind: { type: 'string' },
      'in-file': { type: 'boolean' },
      'no-demonyms': { type: 'boolean' },
      errors: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  if (positionals.length === 0) throw new Error('Say which gold to measure on: npm run evaluate -- GOLD.ndjson.');
  const knowledge = loadKnowledge();
  const held = values['in-file'] ? await heldEntities(knowledge) : undefined;
  const total = emptyCounts();
  const byVia = new Map<string, Counts>();
  const byType = new Map<string, Counts>();
  const failures: Failure[] = [];
  for (const file of positionals) {
    const rules = {
      titles: readTitles(file),
      ...(held ? { held } : {}),
      ...(values.kind ? { types: new Set(values.kind.split(',')) } : {}),
    };
    for (const document of readGold(file)) {
      const all = await spotText(document, knowledge.names, knowledge.cards);
      const mentions = values['no-demonyms'] ? all.filter(({ via }) => via !== 'demonym') : all;
      for (const one of scoreDocument(document, mentions, rules, total)) {
        const { verdict, prediction, gold } = one;
        const count = (counts: Map<string, Counts>, key: string) => {
          const own = counts.get(key) ?? emptyCounts();
          counts.set(key, own);
          if (verdict === 'right') own.tp++;
          else if (verdict === 'missed') own.fn++;
          else own.fp++;
          if (verdict === 'wrong entity') own.fn++;
        };
        if (prediction) count(byVia, prediction.via);
        if (gold) count(byType, gold.type);
        if (verdict !== 'right') failures.push({ ...one, document });
      }
    }
  }
  const shown = { ...figures(total), tp: total.tp, fp: total.fp, fn: total.fn, wrongLinks: total.wrongLinks };
  if (values.json) {
    const part = (counts: Map<string, Counts>) =>
      Object.fromEntries([...counts].map(([key, own]) => [key, { ...figures(own), ...own }]));
    console.log(JSON.stringify({ ...shown, via: part(byVia), types: part(byType) }, null, 1));
    return;
  }
  for (const line of table(Object.entries(shown).map(([name, value]) => [name, String(value)]))) console.log(line);
  const rows = (counts: Map<string, Counts>) =>
    [...counts].map(([key, own]) => [
      key,
      String(own.tp),
      String(own.fp),
      String(own.fn),
      figures(own).precision.toFixed(3),
      figures(own).recall.toFixed(3),
    ]);
  console.log('');
  for (const line of table([
    ['how found / gold type', 'right', 'wrong', 'missed', 'precision', 'recall'],
    ...rows(byVia),
    ...rows(byType),
  ]))
    console.log(line);
  if (values.errors) printErrors(failures, Number(values.errors), knowledge.names);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
