/** Settings as stored can be damaged (a hand edit, a half-synced write): each field is checked on its own. */
import * as v from 'valibot';
import { KINDS, type Kind } from '../knowledge/model.ts';
import { DEFAULTS, type Settings } from './settings.ts';

const flag = (otherwise: boolean) => v.fallback(v.boolean(), otherwise);

/** The strings of a list; other members are dropped, the rest kept. */
const strings = v.fallback(
  v.pipe(
    v.array(v.unknown()),
    v.transform((list) => list.filter((item) => typeof item === 'string')),
  ),
  [],
);

const kinds = Object.fromEntries(KINDS.map((kind) => [kind, flag(DEFAULTS.kinds[kind])])) as Record<
  Kind,
  ReturnType<typeof flag>
>;

const schema = v.object({
  version: v.fallback(v.literal(1), 1),
  on: flag(DEFAULTS.on),
  kinds: v.fallback(v.object(kinds), DEFAULTS.kinds),
  mentions: v.fallback(v.picklist(['first', 'every']), DEFAULTS.mentions),
  dwell: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)), DEFAULTS.dwell),
  theme: v.fallback(v.picklist(['auto', 'light', 'dark']), DEFAULTS.theme),
  sitesOff: strings,
  never: strings,
});

/** Settings with every missing or damaged field at its default and every good one kept. Never fails. */
export function repair(raw: Record<string, unknown>): Settings {
  const complete = { ...DEFAULTS, ...raw };
  return v.parse(schema, complete);
}
