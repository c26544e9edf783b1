/** What rules a reading of a name out, whatever else speaks for it. */
import { type Candidate, type EntityFacts, Role } from '../knowledge/table.ts';
import type { Around } from './around.ts';
import { type Evidence, GOVERNING } from './features.ts';

/** Reports precede what they name by some weeks: a treaty is written about before it is signed. */
const AHEAD = 45;

/** Those whom a private title does not make somebody else. */
const PRIVATE = Role.Athlete | Role.Artist | Role.Scholar | Role.Activist | Role.Sports;

/** Titles that statesmen never have. */
const APART = Role.Cleric | Role.Judge;

/** From this prominence on a thing with a common name is left to the model; below, something must speak for it. */
const KNOWN = 0.5;

/** A title that says nothing of an office ("writer", "colleague") makes nobody below this of a namesake. */
const FAIRLY_KNOWN = 0.3;

/** A place below this that is called like a person ("Maya", "Dali") wants a word that says it is a place. */
const WIDELY_KNOWN = 0.55;

/** "In Bellevue" is any of several towns of a country where less of what is called so there is this one. */
const MOSTLY = 0.75;

const PART = 'part of a longer unknown name';
const TEAM = 'a team of that name';
const TOWN = 'a place, not the team that is called by its name';
const TONGUE = 'a word of the language, not of the country';
const CREDIT = 'a credit line';
const COMMON = 'too common a name without a word beside it that tells';
const STRANGER = 'a stranger on the page has that name';

/** Why what stands right beside the name bars a reading, or undefined. */
function barredByBorders(
  around: Around,
  { via, rule }: Candidate,
  { kind, roles }: EntityFacts,
  inFull: boolean,
): string | undefined {
  const { borders, count } = around;
  const person = kind === 'person';
  if (borders.raw === 1) return 'in an address, a handle or a sum';
  if (borders.credit === 1) return CREDIT;
  if (around.ship) return 'a ship of that name';
  if (borders.quoted === 1) return 'part of a title in quotation marks';
  if (around.tongue && (via === 'demonym' || kind === 'people')) return TONGUE;
  const people = kind === 'people';
  // "Maya smiled", "Christian Lamp", but "German Nazism".
  if (around.given && (via === 'demonym' || people) && (around.noun || (people && borders.right === 1)))
    return 'a given name';
  if (via === 'demonym') {
    if (around.borrowed) return TONGUE;
    if (borders.quoted > 0) return 'part of a title in quotation marks';
    return (borders.noun === 1 && borders.state === 0) || borders.left === 1 ? PART : undefined;
  }
  if (around.borrowed && !person) return 'a thing that only borrows the name';
  if (around.noble && kind === 'place') return PART;
  if (borders.noun === 1 || (borders.noun > 0 && !inFull)) return PART;
  if (kind === 'organization' && count === 1 && borders.of === 1) return PART;
  if (person && count === 1 && around.adverb && around.describes) return 'an adjective';
  if (count === 1 && around.family && (person || kind === 'place')) return 'the family, not one of it';
  if (person && (borders.suffix === 1 || borders.goesOn === 1)) return 'somebody else of that name';
  if (count === 1 && !person) {
    if (around.capitalTitle || (around.kin && kind === 'place')) return 'a person of that name';
    if (around.article) return 'one of several things of that name';
  }
  if (borders.stranger === 1 && (person || (count === 1 && (!around.headline || !inFull)))) return PART;
  if (count > 1) {
    // "The National Acorn Alliance", "Washington Monument Annex"; what has its name to itself stands before an unknown word too.
    const town = (roles & (Role.City | Role.Country | Role.Subdivision)) !== 0;
    const whole = town || kind === 'person' || kind === 'office' || (kind === 'organization' && rule === 'safe');
    if (borders.right === 1 && !whole) return PART;
    return person && borders.hyphen === 1 ? PART : undefined;
  }
  if (borders.beside === 1 && !around.headline && kind !== 'office') return PART;
  if (borders.left === 1 || borders.right === 1) return PART;
  // The Fed of Cleveland has a president, and so have many bodies of towns.
  if (borders.right > 0 && (roles & Role.City) !== 0) return PART;
  if (borders.joined === 1 && kind === 'place') return PART;
  return person && (borders.hyphen === 1 || borders.left > 0) ? PART : undefined;
}

/** Whether a title of government is before the name of one who does not govern on the day. */
function offDuty(title: number, { activeFrom, activeTo }: EntityFacts, day: number | undefined): boolean {
  if (day === undefined || activeFrom === undefined || (title & GOVERNING) === 0) return false;
  return activeFrom > day + AHEAD || (activeTo !== undefined && activeTo < day - AHEAD);
}

/** Why a reading is out whatever its score, in the reader's words, or undefined. */
export function bar(around: Around, candidate: Candidate, facts: EntityFacts, evidence: Evidence): string | undefined {
  const { rule, via } = candidate;
  const { kind, begin, prominence, roles } = facts;
  const { day, inFull, stranger, namesake } = evidence;
  const titled = (around.titled & roles) !== 0;
  if (day !== undefined && begin !== undefined && begin > day + AHEAD) return 'it began only after the article';
  if (around.byline && (roles & Role.Media) !== 0) return CREDIT;
  if (around.slashed && (roles & Role.Media) !== 0) return CREDIT;
  if (around.credited && via === 'acronym' && (roles & Role.Media) === 0) return CREDIT;
  const beside = barredByBorders(around, candidate, facts, inFull);
  if (beside) return beside;
  const lone = around.count === 1;
  if (kind === 'person' && !inFull && around.alone && prominence < KNOWN && evidence.support === 0)
    return 'the line of an author';
  if (kind === 'person' && lone && !inFull) {
    const athlete = (roles & Role.Athlete) !== 0 && !evidence.sporting && evidence.support === 0;
    if (athlete && via === 'short' && prominence < KNOWN) return 'an athlete of that name, and no page about sports';
    if (around.female && via === 'short') return 'a woman of that name';
    if (stranger) return STRANGER;
    const other = (around.titled & APART) !== 0 && (around.titled & roles) === 0;
    if (other || (around.private && (roles & PRIVATE) === 0))
      return 'somebody else of that name, by the title before it';
  }
  if (kind === 'person' && lone && titled && !around.former && offDuty(around.titled, facts, day))
    return 'not in that office on the day';
  const holder = kind === 'person' && lone && titled && day !== undefined;
  const called = kind === 'people' || (kind === 'place' && prominence < WIDELY_KNOWN && !evidence.country);
  if (called && lone && around.given && via === 'name' && !inFull && !around.preposition && !evidence.listed)
    return 'a given name';
  if (
    namesake &&
    lone &&
    kind !== 'person' &&
    (via !== 'demonym' || (around.given && kind === 'people')) &&
    !(around.preposition && kind === 'place')
  )
    return STRANGER;
  if (around.region && kind === 'place' && (roles & Role.City) !== 0)
    return 'the region, not the city that it is named for';
  const sports = kind === 'organization' && (roles & Role.Sports) !== 0;
  const team = evidence.sports && sports;
  if (sports && via === 'short' && around.within) return TOWN;
  if (rule === 'page' && via === 'short' && kind === 'organization' && lone && around.headline) return COMMON;
  const lonely = !inFull && evidence.support === 0 && !evidence.country;
  if (via === 'acronym' && prominence < KNOWN && lonely && !around.number)
    return 'rare initials that nothing on the page explains';
  const party = (roles & Role.Party) !== 0;
  const ofState = evidence.owned || (around.the && evidence.home && (!lone || party));
  const organ = via === 'short' && kind === 'organization' && ofState;
  if (rule === 'page' && !inFull && !team && !holder && !organ && !evidence.land)
    return 'it needs the full name on the page';
  if (
    kind === 'place' &&
    via !== 'demonym' &&
    ((around.played && !around.preposition) ||
      (evidence.sporting && lone && around.match) ||
      (evidence.club && !around.preposition) ||
      (evidence.sporting && !around.preposition && (roles & Role.Building) !== 0) ||
      (around.at && !around.describes && (roles & Role.Subdivision) !== 0))
  )
    return TEAM;
  if (rule !== 'cue' || via === 'demonym' || inFull) return undefined;
  // March, Cambridgeshire, is a town; March is a month.
  if (around.calendar && kind === 'place' && around.sort === 0) return COMMON;
  // Towns have no article: "the University", "the Union" are no towns.
  if (lone && around.the && (roles & Role.City) !== 0) return COMMON;
  if (via === 'short' && kind !== 'person' && !team && !organ && !evidence.land)
    return 'it needs the full name on the page';
  // "The Oracle of the valley", "light from the Sun": companies have no article, papers have theirs in their name.
  const behind = around.the && !around.describes && via === 'name' && (roles & (Role.Company | Role.Media)) !== 0;
  const acts = behind ? around.verb && (roles & Role.Media) !== 0 : around.verb || around.owner;
  const common = lone && (around.start || around.headline || around.article || behind);
  // Full names that many have, fewer of them on a page about sports; and other forms of the names of people whom few know.
  if (kind === 'person' && !lone && evidence.sports && (roles & Role.Athlete) !== 0) return undefined;
  if (kind === 'person' && via === 'short' && !lone) return titled || evidence.support > 1 ? undefined : COMMON;
  // Initials are many things; only those of these are said without a word that tells. In sports "GM" is a manager.
  if (via === 'acronym' && around.measured) return 'initials of something else';
  const company = !evidence.sporting && (roles & (Role.Company | Role.GovernmentBody)) === Role.Company;
  const initials = via === 'acronym' && !company && (roles & (Role.Media | Role.University)) === 0;
  const known = kind !== 'person' && !initials && prominence >= KNOWN;
  if (evidence.support > 0 || team || organ || evidence.land || (known && !common)) return undefined;
  const told =
    evidence.listed ||
    (kind === 'person'
      ? around.titled === 0
        ? around.role && prominence >= FAIRLY_KNOWN && !(via === 'short' && around.honorific)
        : titled
      : kind === 'place'
        ? around.sort !== 0 ||
          around.based ||
          (evidence.country && around.preposition && (evidence.local >= MOSTLY || (roles & Role.City) === 0))
        : (acts && prominence >= KNOWN) || (evidence.country && !behind && (around.says || around.polity)));
  return told ? undefined : COMMON;
}
