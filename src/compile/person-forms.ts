/**
 * Other forms of people's full names that follow by rule: middle names left out, the everyday form of a first name (Joe for
 * Joseph), other ways to write a name from another script (Mohammed, Muhammad). Nobody lists them all; news writes them all.
 */
import { fold } from '../knowledge/fold.ts';
import type { Entity } from '../knowledge/model.ts';
import { isParticle } from './surnames.ts';

/** English first names and their everyday forms; either stands for the other. */
const EVERYDAY = new Map<string, string[]>(
  `Abraham Abe|Albert Al Bert|Alexander Alex Alec|Alexandra Alex|Alfred Al Alf Fred|Andrew Andy Drew|Anthony Tony|Antony Tony
  |Benjamin Ben|Bernard Bernie|Bernadette Bernie|Catherine Cathy Kate|Katherine Kathy Kate Katie|Kathleen Kathy|Charles Charlie
  Chuck|Christopher Chris|Christine Chris|Christina Chris|Daniel Dan Danny|David Dave|Deborah Debbie Deb|Donald Don|Douglas
  Doug|Edward Ed Eddie Ted|Elizabeth Liz Beth Betsy|Frederick Fred|Francis Frank|Franklin Frank|Gerald Gerry Jerry|Gregory
  Greg|Harold Harry|Henry Hank Harry|Jacob Jake|James Jim Jimmy Jamie|Jeffrey Jeff|Jeffery Jeff|Geoffrey Geoff|Jennifer Jen
  Jenny|John Jack Johnny|Jonathan Jon|Joseph Joe|Joshua Josh|Kenneth Ken|Lawrence Larry|Leonard Len|Louis Lou|Margaret Maggie
  Peggy Meg|Matthew Matt|Michael Mike|Nathaniel Nate|Nathan Nate|Nicholas Nick|Pamela Pam|Patricia Pat Patty|Patrick Pat|Peter
  Pete|Philip Phil|Phillip Phil|Raymond Ray|Rebecca Becky|Richard Rick Dick Rich|Robert Bob Rob Bobby|Ronald Ron|Samuel Sam
  |Samantha Sam|Stephen Steve|Steven Steve|Susan Sue|Theodore Ted|Thomas Tom Tommy|Timothy Tim|Valerie Val|Victoria Vicky|Vincent
  Vince|Walter Walt|William Bill Will Billy|Zachary Zach`
    .split('|')
    .map((row) => row.trim().split(/\s+/))
    .map(([formal, ...rest]) => [formal!, rest]),
);
const FORMAL = new Map<string, string[]>();
for (const [formal, forms] of EVERYDAY) {
  for (const form of forms) FORMAL.set(form, [...(FORMAL.get(form) ?? []), formal]);
}

const variants = (text: string): Map<string, string[]> =>
  new Map(
    text
      .split('|')
      .map((row) => row.trim().split(/\s+/))
      .flatMap((row) => row.map((form) => [form, row.filter((other) => other !== form)] as const)),
  );

/** Ways to write one Arabic name in our letters; any stands for any. */
const ARABIC = variants(
  `Mohammed Muhammad Mohammad Mohamed|Ahmed Ahmad|Hussein Hussain Husain|Hassan Hasan|Yusuf Youssef Yousef Yousuf|Khalid Khaled
  |Abdul Abdel|Abdallah Abdullah|Ibrahim Ebrahim|Mustafa Mostafa|Mahmoud Mahmud|Osama Usama|Saeed Said|Suleiman Sulaiman
  |Faisal Faysal|Tariq Tarek Tareq|Nasser Naser|Rashid Rasheed|Walid Waleed|Zayed Zayid`,
);

/** Ways to write one Russian or Ukrainian name. */
const CYRILLIC = variants(
  `Aleksandr Alexander|Aleksei Aleksey Alexei Alexey|Sergei Sergey|Andrei Andrey|Dmitri Dmitry|Yuri Yury|Nikolai Nikolay
  |Vitali Vitaly|Valeri Valery|Anatoli Anatoly|Vasili Vasily|Grigori Grigory|Arkadi Arkady|Gennadi Gennady|Evgeny Yevgeny
  |Fyodor Fedor|Pyotr Petr|Ksenia Xenia|Yelena Elena|Yekaterina Ekaterina|Aleksandra Alexandra|Maksim Maxim|Oleksiy Oleksii
  |Serhiy Serhii|Andriy Andrii|Yuriy Yurii|Vitaliy Vitalii|Mykhailo Mykhaylo`,
);

/** Ways in which first names of the Romance languages are taken for each other. */
const ROMANCE = variants(
  'Paolo Paulo|Luis Luiz|Felipe Filipe|Marcelo Marcello|Rafael Raphael|Mauricio Maurizio|Gerardo Gherardo|Filippo Filipo',
);

/** Endings of surnames from there. */
const ENDINGS = ['skyi', 'skyy', 'skiy', 'sky'];

/** Where names are written in Cyrillic letters, or were when today's people were named. */
const IN_CYRILLIC = new Set('Q159 Q184 Q212 Q232 Q217 Q813 Q265 Q863 Q227 Q399 Q230 Q874 Q211 Q191 Q37'.split(' '));

/** Where first names have these everyday forms. */
const ENGLISH_SPEAKING = new Set(['Q30', 'Q145', 'Q16', 'Q408', 'Q664', 'Q27', 'Q21', 'Q22', 'Q25', 'Q26']);

/** Where the second of two surnames, the mother's, is left out in the news. */
const TWO_SURNAMES = new Set(
  'Q29 Q96 Q414 Q298 Q739 Q419 Q717 Q736 Q750 Q733 Q77 Q800 Q804 Q811 Q783 Q792 Q774 Q786 Q241'.split(' '),
);

/** Whoever died before is called by the name that history keeps. */
const LIVING_MEMORY = '1970';

/** Before a name, these make it a ruler's or a cleric's: nobody calls them otherwise. */
const TITLED =
  /^(Pope|King|Queen|Emperor|Empress|Prince|Princess|Sultan|Saint|Sir|Lord|Lady|Baroness|Baron|Mother|Chief) /;

const INITIAL = /^\p{Lu}\.?$/u;
const NAME = /^\p{Lu}[\p{L}'’.-]*$/u;
const SUFFIX = /^(II|III|IV|Jr|Sr)\.?$/;

function withoutMiddle(parts: readonly string[], isGiven: (word: string) => boolean): string[] {
  const middle = parts.slice(1, -1);
  const dropped = (part: string) => INITIAL.test(part) || (middle.length === 1 && isGiven(part) && !isParticle(part));
  if (middle.length === 0 || !middle.every(dropped) || parts[0] === parts.at(-1)) return [];
  return [`${parts[0]} ${parts.at(-1)}`];
}

const withFirst = (parts: readonly string[], firsts: readonly string[]) =>
  firsts.map((first) => [first, ...parts.slice(1)].join(' '));

/** The same name with one word written in another way. */
function otherSpellings(parts: readonly string[], inCyrillic: boolean): string[] {
  return parts.flatMap((part, i) => {
    const ending = inCyrillic && i > 0 ? ENDINGS.find((one) => part.endsWith(one)) : undefined;
    const forms =
      ending === undefined
        ? [
            ...(ARABIC.get(part) ?? []),
            ...((inCyrillic && CYRILLIC.get(part)) || []),
            ...((i === 0 && ROMANCE.get(part)) || []),
          ]
        : ENDINGS.map((one) => part.slice(0, -ending.length) + one);
    return forms.filter((form) => form !== part).map((form) => parts.with(i, form).join(' '));
  });
}

/** Umlauts written out, as keyboards without them do: "Schroeder". */
const writtenOut = (name: string) =>
  name.replace(/[öøÖØäæÄüÜåÅ]/g, (letter) => {
    const plain = { ö: 'oe', ø: 'oe', Ö: 'Oe', Ø: 'Oe', ä: 'ae', æ: 'ae', Ä: 'Ae', ü: 'ue', Ü: 'Ue', å: 'aa', Å: 'Aa' };
    return plain[letter as keyof typeof plain];
  });

/** All forms that follow from a full name. `isGiven` tells first names from surnames. */
export function personForms({ name, order, statements }: Entity, isGiven: (word: string) => boolean): string[] {
  const died = statements.find(({ property }) => property === 'died')?.from;
  const parts = name.split(/\s+/).filter((part) => !SUFFIX.test(part));
  if (order !== undefined || TITLED.test(name) || / [IVX]{2,}$/.test(parts.join(' ')) || (died && died < LIVING_MEMORY))
    return [];
  if (parts.length < 2 || !parts.every((part) => NAME.test(part))) return [];
  const countries = statements.flatMap(({ property, entity }) => (property === 'country' && entity ? [entity] : []));
  const isFrom = (places: ReadonlySet<string>) => countries.some((country) => places.has(country));
  const twoSurnames = isFrom(TWO_SURNAMES);
  const plain = [parts.join(' '), ...(twoSurnames ? [] : withoutMiddle(parts, isGiven))];
  // Given name, father's name, mother's name.
  if (twoSurnames && parts.length === 3 && !isGiven(parts[1]!) && !isParticle(parts[1]!)) {
    plain.push(`${parts[0]} ${parts[1]}`);
  }
  const forms = plain.flatMap((form) => {
    const words = form.split(' ');
    const first = words[0]!;
    const everyday = isFrom(ENGLISH_SPEAKING) ? [...(EVERYDAY.get(first) ?? []), ...(FORMAL.get(first) ?? [])] : [];
    return [form, writtenOut(form), ...withFirst(words, everyday), ...otherSpellings(words, isFrom(IN_CYRILLIC))];
  });
  const own = fold(name);
  return [...new Set(forms)].filter((form) => fold(form) !== own);
}
