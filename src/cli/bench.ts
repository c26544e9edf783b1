/**
 * `npm run bench [-- --browsers]`: speed and memory side by side in one run. Compare rows of one run only: machines differ
 * and are noisy. With --browsers also the built extension, cold and warm, in the browsers that are installed.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import AhoCorasick from 'modern-ahocorasick';
import { build } from 'vite';
import { cardFiles } from '../compile/cards-file.ts';
import { generateEntities, generateText } from '../compile/generate.ts';
import { namesFile } from '../compile/names-file.ts';
import { searchFile } from '../compile/search-file.ts';
import { spellings } from '../compile/spellings.ts';
import type { Entity } from '../knowledge/model.ts';
import type { OpenNames } from '../knowledge/reader.ts';
import { benchBrowsers } from './bench-browsers.ts';
import { scaleRows } from './bench-scale.ts';
import { searchRows } from './bench-search.ts';
import { flowsOf } from './input.ts';
import { loadKnowledge } from './knowledge.ts';
import { table } from './table.ts';
import { mb, ms, once, time } from './timing.ts';

const ARTICLE = 67_000;
const FULL = 150_000;
const FOLDER = new URL('../../build/bench/', import.meta.url);
const BUNDLED = new URL('../../build/public/knowledge/', import.meta.url);
const BUILT = '2026-01-01';

function exact(file: URL): ArrayBuffer {
  const bytes = readFileSync(file);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** Names to search for. */
const SEARCHED = 150;

/** Ordinals from all over a file, from the most to the least prominent. */
const everyNth = (count: number) => Array.from({ length: SEARCHED }, (_, i) => Math.floor((i * count) / SEARCHED));

/** Names from all over the bundled file. */
async function someNames({ names, cards }: ReturnType<typeof loadKnowledge>): Promise<string[]> {
  return [...(await cards.cards(everyNth(names.entityCount))).values()].map(({ name }) => name);
}

/** Entities of the bundled file that the news names most. */
const WELL_KNOWN = 4000;

/** Makes articles up that name well-known entities of the bundled file about as often as news does. */
async function newsLike({
  names,
  cards,
}: ReturnType<typeof loadKnowledge>): Promise<(length: number, seed?: number) => string> {
  const known = Array.from({ length: names.entityCount }, (_, entity) => entity)
    .sort((x, y) => names.facts(y).prominence - names.facts(x).prominence)
    .slice(0, WELL_KNOWN);
  const named = [...(await cards.cards(known)).values()];
  return (length, seed) => generateText(named, length, seed);
}

/** The sample article, very dense in names, repeated to the length of a long one. */
function longArticle(): string {
  const html = readFileSync(new URL('../../assets/sample/anchorage.html', import.meta.url), 'utf8');
  const text = [...html.matchAll(/<(?:p|h1|h2)[^>]*>([\s\S]*?)<\//g)]
    .map(([, inner]) => inner!.replace(/<[^>]+>/g, '').replace(/\s+/g, ' '))
    .join('\n');
  return text.repeat(Math.ceil(ARTICLE / text.length));
}

type Shipped = Pick<typeof import('../spotter/spot.ts'), 'spot'> &
  Pick<typeof import('../knowledge/tokens.ts'), 'tokenize' | 'emptyTokens'> &
  Pick<typeof import('../knowledge/reader.ts'), 'openNames'>;

/** The spotter as the extension ships it, bundled: run from its sources it is slower, each constant is asked of its module. */
async function shipped(): Promise<Shipped> {
  const source = (file: string) => fileURLToPath(new URL(`../${file}.ts`, import.meta.url));
  const outDir = fileURLToPath(new URL('bundle/', FOLDER));
  const entry = {
    spot: source('spotter/spot'),
    tokens: source('knowledge/tokens'),
    reader: source('knowledge/reader'),
  };
  await build({
    configFile: false,
    logLevel: 'error',
    build: { lib: { entry, formats: ['es'] }, outDir, copyPublicDir: false },
  });
  const bundle = (name: string) => import(new URL(`bundle/${name}.js`, FOLDER).href);
  return { ...(await bundle('spot')), ...(await bundle('tokens')), ...(await bundle('reader')) };
}

function spotRows(label: string, { spot, tokenize, emptyTokens }: Shipped, names: OpenNames, text: string): string[][] {
  const { flows } = flowsOf(text);
  const tokens = emptyTokens(text.length);
  const bare = time(() => void tokenize(text, tokens));
  const full = time(() => void spot({ flows }, names));
  const { mentions } = spot({ flows }, names);
  return [
    [`${label}: bare tokenizer`, ms(bare), `${tokens.count} tokens`],
    [`${label}: spotting`, ms(full), `${mentions.length} mentions, ${(full / bare).toFixed(1)} × the tokenizer`],
  ];
}

/** The same names in one regular expression and in a maintained multi-pattern matcher from npm. */
function rivalRows(entities: readonly Entity[], text: string): string[][] {
  const texts = [...new Set(entities.flatMap((entity) => spellings(entity).map((name) => name.text)))];
  const escaped = texts.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).sort((a, b) => b.length - a.length);
  let pattern = /$^/g;
  const compile = once(() => {
    pattern = new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'g');
    pattern.test('');
  });
  let hits = 0;
  const scan = once(() => {
    hits = [...text.matchAll(pattern)].length;
  });
  let matcher: AhoCorasick | undefined;
  const build = once(() => {
    matcher = new AhoCorasick(texts);
  });
  const search = time(() => void matcher!.search(text), 5, 3);
  return [
    [`${texts.length} names in one RegExp`, ms(scan), `${hits} hits, once; ready after ${ms(compile)}`],
    [`${texts.length} names in modern-ahocorasick`, ms(search), `ready after ${ms(build)}`],
  ];
}

function generated(): { entities: Entity[]; file: URL } {
  const entities = generateEntities(FULL);
  mkdirSync(FOLDER, { recursive: true });
  const file = new URL('names.bin', FOLDER);
  const { bytes, names } = namesFile(entities, BUILT);
  writeFileSync(file, bytes);
  const shards = cardFiles(entities, new Map());
  console.log(
    `generated: ${entities.length} entities, ${names} names, names.bin ${mb(bytes.byteLength)}, cards ${mb(shards.reduce((sum, shard) => sum + shard.byteLength, 0))}\n`,
  );
  return { entities, file };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { browsers: { type: 'boolean' } } });
  const code = await shipped();
  const knowledge = loadKnowledge();
  const realFile = new URL('names.bin', BUNDLED);
  const real = code.openNames(exact(realFile));
  // First of all, while the code is as cold as when a reader begins to type.
  const searched = searchRows(
    'bundled file',
    exact(new URL('search.bin', BUNDLED)),
    real.meta,
    await someNames(knowledge),
  );
  const { entities, file } = generated();
  const heap = process.memoryUsage().arrayBuffers;
  let full: OpenNames | undefined;
  const load = time(
    () => {
      full = code.openNames(exact(file));
    },
    5,
    3,
  );
  const text = generateText(entities, ARTICLE);
  const news = await newsLike(knowledge);
  const rows = [
    ['what', 'median', 'notes'],
    [
      'generated file: read and open',
      ms(load),
      `${mb(statSync(file).size)}, ${(load / (statSync(file).size / 1e6)).toFixed(1)} ms per MB`,
    ],
    [
      'bundled file: read and open',
      ms(time(() => void code.openNames(exact(realFile)), 5, 3)),
      mb(statSync(realFile).size),
    ],
    ['generated file: memory', mb(process.memoryUsage().arrayBuffers - heap), 'array buffers'],
    ...spotRows('news-like article, bundled file', code, real, news(ARTICLE)),
    ...spotRows('sample article (twice as many names as in news), bundled file', code, real, longArticle()),
    ...spotRows('made-up article, generated file', code, full!, text),
    ...scaleRows(code.spot, real, news),
    ...rivalRows(entities, text),
    ...searched,
    ...searchRows(
      'generated file',
      searchFile(entities, BUILT).buffer as ArrayBuffer,
      full!.meta,
      everyNth(entities.length).map((entity) => entities[entity]!.name),
    ),
  ];
  for (const line of table(rows)) console.log(line);
  if (values.browsers) await benchBrowsers(fileURLToPath(new URL('../../dist/', import.meta.url)));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
