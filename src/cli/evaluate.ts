/**
 * `npm run --silent evaluate -- GOLD.ndjson... [--kind TYPES] [--in-file] [--every-mark] [--errors N] [--json]`: how well the
 * spotter does on gold, end to end. Marks of a sort that a corpus does not link (demonyms, roles) are counted apart, unless
 * --every-mark is given. --in-file: only over entities that the knowledge file holds. --kind: gold types, by commas.
 */
import './output.ts';
import { parseArgs } from 'node:util';
import { errorLines } from './evaluate/errors.ts';
import { readGold, readTitles } from './evaluate/gold.ts';
import { emptyMeasured, heldEntities, type Measured, measure } from './evaluate/measure.ts';
import { type Counts, figures } from './evaluate/score.ts';
import { loadKnowledge } from './knowledge.ts';
import { spotText } from './mentions.ts';
import { table } from './table.ts';

const PARTS = [
  ['how found', 'byVia'],
  ['kind marked', 'byKind'],
  ['gold type', 'byType'],
] as const;

function rows(title: string, counts: ReadonlyMap<string, Counts>): string[][] {
  return [
    [title, 'right', 'wrong', 'missed', 'precision', 'recall'],
    ...[...counts].map(([key, own]) => {
      const { precision, recall } = figures(own);
      return [key, String(own.tp), String(own.fp), String(own.fn), precision.toFixed(3), recall.toFixed(3)];
    }),
  ];
}

function report({ total, apart, ...parts }: Measured): string[] {
  const { precision, recall, f1, detection, linking } = figures(total);
  const headline = { precision, recall, f1, detection, linking };
  const lines = table([
    ...Object.entries(headline).map(([name, value]) => [name, value.toFixed(4)]),
    ['right / wrong / missed', `${total.tp} / ${total.fp} / ${total.fn}`],
    ['wrong entity', String(total.wrongLinks)],
    ...[...apart].map(([sort, { marks, onGold }]) => [
      `apart: ${sort}s`,
      `${marks} marks, ${onGold} exactly on gold mentions`,
    ]),
  ]);
  for (const [title, part] of PARTS) lines.push('', ...table(rows(title, parts[part])));
  return lines;
}

function json({ total, apart, ...parts }: Measured) {
  const part = (counts: ReadonlyMap<string, Counts>) =>
    Object.fromEntries([...counts].map(([key, own]) => [key, { ...figures(own), ...own }]));
  return {
    ...figures(total),
    ...total,
    apart: Object.fromEntries(apart),
    ...Object.fromEntries(PARTS.map(([, name]) => [name, part(parts[name])])),
  };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      kind: { type: 'string' },
      'in-file': { type: 'boolean' },
      'every-mark': { type: 'boolean' },
      errors: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  if (positionals.length === 0) throw new Error('Say which gold to measure on: npm run evaluate -- GOLD.ndjson.');
  const { names, cards } = loadKnowledge();
  const held = values['in-file'] ? await heldEntities(names, cards) : undefined;
  const measured = emptyMeasured();
  for (const file of positionals) {
    const rules = {
      titles: readTitles(file),
      ...(held ? { held } : {}),
      ...(values.kind ? { types: new Set(values.kind.split(',')) } : {}),
    };
    for (const document of readGold(file)) {
      const marks = await spotText(document, names, cards);
      measure(document, marks, rules, values['every-mark'] ?? false, measured);
    }
  }
  if (values.json) {
    console.log(JSON.stringify(json(measured), null, 1));
    return;
  }
  for (const line of report(measured)) console.log(line);
  if (!values.errors) return;
  for (const line of errorLines(measured.failures, Number(values.errors), names)) console.log(line);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
