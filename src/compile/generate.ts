/** A made-up world of any size: for benchmarks at full size and beyond, before and after the real sources reach it. */
import { type Entity, KINDS } from '../knowledge/model.ts';

/** A small fast generator of pseudo-random numbers in [0, 1) (mulberry32), so that every run makes the same world. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ONSETS = [
  'b',
  'br',
  'ch',
  'd',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'kl',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'st',
  't',
  'v',
  'z',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou', 'ie'];
const CODAS = ['', '', 'n', 'r', 's', 'l', 'th', 'nd'];

/** A made-up word of two or three syllables, capitalized. */
function word(random: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  let text = '';
  for (let i = 0; i < (random() < 0.6 ? 2 : 3); i++) text += pick(ONSETS) + pick(VOWELS) + pick(CODAS);
  return text[0]!.toUpperCase() + text.slice(1);
}

/** How many names an entity has besides its own, on average; 150,000 entities then have about 400,000 names. */
const MORE_NAMES = 1.7;

/** So many entities with names, some dated statements, and links among each other. */
export function generateEntities(count: number, seed = 1): Entity[] {
  const random = randomFrom(seed);
  const year = () => String(1900 + Math.floor(random() * 125));
  return Array.from({ length: count }, (_, i): Entity => {
    const parts = Array.from({ length: random() < 0.2 ? 1 : 2 + Math.floor(random() * 2) }, () => word(random));
    const more = Array.from(
      { length: Math.floor(random() * (2 * MORE_NAMES + 1)) },
      () => `${word(random)} ${parts.at(-1)}`,
    );
    const other = `Q${1 + Math.floor(random() * count)}`;
    return {
      id: `Q${i + 1}`,
      kind: KINDS[Math.floor(random() * KINDS.length)]!,
      name: parts.join(' '),
      title: parts.join(' '),
      names: more,
      statements: [
        { property: 'country', entity: `Q${1 + Math.floor(random() * 200)}`, source: 'generated' },
        { property: 'office', value: `Minister of ${word(random)}`, from: year(), source: 'generated' },
        { property: 'born', from: `${year()}-03-01`, source: 'generated' },
      ],
      related: [other],
      prominence: 1 - i / count,
      asOf: '2026',
    };
  });
}

/** A made-up article of about this many characters; every eighth word or so is a name of the entities. */
export function generateText(entities: readonly Pick<Entity, 'name'>[], characters: number, seed = 2): string {
  const random = randomFrom(seed);
  const sentences: string[] = [];
  let length = 0;
  while (length < characters) {
    const words = Array.from({ length: 12 + Math.floor(random() * 10) }, (_, i) => {
      if (random() < 0.08) return entities[Math.floor(random() ** 2 * entities.length)]!.name;
      return i === 0 ? word(random) : word(random).toLowerCase();
    });
    const end = random() < 0.2 ? '.\n' : '. ';
    sentences.push(words.join(' ') + end);
    length += sentences.at(-1)!.length;
  }
  return sentences.join('');
}
