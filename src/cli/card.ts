/**
 * `npm run --silent card -- NAME-or-ID [--on DATE]`: the card of an entity as text, as it stood on a date. A name may be half
 * a name: then it is the card of the best that a search finds.
 */
import './output.ts';
import { parseArgs } from 'node:util';
import { type CardLines, cardLines, type Line } from '../card/lines.ts';
import { nameKey } from '../knowledge/names.ts';
import type { OpenNames } from '../knowledge/reader.ts';
import { readDay } from './input.ts';
import { loadKnowledge, loadSearch } from './knowledge.ts';

const WIDTH = 100;

/** A text in lines of at most {@link WIDTH} characters, each with the indent. */
function wrap(text: string, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(indent + line);
      line = '';
    }
    line = line ? `${line} ${word}` : word;
  }
  return [...lines, indent + line];
}

const said = (parts: Line['parts']): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.name)).join('');

function block(title: string, lines: readonly Line[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.flatMap(({ parts }) => wrap(`- ${said(parts)}`, '  '))];
}

function print({ lines, text, id, title }: { lines: CardLines; text?: string; id: string; title?: string }): void {
  const out = [
    `${lines.name} (${lines.kindLabel}, ${id})`,
    lines.blurb,
    ...(text ? ['', ...wrap(text)] : []),
    ...block(lines.thenTitle, lines.then),
    ...block(lines.sinceTitle, lines.since),
    ...(lines.facts.length > 0
      ? ['', ...lines.facts.flatMap(({ label, parts }) => wrap(`${label}: ${said(parts)}`))]
      : []),
    '',
    `As of ${lines.asOf}. Sources: ${lines.sources.join(', ')}.${title ? ` Wikipedia: ${title}.` : ''}`,
  ];
  console.log(out.join('\n'));
}

/** Most other entities that are listed below the card of a half name. */
const MOST_OTHERS = 8;

/** Ordinals of an id or a name, or else of what a search for it finds; the likeliest first. `exact` is whether it is its name. */
function findEntities(query: string, names: OpenNames): { ordinals: number[]; exact: boolean } {
  const byId = names.ordinal(query);
  if (byId >= 0) return { ordinals: [byId], exact: true };
  const key = nameKey(query);
  const handle = key ? names.find(key.a, key.b) : -1;
  if (handle >= 0) return { ordinals: names.candidates(handle).map(({ entity }) => entity), exact: true };
  return {
    ordinals: loadSearch(names)
      .find(query, MOST_OTHERS + 1)
      .map(({ entity }) => entity),
    exact: false,
  };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { on: { type: 'string' } } });
  const query = positionals.join(' ').trim();
  if (query === '') throw new Error('Say whose card: npm run card -- "Antony Blinken" --on 2021-03-10.');
  const day = readDay(values.on);
  const { names, cards } = loadKnowledge();
  const { ordinals, exact } = findEntities(query, names);
  const [best, ...others] = ordinals;
  if (best === undefined) throw new Error(`There is no card for "${query}": give a name or an id such as Q30.`);
  const found = await cards.cards([best, ...others]);
  const card = found.get(best)!;
  print({
    lines: cardLines(card, day),
    id: card.id,
    ...(card.text ? { text: card.text } : {}),
    ...(card.title ? { title: card.title } : {}),
  });
  if (others.length > 0) {
    console.log(exact ? '\nAlso of that name:' : '\nAlso found:');
    for (const { id, name, blurb } of others.map((ordinal) => found.get(ordinal)!))
      console.log(`  ${id}  ${name}: ${blurb}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
