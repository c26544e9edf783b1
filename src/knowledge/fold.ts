/**
 * Folding: the one law by which two spellings are the same name. Case goes, diacritics go ("Erdoğan" = "Erdogan"),
 * apostrophes go ("Xi'an" = "Xian"), ligatures and strokes are spelled out. Used by the compiler for names and by the
 * tokenizer for text, so that both always agree.
 */

/** Letters whose base is not found by canonical decomposition. */
const SPECIAL: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ə: 'a',
  ƒ: 'f',
};

export enum CharClass {
  Other = 0,
  Lower = 1,
  Upper = 2,
  Digit = 3,
  Mark = 4,
  Apostrophe = 5,
}

const UNKNOWN = 255;
const classes = new Uint8Array(0x10000).fill(UNKNOWN);
const folds: (string | undefined)[] = [];
const APOSTROPHES = "'’ʼʻ‘`´ʿʾ";

function classify(code: number): CharClass {
  const char = String.fromCharCode(code);
  if (APOSTROPHES.includes(char)) return CharClass.Apostrophe;
  if (/\p{M}/u.test(char)) return CharClass.Mark;
  if (/\p{N}/u.test(char)) return CharClass.Digit;
  if (/\p{Lu}|\p{Lt}/u.test(char)) return CharClass.Upper;
  if (/\p{L}/u.test(char)) return CharClass.Lower;
  return CharClass.Other;
}

/** The class of a UTF-16 code unit; halves of surrogate pairs are Other. */
export function charClass(code: number): CharClass {
  if (classes[code] === UNKNOWN) classes[code] = classify(code);
  return classes[code]!;
}

/** The folded form of a UTF-16 code unit: zero or more lower-case characters without marks. */
export function foldChar(code: number): string {
  const known = folds[code];
  if (known !== undefined) return known;
  const kind = charClass(code);
  let folded = '';
  if (kind !== CharClass.Mark && kind !== CharClass.Apostrophe) {
    // Case goes last: some letters come apart into capitals ("ℂ", "ᴬ").
    for (const char of String.fromCharCode(code).normalize('NFKD').toLowerCase()) {
      if (!/\p{M}/u.test(char) && !APOSTROPHES.includes(char)) folded += SPECIAL[char] ?? char;
    }
  }
  folds[code] = folded;
  return folded;
}

/** A whole string folded, character by character; spaces and punctuation stay. */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += foldChar(text.charCodeAt(i));
  return folded;
}
