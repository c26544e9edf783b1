/** States and provinces as datelines shorten them behind a town: "Windham, N.H.", "Houston, TX", "Hamilton, Ont." */
import { nameKey } from '../knowledge/names.ts';
import type { Candidate, NamesTable } from '../knowledge/table.ts';
import { Shape } from '../knowledge/tokens.ts';
import { Casing, type Page } from './page.ts';

const STATES = `Alabama Ala AL|Alaska AK|Arizona Ariz AZ|Arkansas Ark AR|California Calif Cal CA|Colorado Colo CO|Connecticut Conn CT
  |Delaware Del DE|Florida Fla FL|Georgia Ga GA|Hawaii HI|Idaho ID|Illinois Ill IL|Indiana Ind IN|Iowa IA|Kansas Kan KS|Kentucky Ky KY
  |Louisiana La|Maine ME|Maryland Md MD|Massachusetts Mass MA|Michigan Mich MI|Minnesota Minn MN|Mississippi Miss MS|Missouri Mo MO
  |Montana Mont MT|Nebraska Neb NE|Nevada Nev NV|New_Hampshire N.H. NH|New_Jersey N.J. NJ|New_Mexico N.M. NM|New_York N.Y. NY
  |North_Carolina N.C. NC|North_Dakota N.D. ND|Ohio OH|Oklahoma Okla OK|Oregon Ore OR|Pennsylvania Pa Penn PA|Rhode_Island R.I. RI
  |South_Carolina S.C. SC|South_Dakota S.D. SD|Tennessee Tenn TN|Texas Tex TX|Utah UT|Vermont Vt VT|Virginia Va VA|Washington Wash WA
  |West_Virginia W.Va. WV|Wisconsin Wis WI|Wyoming Wyo WY|Alberta Alta AB|British_Columbia B.C. BC|Manitoba Man MB
  |New_Brunswick N.B. NB|Nova_Scotia N.S. NS|Ontario Ont ON|Quebec Que QC|Saskatchewan Sask SK`;

/** The names of states by their short forms, hash lane a: those with a full stop ("Ind."), and those in two capitals ("IN"). */
const stopped = new Map<number, string>();
const postal = new Map<number, string>();
for (const line of STATES.split('|')) {
  const [name, ...short] = line.trim().split(' ');
  for (const text of short) {
    const key = nameKey(text);
    if (key) (/^\p{Lu}{2}$/u.test(text) ? postal : stopped).set(key.a, name!.replace('_', ' '));
  }
}

/** The readings of the state that token `i` shortens; undefined where it is no such short form. */
export function stateOf({ text, tokens, casing }: Page, table: NamesTable, i: number): Candidate[] | undefined {
  const key = nameKey(text.slice(tokens.start[i], tokens.end[i]))?.a;
  if (key === undefined) return undefined;
  const shape = tokens.shape[i]!;
  const stop = text[tokens.end[i]!] === '.' || (shape & Shape.Dotted) !== 0;
  const capitals = (shape & Shape.Upper) !== 0 && casing[i] !== Casing.Capitals;
  const full = (stop && (shape & Shape.Title) !== 0 && stopped.get(key)) || (capitals && postal.get(key));
  if (!full) return undefined;
  const name = nameKey(full)!;
  const handle = table.find(name.a, name.b);
  return handle < 0 ? [] : table.candidates(handle);
}
