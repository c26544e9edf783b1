/** What the sources call a thing by mistake. */

/** Names of a fund of the like ticker symbol, of partners in a list, of what stands beside it or is a part of it; by its own name. */
const STRAY: Readonly<Record<string, readonly string[]>> = {
  AECOM: ['Sonaecom, S.G.P.S.'],
  Alibaba: ['Qwen', 'Qwen Team', 'Qwen.AI'],
  'Cape Canaveral': ['Kennedy Space Center'],
  'Communist Party of India (Marxist)': ['CPI'],
  'Constantine the Great': ['Constantine I of Greece'],
  'Formula One Group': ['Formula One', 'Formula 1'],
  'Gaza genocide': ['Gaza genocide case', 'South Africa v. Israel'],
  'Hossein Salami': ['moslman ali'],
  Hyundai: ['VIVe'],
  'John Adams': ['John Quincy Adams'],
  Meta: ['WisdomTree Industrial Metals Enhanced'],
  'Move Forward Party': ['August 2024'],
  'New Flemish Alliance': ['Christian-Democrat and Flemish', 'Christen-Democratisch & Vlaams', 'CD&V'],
  'New Popular Front': ['EELV', 'PCF'],
  'NOAA Office of Chief Operating Officer': ['Office of the Chief Operating Officer', 'NOAA COO', 'NOAA OCOO', 'OCOO'],
  'Reform UK': ['BP'],
  Reuters: ['Thomson Reuters'],
  'Robert Burns Woodward': ['Bob Woodward'],
  VKontakte: ['Mail.ru'],
  Westminster: ['Palace of Westminster', 'Houses of Parliament'],
};

/** Whether a source gives a thing a name that is another thing's. */
export const isStray = (name: string, text: string): boolean => STRAY[name]?.includes(text) ?? false;

/** Bodies under the name of another, or under one that somebody has spoilt, by Wikidata id. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  Q1022938: 'San Martín de Tucumán',
  Q12257652: 'Department of Health (Basque Country)',
  Q221692: 'Petronas',
};

/** The name of a body, which some sources have wrong. */
export const ownName = (qid: string | null | undefined, name: string): string => (qid && OWN_NAMES[qid]) || name;

/** Of whom a list tells one office, which was another's: a character of a film, heads of districts and generals among ministers. */
const NO_HOLDERS = new Set(
  `Q1038586 Q105061305 Q111177853 Q112276390 Q112686017 Q112686333 Q112686334 Q112686335 Q112686370 Q112686373 Q112686375 Q112686377
Q131426522 Q21039446 Q22929972 Q3608491 Q50247682 Q5515872 Q7174190 Q7397789 Q8277283 Q88349901 Q94607869`.split(/\s/),
);

/** "Presidential Council", "Janesville City Council": what holds an office, and is nobody. */
const BODY = /\bCouncil$/;

/** Whether somebody is in a list of office-holders by mistake alone, or is nobody. */
export const isNoHolder = ({ qid, name }: { qid?: string | null; name: string }): boolean =>
  NO_HOLDERS.has(qid ?? '') || BODY.test(name);
