/**
 * `npm run --silent spot -- [--date D] [--host H] [--json] [--explain] [FILE]`: what is spotted in a text, as a table or
 * JSON; `--ndjson`: texts as lines of JSON from standard input, answers in the same order.
 */
import './output.ts';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { explain } from '../spotter/explain.ts';
import { readLine } from './input.ts';
import { loadKnowledge } from './knowledge.ts';
import { articleOf, spotText, type Text, type WrittenMention } from './mentions.ts';
import { table } from './table.ts';

const fail = (error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
};

/** The text of a file or of standard input. */
function readText(file: string | undefined): string {
  try {
    return readFileSync(file ?? 0, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Error(
      missing
        ? `There is no file ${file}.`
        : `${file ?? 'Standard input'} cannot be read: ${(error as Error).message}.`,
    );
  }
}

function printTable(mentions: readonly WrittenMention[]): void {
  const rows = mentions.map(({ surface, name, entity, kind, via, score }) => [
    surface,
    name,
    entity,
    kind,
    via,
    score.toFixed(3),
  ]);
  for (const line of table([['in the text', 'entity', 'id', 'kind', 'how found', 'score'], ...rows])) console.log(line);
}

async function printExplanations(input: Text): Promise<void> {
  const { names, cards } = loadKnowledge();
  const { article, offsets } = articleOf(input);
  for (const { flow, start, surface, fate, readings } of explain(article, names)) {
    console.log(`${surface} (at ${start + offsets[flow]!}): ${fate}`);
    const found = await cards.cards(readings.map(({ entity }) => entity));
    for (const { entity, via, score, why } of readings) {
      const { name, id } = found.get(entity)!;
      console.log(`    ${score.toFixed(3)}  ${name} (${id}, ${via}): ${why}`);
    }
  }
}

/** Answers each line; a bad one gets a sentence on standard error and the others go on. */
async function answerLines(): Promise<void> {
  const { names, cards } = loadKnowledge();
  let number = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    number++;
    if (line.trim() === '') continue;
    try {
      const { id, ...input } = readLine(line);
      console.log(JSON.stringify({ id, mentions: await spotText(input, names, cards) }));
    } catch (error) {
      fail(`Line ${number}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      host: { type: 'string' },
      json: { type: 'boolean' },
      explain: { type: 'boolean' },
      ndjson: { type: 'boolean' },
    },
  });
  if (values.ndjson) return answerLines();
  if (positionals.length > 1) throw new Error('Give one file, or none to read standard input.');
  const { date, host } = values;
  const input: Text = { text: '', ...(date ? { date } : {}), ...(host ? { host } : {}) };
  articleOf(input);
  input.text = readText(positionals[0]);
  if (values.explain) return printExplanations(input);
  const { names, cards } = loadKnowledge();
  const mentions = await spotText(input, names, cards);
  if (values.json) console.log(JSON.stringify({ mentions }, null, 1));
  else printTable(mentions);
}

main().catch(fail);
