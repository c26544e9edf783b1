/**
 * `npm run --silent coverage -- GOLD.ndjson...`: how many linked, named mentions of the gold are of an entity that the
 * knowledge file holds, by Wikidata id or title. It tells how broad the file is, whatever the spotter makes of it.
 */
import './output.ts';
import { type GoldMention, normal, readGold, readTitles } from './evaluate/gold.ts';
import { heldEntities } from './evaluate/measure.ts';
import { loadKnowledge } from './knowledge.ts';
import { table } from './table.ts';

/** Not what a name refers back to, and no description ("the president"). */
const isNamed = ({ coref, desc, nil }: GoldMention): boolean => !coref && !desc && !nil;

/** Every id and title that the gold gives for a mention. */
function keysOf({ qid, title, alt_titles = [] }: GoldMention, ids: ReadonlyMap<string, string>): string[] {
  const titles = [title, ...alt_titles].filter((one) => one !== undefined).map(normal);
  return [...(qid ? [qid] : []), ...titles, ...titles.flatMap((one) => ids.get(one) ?? [])];
}

async function main(files: readonly string[]): Promise<void> {
  if (files.length === 0) throw new Error('Say which gold to measure on: npm run coverage -- GOLD.ndjson.');
  const { names, cards } = loadKnowledge();
  const held = await heldEntities(names, cards);
  for (const file of files) {
    const ids = readTitles(file);
    // A card without an id is known by its title's.
    const known = new Set([...held, ...[...held].flatMap((key) => ids.get(key) ?? [])]);
    const counts = new Map<string, { linked: number; held: number }>();
    for (const mention of readGold(file).flatMap(({ mentions }) => mentions)) {
      const keys = keysOf(mention, ids);
      if (!isNamed(mention) || keys.length === 0) continue;
      for (const type of [mention.type, 'all']) {
        const count = counts.get(type) ?? { linked: 0, held: 0 };
        count.linked++;
        if (keys.some((key) => known.has(key))) count.held++;
        counts.set(type, count);
      }
    }
    const rows = [...counts].sort(([, x], [, y]) => y.linked - x.linked);
    console.log(`${file.split('/').at(-1)}`);
    const cells = rows.map(([type, { linked, held: own }]) => [type, `${linked}`, `${own}`, (own / linked).toFixed(3)]);
    for (const line of table([['type', 'linked', 'held', 'share'], ...cells])) console.log(line);
    console.log('');
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
