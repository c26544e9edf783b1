/** From the names of an entity to the entries of the names table: defaults filled in, forms that follow by rule added. */
import { type Case, type Entity, type Name, RULES, type Rule, type Via } from '../knowledge/model.ts';

/** One entry of the names table, before its readings are weighed. */
export interface Spelling {
  text: string;
  via: Via;
  rule: Rule;
  case: Case;
}

/** Up to this many letters a name in capitals is taken for initials, which lower case would make another word. */
const MOST_INITIALS = 6;

function caseOf(text: string): Case {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters === letters.toLowerCase()) return 'any';
  if (/^\p{Ll}/u.test(text)) return 'small';
  return letters.length <= MOST_INITIALS && letters === letters.toUpperCase() ? 'upper' : 'title';
}

function withDefaults(name: string | Name): Spelling {
  const {
    text,
    via = 'name',
    rule = 'safe',
    case: cased = caseOf(text),
  } = typeof name === 'string' ? { text: name } : name;
  return { text, via, rule, case: cased };
}

/** News writes the word that says what it was small: "the fall of the Berlin Wall", "the battle of Ilovaisk". */
const SAYS_WHAT = /^\p{Lu}\p{Ll}+ (of|in|on|against) .*\p{Lu}/u;

function asWritten({ kind }: Entity, spelling: Spelling): Spelling {
  const small =
    (kind === 'event' || kind === 'agreement') && spelling.case === 'title' && SAYS_WHAT.test(spelling.text);
  return small ? { ...spelling, case: 'small' } : spelling;
}

/** With and without "the": texts and sources write both. */
function articles(spelling: Spelling): Spelling[] {
  const bare = /^[Tt]he\s+(?=\p{Lu})/u.exec(spelling.text);
  // A single word without its article ("The Hague", "The Gambia") would be another name.
  if (bare && /\s/.test(spelling.text.slice(bare[0].length))) {
    return [spelling, { ...spelling, text: spelling.text.slice(bare[0].length) }];
  }
  return [spelling];
}

/** All entries of an entity, each text once, the strictest way of writing it down winning over an implied one. */
export function spellings(entity: Entity): Spelling[] {
  const found = new Map<string, Spelling>();
  for (const spelling of (entity.names ?? []).map(withDefaults).flatMap(articles)) {
    const known = found.get(spelling.text);
    if (!known || RULES.indexOf(spelling.rule) > RULES.indexOf(known.rule)) found.set(spelling.text, spelling);
  }
  for (const spelling of articles(withDefaults(entity.name))) {
    if (!found.has(spelling.text)) found.set(spelling.text, spelling);
  }
  return [...found.values()].map((spelling) => asWritten(entity, spelling));
}
