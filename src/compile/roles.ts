/** Role bits of an entity, read off its classes, occupations and offices. They are what cue words in a text can tell. */
import type { Entity } from '../knowledge/model.ts';
import { Role } from '../knowledge/table.ts';

const OFFICES: [RegExp, Role][] = [
  [
    /\bpresident of (?!the (senate|house|court|european|bundes|national|council|board|supreme|assembly))|\bpresident$|^emperor|head of state|supreme leader|general secretary of the (chinese )?communist/i,
    Role.HeadOfState,
  ],
  [
    /prime minister|\bpremier\b|chancellor of (germany|austria)|federal chancellor|head of government|taoiseach/i,
    Role.HeadOfGovernment,
  ],
  [
    /minister|secretary of (state|defen[cs]e|the |health|energy|education|commerce|labor|agriculture|homeland|transportation|veterans|housing|interior)|home secretary|foreign secretary|attorney general|chancellor of the exchequer|security advis[eo]r/i,
    Role.Minister,
  ],
  [/ambassador|envoy|high representative|secretary-general of the (united nations|nato)|foreign/i, Role.Diplomat],
  [/\bmember of|senator|representative|speaker|deputy\b|\bmp\b|parliament|congress|assembly/i, Role.Legislator],
  [/justice|judge|court/i, Role.Judge],
  [
    /general\b.*(staff|army|force)|chief of (the )?(defen[cs]e|army|staff|general|naval|air)|commander|admiral|marshal/i,
    Role.Military,
  ],
  [/governor|minister[- ]president|chief minister|chief executive of hong kong/i, Role.Governor],
  [/\bmayor\b/i, Role.Mayor],
  [/\b(king|queen|prince|princess|emperor|empress|sultan|emir|duke|monarch|tsar|pharaoh|khan|shah)\b/i, Role.Royal],
  [/\b(pope|bishop|archbishop|cardinal|patriarch|imam|ayatollah|dalai lama|rabbi)\b/i, Role.Cleric],
];

const OCCUPATIONS: [RegExp, Role][] = [
  [/business|entrepreneur|executive|banker|investor|industrialist|\bceo\b/i, Role.Business],
  [
    /actor|actress|singer|music|composer|writer|novelist|poet|painter|artist|director|author|sculptor|comedian|rapper|playwright|architect/i,
    Role.Artist,
  ],
  [
    /football|athlete|player|boxer|racing|swimmer|cyclist|cricketer|golfer|coach|sprinter|gymnast|tennis/i,
    Role.Athlete,
  ],
  [
    /scientist|physicist|chemist|economist|philosopher|historian|mathematician|biologist|scholar|physician|psycholog|theolog|explorer|astronaut|inventor|engineer/i,
    Role.Scholar,
  ],
  [/activist|revolutionary|dissident|whistleblower/i, Role.Activist],
  [/military|soldier|general|officer|admiral/i, Role.Military],
  [/judge|jurist/i, Role.Judge],
  [/diplomat/i, Role.Diplomat],
  [/monarch|royal|king|queen|emperor/i, Role.Royal],
  [/cleric|priest|pope|bishop|rabbi|imam|saint|religious/i, Role.Cleric],
  [/politician|statesman/i, Role.Legislator],
];

const CLASSES: [RegExp, Role][] = [
  [/sovereign state|^country|territory|dependency|de facto state|partially recognized/i, Role.Country],
  [
    /^state$|subdivision|province|federal state|u\.?s\.? state|^state of|region|oblast|prefecture|county|canton|emirate|autonomous/i,
    Role.Subdivision,
  ],
  [/\bcity\b|capital|town|village/i, Role.City],
  [/ocean|\bsea\b|river|lake|gulf|strait|\bbay\b|canal|channel|sound/i, Role.Water],
  [
    /mountain|island|desert|peninsula|plateau|valley|cape|range|peak|archipelago|atoll|coast|forest|basin|plain|delta/i,
    Role.Land,
  ],
  [/building|palace|base|bridge|airport|prison|street|square|museum|stadium|\bport\b|monument|tower/i, Role.Building],
  [/political party|party/i, Role.Party],
  [/company|bank|airline|brand|manufacturer|retailer|corporation/i, Role.Company],
  [
    /government|ministry|agency|legislature|parliament|department|chamber|police|intelligence|central bank|military|armed force/i,
    Role.GovernmentBody,
  ],
  [/intergovernmental|international organi[sz]ation|alliance|bloc/i, Role.International],
  [/armed group|militant|terror|guerrilla|rebel|militia|threat actor/i, Role.ArmedGroup],
  [/media|newspaper|news agency|broadcaster|magazine|television|radio/i, Role.Media],
  [/sport|football club|league|team/i, Role.Sports],
  [/university|college|school/i, Role.University],
  [/court|tribunal/i, Role.Court],
];

const match = (text: string, table: readonly [RegExp, Role][]): number =>
  table.reduce((bits, [pattern, role]) => (pattern.test(text) ? bits | role : bits), 0);

/** Those who govern, or speak for a government. */
const GOVERNING = Role.HeadOfState | Role.HeadOfGovernment | Role.Minister | Role.Diplomat | Role.Governor;

/** Who works for a ruler is none: "Advisor to the President". */
const NEAR = /\b(to|of|for) the (vice )?(president|prime minister)\b/i;

const ofOffice = (office: string): number => {
  const bits = match(office, OFFICES);
  return NEAR.test(office) ? bits & ~(Role.HeadOfState | Role.HeadOfGovernment) : bits;
};

/** Whether an office of this name governs. */
export const governs = (office: string): boolean => (ofOffice(office) & GOVERNING) !== 0;

/** The bits of an entity; `nameOf` gives the name of an office by its id. */
export function rolesOf(entity: Entity, nameOf: (id: string) => string | undefined): number {
  let bits = 0;
  for (const { property, value, entity: id, source } of entity.statements) {
    if (property === 'class' && source === 'cldr') bits |= Role.Subdivision;
    const text = value ?? (id ? nameOf(id) : undefined);
    if (text === undefined) continue;
    if (property === 'office') bits |= ofOffice(text);
    else if (property === 'occupation') bits |= match(text, OCCUPATIONS);
    else if (property === 'class' && source !== 'cldr')
      bits |= entity.kind === 'person' ? match(text, OCCUPATIONS) : match(text, CLASSES);
  }
  return bits;
}
