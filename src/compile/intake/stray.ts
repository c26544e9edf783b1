/** What the sources call a thing by mistake, and what is none. */
import { amendments } from './amendments.ts';

/** Names of a fund of the like ticker symbol, of a branch, of partners in a list, of what stands beside it; by its own name. */
const STRAY = new Set(amendments('stray').map(([name, stray]) => `${name}|${stray}`));

/** Whether a source gives a thing a name that is another thing's. */
export const isStray = (name: string, text: string): boolean => STRAY.has(`${name}|${text}`);

/** Bodies under the name of another, or under one that somebody has spoilt, by Wikidata id. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  Q1022938: 'San Martín de Tucumán',
  Q12257652: 'Department of Health (Basque Country)',
  Q221692: 'Petronas',
};

/** The name of a body, which some sources have wrong. */
export const ownName = (qid: string | null | undefined, name: string): string => (qid && OWN_NAMES[qid]) || name;

/** Of whom a list tells one office, which was another's: a character of a film, generals among ministers, artists and athletes in parliaments. */
const NO_HOLDERS = new Set(
  `Q1038586 Q105061305 Q1062006 Q1090694 Q1097212 Q111177853 Q112276390 Q112686017 Q112686333 Q112686334 Q112686335
Q112686370 Q112686373 Q112686375 Q112686377 Q13058434 Q131426522 Q1357458 Q15697012 Q16212925 Q16218762 Q16226954
Q16237068 Q1677183 Q17386119 Q1849355 Q1849885 Q20882670 Q21039446 Q22929972 Q23007837 Q24006135 Q27663137 Q27957193
Q3182486 Q353506 Q3608491 Q3777229 Q3850467 Q3981448 Q4173777 Q4695453 Q50247682 Q5250511 Q5515872 Q6261906 Q6401812
Q7174190 Q7397789 Q8277283 Q88349901 Q94607869`.split(/\s/),
);

/** "Presidential Council", "Janesville City Council": what holds an office, and is nobody. */
const BODY = /\bCouncil$/;

const LEFT_OUT = new Set(amendments('left-out').map(([id]) => id));

/** Whether a list took a piece of a sentence, a sum of several or a thing that it has already for one of its own, by our id. */
export const isLeftOut = (id: string): boolean => LEFT_OUT.has(id);

/** Whether somebody is in a list of office-holders by mistake alone, or is nobody. */
export const isNoHolder = ({ qid, name }: { qid?: string | null; name: string }): boolean =>
  NO_HOLDERS.has(qid ?? '') || BODY.test(name);
