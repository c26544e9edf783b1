import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readGold, readTitles } from '../../src/cli/evaluate/gold.ts';
import { emptyMeasured, heldEntities, measure } from '../../src/cli/evaluate/measure.ts';
import { figures } from '../../src/cli/evaluate/score.ts';
import { loadKnowledge } from '../../src/cli/knowledge.ts';
import { spotText } from '../../src/cli/mentions.ts';

const EVAL = fileURLToPath(new URL('../../../shared/eval/', import.meta.url));
const FILE = fileURLToPath(new URL('../../build/public/knowledge/names.bin', import.meta.url));

/** What is missing for the comparison; the sentence is the reason that a skipped test gives. */
function missing(): string | undefined {
  if (!existsSync(join(EVAL, 'score.py'))) return 'the development gold is not here';
  if (!existsSync(FILE)) return 'the knowledge file is not built';
  return spawnSync('python3', ['--version']).status === 0 ? undefined : 'there is no python3';
}

const reason = missing();
/** So many of each corpus, to keep it short. */
const DOCUMENTS = 20;

it.skipIf(reason !== undefined)(
  `scores as the gold's own scorer does, to the last digit shown${reason ? ` (skipped: ${reason})` : ''}`,
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gloss-agreement-'));
    try {
      const { names, cards } = loadKnowledge();
      const held = await heldEntities(names, cards);
      const kb = join(folder, 'held.txt');
      writeFileSync(kb, [...held].join('\n'));
      for (const corpus of ['news-fair-dev', 'dwie-dev', 'gum-speech-interview', 'meantime']) {
        const documents = readGold(join(EVAL, `${corpus}.ndjson`)).slice(0, DOCUMENTS);
        const titles = readTitles(join(EVAL, `${corpus}.ndjson`));
        const marks = await Promise.all(documents.map((document) => spotText(document, names, cards)));
        const [gold, predicted] = [join(folder, 'gold.ndjson'), join(folder, 'predicted.ndjson')];
        writeFileSync(gold, documents.map((document) => JSON.stringify(document)).join('\n'));
        writeFileSync(predicted, documents.map(({ id }, i) => JSON.stringify({ id, mentions: marks[i] })).join('\n'));
        for (const types of [undefined, 'person', 'place,organisation']) {
          for (const inFile of [false, true]) {
            const measured = emptyMeasured();
            const rules = {
              titles,
              ...(inFile ? { held } : {}),
              ...(types ? { types: new Set(types.split(',')) } : {}),
            };
            for (const [i, document] of documents.entries()) measure(document, marks[i]!, rules, true, measured);
            const flags = [...(types ? ['--types', types] : []), ...(inFile ? ['--kb', kb] : []), '--json'];
            const run = spawnSync('python3', [join(EVAL, 'score.py'), gold, predicted, ...flags], { encoding: 'utf8' });
            const theirs = JSON.parse(run.stdout);
            const { precision, recall, f1, detection, linking } = figures(measured.total);
            const { tp, fp, fn } = measured.total;
            expect({ precision, recall, f1, detection, linking, tp, fp, fn }, `${corpus} ${flags.join(' ')}`).toEqual({
              precision: theirs.precision,
              recall: theirs.recall,
              f1: theirs.f1,
              detection: theirs.detection_recall,
              linking: theirs.linking_accuracy,
              tp: theirs.tp,
              fp: theirs.fp,
              fn: theirs.fn,
            });
          }
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
