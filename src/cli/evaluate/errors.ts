/** Errors in the order of what they cost: grouped by cause, each with the spotter's own word on it. */
import type { NamesTable } from '../../knowledge/table.ts';
import { explain } from '../../spotter/explain.ts';
import type { Explanation } from '../../spotter/types.ts';
import { articleOf } from '../mentions.ts';
import { isNamed } from './examples.ts';
import type { GoldDocument } from './gold.ts';
import type { Failure } from './measure.ts';

const AROUND = 60;

function contextOf({ text }: GoldDocument, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return `…${before}[${text.slice(start, end)}]${after}…`.replace(/\s+/g, ' ');
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()].sort((x, y) => y.length - x.length);
}

/** An error with its cause and what the spotter says of the place. */
interface Explained extends Failure {
  cause: string;
  word: string;
}

class Explainer {
  private readonly known = new Map<GoldDocument, { explanations: Explanation[]; offsets: number[] }>();
  constructor(private readonly names: NamesTable) {}

  private of(document: GoldDocument) {
    let own = this.known.get(document);
    if (!own) {
      const { article, offsets } = articleOf(document);
      own = { explanations: explain(article, this.names), offsets };
      this.known.set(document, own);
    }
    return own;
  }

  /** What was decided where the error is. */
  explained(failure: Failure): Explained {
    const { document, prediction, gold, verdict } = failure;
    const { start, end } = prediction ?? gold!;
    const { explanations, offsets } = this.of(document);
    const at = explanations.find((one) => offsets[one.flow]! + one.start < end && offsets[one.flow]! + one.end > start);
    const why = at?.readings[0]?.why ?? '';
    const word = at ? `"${at.surface}" ${at.fate}${why ? ` (${why})` : ''}` : 'no name of the file';
    if (prediction && gold?.title && isNamed(this.names, gold.title, this.names.ordinal(prediction.entity))) {
      return { ...failure, word, cause: 'right, but the gold has it under another title' };
    }
    if (prediction) return { ...failure, word, cause: `${verdict}: ${prediction.kind} by ${prediction.via}` };
    const whole = at && offsets[at.flow]! + at.start === start && offsets[at.flow]! + at.end === end;
    const fate = at === undefined ? 'no name of the file' : whole ? at.fate : 'only a part of it is a name of the file';
    return { ...failure, word, cause: `${verdict}: ${fate}` };
  }
}

/** The lines of a report: causes by their number of errors, of each the `most` frequent names. */
export function errorLines(failures: readonly Failure[], most: number, names: NamesTable): string[] {
  const explainer = new Explainer(names);
  const lines: string[] = [];
  for (const group of groupBy(
    failures.map((one) => explainer.explained(one)),
    ({ cause }) => cause,
  )) {
    lines.push('', `## ${group[0]!.cause}: ${group.length}`);
    const surface = ({ document, prediction, gold }: Failure) => {
      const { start, end } = prediction ?? gold!;
      return document.text.slice(start, end);
    };
    for (const [first, ...more] of groupBy(group, surface).slice(0, most)) {
      const { document, prediction, gold, word } = first!;
      const { start, end } = prediction ?? gold!;
      const marked = prediction ? `${prediction.name} (${prediction.entity}, ${prediction.score})` : 'nothing';
      const wanted = gold ? (gold.title ?? gold.qid ?? 'no entry') : 'nothing';
      lines.push(`${more.length + 1}× ${surface(first!)}: ${marked}; gold: ${wanted}`);
      lines.push(`    ${contextOf(document, start, end)}`, `    ${word}`);
    }
  }
  return lines;
}
