/**
 * Words that tell something about the names beside them, by class. General English only: no names of anybody or anything
 * are listed here, those are in the knowledge file.
 */
import { Role } from '../knowledge/table.ts';
import { emptyTokens, tokenize } from '../knowledge/tokens.ts';

/** Classes of words; bits. */
export enum Word {
  /** Before the name of any person: "Mr", "Dame". */
  Honorific = 1 << 0,
  /** A post or profession before a person's name: "President", "striker". */
  Role = 1 << 1,
  /** Head of an organization's name: "University", "Bank". */
  OrgNoun = 1 << 2,
  /** Head of the name of a place: "Street", "River", "Mount". */
  PlaceNoun = 1 << 3,
  /** Before a place more often than before anything else. */
  PlacePrep = 1 << 4,
  /** What persons and bodies do: "said", "announced". */
  Say = 1 << 5,
  /** Never part of a name by itself; capitalized only where a sentence begins. */
  Function = 1 << 6,
  /** Months and days. */
  Calendar = 1 << 7,
  /** "north", "eastern", "central". */
  Direction = 1 << 8,
  /** Joins the words of a name: "of", "de", "bin". */
  Particle = 1 << 9,
  /** After a person's name: "Jr", "III". */
  Suffix = 1 << 10,
  /** What teams do: "beat", "drew". */
  Sport = 1 << 11,
  /** Names a part of the name's thing: "government", "officials", "troops". */
  Polity = 1 << 12,
  /** Family words: "wife", "son". */
  Kin = 1 << 13,
  /** Names of agreements and events end so: "Agreement", "Summit". */
  DealNoun = 1 << 14,
  /** A post or profession that hardly any statesman has: "Coach", "Detective". */
  Private = 1 << 15,
  /** Things that only borrow the name of a place: "Brussels sprouts", "a Persian cat". */
  Borrowed = 1 << 16,
  /** Before the name of a language: "speaks", "into". */
  Tongue = 1 << 17,
  /** Between the sides of a match: "against", "over". */
  Against = 1 << 18,
  /** Hardly said but of sides: "beat", "versus". */
  Play = 1 << 19,
  /** Before the title of one who no longer has it. */
  Former = 1 << 20,
  /** Before the name of a ship. */
  Ship = 1 << 21,
  /** Behind the name of a language: "English-speaking", "the French version". */
  Language = 1 << 22,
}

const LISTS: [Word, string][] = [
  [
    Word.Honorific,
    `mr mrs ms miss mx dr prof professor sir lord lady dame madame monsieur rev reverend father sister saint hon frau herr senor senora signor
     signora mullah haji`,
  ],
  [
    Word.Role,
    `president presidents vice-president vice prime premier minister ministers chancellor senator senators sen rep reps representative congressman congresswoman
     gov governor mayor king queen prince princess emperor empress duke duchess pope cardinal bishop archbishop ayatollah imam sheikh sultan emir
     general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm commander marshal judge justice magistrate
     coach manager striker midfielder defender goalkeeper quarterback captain actor actress singer rapper director author writer novelist poet
     journalist reporter correspondent columnist editor anchor ceo ceos chairman chairwoman chair chief executive founder co-founder billionaire
     entrepreneur spokesman spokeswoman spokesperson secretary undersecretary ambassador envoy diplomat adviser advisor leader opposition lawmaker mp mep
     candidate nominee incumbent advocate activist dissident economist analyst historian scientist professor lawyer attorney prosecutor speaker
     councillor councilor councilman alderman commissioner inspector detective officer superintendent sheriff deputy first lady tsar czar
     politician philosopher artist musician composer comedian star champion striker pianist architect astronaut rabbi pastor
     dictator strongman ex-president taoiseach kaiser shah colleague rival predecessor successor ally`,
  ],
  [
    Word.OrgNoun,
    `university college school academy institute institution bank party ministry department committee council court hospital clinic company
     corporation corp inc ltd llc plc co group times post news tribune herald gazette journal guardian telegraph chronicle observer review magazine radio tv television union
     association federation confederation organization organisation community project initiative program programme network fund society foundation trust club fc afc sc united rovers raptors football cricket orchestra museum library church
     cathedral temple mosque airlines airways motors electric energy oil gas pharmaceuticals holdings partners capital securities studios
     pictures records entertainment agency authority commission bureau board service services police army navy force forces guard brigade
     regiment division squadron front movement alliance league coalition congress parliament assembly senate chamber centre center
     laboratory observatory studies sultanate stock exchange stadium arena theatre theater opera ballet festival cup championship championships open marathon prize award awards games
     olympics grand prix masters registry embassy consulate hotel airport station daily weekly post-gazette sun star mirror standard express mail`,
  ],
  [
    Word.PlaceNoun,
    `street road avenue boulevard highway freeway tollway turnpike parkway lane drive square plaza park gardens river lake sea ocean bay gulf strait mount mountain mountains hill hills valley
     island islands peninsula desert forest beach coast county counties district province prefecture parish borough township village town city airport
     bridge tunnel dam canal port harbour harbor fort camp base tower house hall palace castle gate cemetery memorial monument building factory plant
     region state territory heights falls springs point cape north-south creek bank ridge canyon glacier`,
  ],
  [
    Word.PlacePrep,
    'in at from near across outside throughout into inside around toward towards via within to off leave left visit visiting visited reach reached entered',
  ],
  [
    Word.Say,
    `said says say told tells added adds argued argues announced announces tweeted warned warns wrote writes claimed claims insisted insists
     called calls asked asks denied denies confirmed confirms declared declares stated states noted notes explained explains
     urged urges vowed vows pledged pledges promised accused accuses criticized criticised condemned praised rejected
     sold bought built made paid cut took gave went held kept began rose fell grew sent plans faces unveils launches opens closes sells buys hires
     agreed agrees met meets spoke speaks thinks thought believes believed hopes hoped wants wanted signed won lost died was is has had will would`,
  ],
  [
    Word.Function,
    `the a an this that these those he she it they we you i his her its their our your my him them us me who whom whose which what when
     where why how if because although though while since until unless after before during as at by for from in into of on onto off
     over under with without within about above below between among against across through throughout toward towards to up down out and or but nor so yet
     not no yes all any both each every either neither some many much more most few less several such other another same own only just even
     still also too very then there here now again once always never often perhaps maybe however meanwhile moreover instead indeed
     is are was were be been being has have had having do does did doing done will would shall should can could may might must
     one two three four five six seven eight nine ten according despite amid amidst given like unlike regardless today yesterday tomorrow
     let get got go going gone come came see seen said says say asked told read watch related share follow click photo image file
     updated published posted advertisement subscribe courtesy`,
  ],
  [
    Word.Calendar,
    `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
     monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun`,
  ],
  [
    Word.Direction,
    `north south east west northern southern eastern western northeast northwest southeast southwest north-east north-west south-east south-west
     northeastern northwestern southeastern southwestern central upper lower greater inner outer mainland downtown rural mid midwestern`,
  ],
  [
    Word.Particle,
    'of the de la le les du des da das do dos del della di von van der den ter ten zu al el bin ibn bint abu and & for on to y e af av st ben',
  ],
  [Word.Suffix, 'jr sr ii iii iv junior senior esq'],
  [
    Word.Sport,
    `penalties football basketball baseball hockey rugby soccer tennis cricket beat beats defeated defeats drew draw draws thrashed hosted striker goal goals semifinal semi-final final finals quarterfinal quarter-final
     qualifier qualifiers midfielder goalkeeper defender winger coach squad team teams scored match games game innings wicket season league title champions cup kick-off`,
  ],
  [
    Word.Polity,
    `government governments officials official authorities regime troops forces military army police parliament lawmakers leaders leader president
     minister ministers premier economy border borders citizens people capital embassy embassies ambassador administration foreign delegation
     diplomats diplomat senate house state-run state media court courts side territory sanctions nationals residents soldiers invasion`,
  ],
  [
    Word.Kin,
    'wife husband son daughter brother brothers sister sisters mother father parents family widow cousin nephew niece uncle aunt grandson granddaughter children',
  ],
  [
    Word.Private,
    `coach manager striker midfielder defender goalkeeper winger quarterback actor actress singer rapper novelist poet journalist reporter
     correspondent columnist detective inspector officer sheriff constable sergeant sgt chef nurse teacher librarian butcher baker plumber pianist
     architect astronaut rabbi pastor comedian artist musician composer dr doctor prof professor`,
  ],
  [
    Word.Borrowed,
    `sprouts fries toast dressing waffle waffles muffin muffins pastry pastries delight coffee yogurt yoghurt salad cheese stew cuisine sauce
     syndrome roulette hat hats knife cat cats dog dogs pig pigs shepherd shepherds terrier terriers bulldog bulldogs poodle pony ponies shorts
     shawl rug rugs carpet carpets bath baths flu measles checkers horn press window windows door doors kiss leave cups saucers
     hound hounds wolfhound wolfhounds setter whispers roll oven exam exams lesson lessons grammar homework dictionary accent dialect artichokes chard duck townhouses
     football wheel cross oak ivy lily ocean oceans`,
  ],
  [Word.Against, 'against versus vs v over'],
  [Word.Ship, 'uss hms rms mv ss'],
  [
    Word.Language,
    'speaking language languages version versions translation translations speaker speakers subtitles medium',
  ],
  [Word.Former, 'former ex late onetime one-time previous predecessor'],
  [
    Word.Play,
    'goalkeeper striker midfielder winger quarterback penalties squad beat beats thrashed thrash thrashes drew draw draws outplayed versus vs',
  ],
  [
    Word.Tongue,
    'speak speaks spoke spoken speaking into learn learns learned learning translated written in fluent fluently',
  ],
  [
    Word.DealNoun,
    `agreement accord accords treaty pact deal protocol convention charter act bill law resolution declaration summit conference talks war wars
     battle attack attacks massacre crisis revolution uprising election elections referendum protests protest pandemic epidemic earthquake hurricane
     tsunami genocide bombing shooting scandal affair trial amendment plan doctrine amendment code order`,
  ],
];

const scratch = emptyTokens(8);

/** The classes by hash, in an open table that is mostly empty: asked for every token of every text. */
const SLOTS = 1 << 13;
const keys = new Uint32Array(SLOTS);
const bits = new Uint32Array(SLOTS);

/** Titles that tell what their bearer is. */
const TITLES: [Role, string][] = [
  [Role.HeadOfState, 'president presidents'],
  [Role.HeadOfGovernment, 'premier minister ministers chancellor taoiseach'],
  [Role.Minister, 'minister secretary'],
  [Role.Diplomat, 'ambassador envoy diplomat'],
  [Role.Legislator, 'senator senators sen representative rep congressman congresswoman lawmaker mp mep speaker'],
  [Role.Judge, 'justice judge'],
  [Role.Military, 'general gen colonel col admiral adm commander marshal'],
  [Role.Governor, 'governor gov'],
  [Role.Mayor, 'mayor'],
  [Role.Royal, 'king queen prince princess emperor empress duke duchess sultan emir sheikh'],
  [Role.Cleric, 'pope cardinal archbishop bishop ayatollah imam'],
];
const titles = new Map<number, number>();

/** The slot of a hash: its own, or the free one where it would be. */
function slotOf(a: number): number {
  let slot = a & (SLOTS - 1);
  while (bits[slot] !== 0 && keys[slot] !== a) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

for (const [word, list] of LISTS) {
  for (const text of list.split(/\s+/)) {
    // A joined word ("vice-president") is told by its last part, as the tokenizer cuts it.
    const { a, count } = tokenize(text, scratch);
    if (count !== 1) continue;
    const slot = slotOf(a[0]!);
    keys[slot] = a[0]!;
    bits[slot]! |= word;
  }
}

for (const [role, list] of TITLES) {
  for (const text of list.split(' ')) {
    const [a] = tokenize(text, scratch).a;
    titles.set(a!, (titles.get(a!) ?? 0) | role);
  }
}

/** Who has a title, by its hash lane a, as bits of Role; 0 where it tells nothing. */
export const rolesOfTitle = (a: number): number => titles.get(a) ?? 0;

const hashOf = (text: string): number => tokenize(text, scratch).a[0]!;

/** Hash lanes a of single words that steps ask for. */
export const THE = hashOf('the');
export const OF = hashOf('of');
/** What words tell, by their hash lane a. */
const byWord = (rows: readonly (readonly [Role, string])[]): ReadonlyMap<number, Role> =>
  new Map(rows.flatMap(([role, list]) => list.split(' ').map((text) => [hashOf(text), role] as const)));

/** Words before "of" and a place that tell its sort. */
const SORTS: [Role, string][] = [
  [Role.Subdivision, 'state province region canton governor'],
  [Role.City, 'city town village mayor streets suburb'],
  [Role.Country, 'republic country kingdom nation'],
];
const sorts = byWord(SORTS);

/** The sort of place of which a word is said, by its hash lane a, as a bit of Role; or 0. */
export const sortOf = (a: number): number => sorts.get(a) ?? 0;

/** Words behind a name that tell its sort. */
const BEHIND: [Role, string][] = [
  [Role.Subdivision, 'state province'],
  [Role.Media, 'news newspaper daily magazine broadcaster'],
  [Role.Party, 'party'],
  [Role.Company, 'airline carmaker'],
  [Role.ArmedGroup, 'militia rebels'],
];
const sortsBehind = byWord(BEHIND);

/** The same of a word behind the name: "Washington state", "AFP news agency". */
export const sortBehind = (a: number): number => sortsBehind.get(a) ?? 0;

const regions = new Set(['region', 'oblast', 'governorate'].map(hashOf));

/** Whether a word makes the region around it of the name of a city, by its hash lane a: "the Kyiv region". */
export const isRegion = (a: number): boolean => regions.has(a);

const female = new Set(['mrs', 'ms', 'miss', 'madam', 'madame', 'lady', 'dame', 'frau'].map(hashOf));

/** Whether an honorific is a woman's, by its hash lane a. */
export const isFemale = (a: number): boolean => female.has(a);

const heads = new Set(
  `agency assembly authority bank board bureau commission committee council court federation foundation fund institute league
  ministry organization parliament party tribunal union university`
    .split(/\s+/)
    .map(hashOf),
);

/** Whether a body is called so, with "the", once it was named in full, by the word's hash lane a: "the Commission". */
export const isHead = (a: number): boolean => heads.has(a);

export const BASED = hashOf('based');
export const TOLD = hashOf('told');
export const NAMED = hashOf('named');
export const CALLED = hashOf('called');
export const IN = hashOf('in');
export const AT = hashOf('at');
export const INTO = hashOf('into');
export const FROM = hashOf('from');
export const TO = hashOf('to');
/** Titles that a place is a part of: "the Duchess of Cambridge". */
const OF_PLACES: ReadonlySet<number> = new Set(
  'duke duchess prince princess earl countess marquess marquis viscount baron baroness'.split(' ').map(hashOf),
);
export const isTitleOfPlace = (a: number): boolean => OF_PLACES.has(a);

export const AND = hashOf('and');
export const PRIME = hashOf('prime');
export const MINISTER = hashOf('minister');
export const BY = hashOf('by');
export const A = hashOf('a');
export const TWO = hashOf('two');
export const AN = hashOf('an');

/** The classes of a token by its hash lane a; 0 for most words. */
export function wordClass(a: number): number {
  return bits[slotOf(a)]!;
}
