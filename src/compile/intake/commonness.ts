import { fold } from '../../knowledge/fold.ts';

/**
 * How many people of a full name to expect by chance. Given and family names are taken as independent, with the frequencies
 * that the file's own seventy thousand people show, scaled to `world` people who make English-language news. "Michael Brown"
 * comes out near ten, "Antony Blinken" near nothing.
 */
export function namesakeModel(names: Iterable<string>, world = 1_000_000): (name: string) => number {
  const given = new Map<string, number>();
  const family = new Map<string, number>();
  let total = 0;
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const name of names) {
    const parts = fold(name).split(' ');
    if (parts.length < 2) continue;
    total++;
    count(given, parts[0]!);
    count(family, parts.at(-1)!);
  }
  return (name) => {
    const parts = fold(name).split(' ');
    if (parts.length !== 2) return 0;
    // The person itself is one of those counted.
    const a = Math.max(0, (given.get(parts[0]!) ?? 0) - 1) / total;
    const b = Math.max(0, (family.get(parts[1]!) ?? 0) - 1) / total;
    return a * b * world;
  };
}
