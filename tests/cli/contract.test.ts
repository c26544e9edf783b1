/** The command line as measurements use it: what it prints, on which stream, and how it ends. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Starting a command takes a second or two, more on a busy machine. */
const PATIENCE = 60_000;

function run(script: 'spot' | 'card', args: string[], input = '') {
  const all = ['--import', 'tsx', `src/cli/${script}.ts`, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const sentences = (stderr: string) => stderr.trim().split('\n').filter(Boolean);

const TEXT = 'Angela Merkel met Emmanuel Macron in Paris.\nLater Ms. Merkel flew to Berlin.\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gloss-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Line {
  id: string | number;
  mentions: { start: number; end: number; surface: string; entity: string; via: string; score: number }[];
}

describe('spot --ndjson', { timeout: PATIENCE }, () => {
  test('answers in order, with offsets into the text as it was sent, and goes on after bad lines', () => {
    const text = `\n\n  "${TEXT}`;
    const input = [
      JSON.stringify({ id: 'a', text, date: '2019-05-01', host: 'www.bbc.com' }),
      'no json',
      JSON.stringify({ id: 'b', text: 5 }),
      JSON.stringify({ id: 'c', text: '', date: '2019-13-01' }),
      '',
      JSON.stringify({ id: 7, text: 'It rained.' }),
    ].join('\n');
    const { status, stdout, stderr } = run('spot', ['--ndjson'], input);
    expect(status).toBe(2);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(answers.map(({ id }) => id)).toEqual(['a', 7]);
    const { mentions } = answers[0]!;
    expect(mentions.map(({ surface }) => surface)).toEqual([
      'Angela Merkel',
      'Emmanuel Macron',
      'Paris',
      'Merkel',
      'Berlin',
    ]);
    for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
    expect(mentions.map(({ via }) => via)).toEqual(['name', 'name', 'name', 'short', 'name']);
    expect(mentions[0]!.entity).toBe(mentions[3]!.entity);
    expect(Object.keys(mentions[0]!).sort()).toEqual(
      ['start', 'end', 'surface', 'entity', 'name', 'title', 'qid', 'kind', 'via', 'score'].sort(),
    );
    expect(answers[1]!.mentions).toEqual([]);
    expect(sentences(stderr)).toEqual([
      expect.stringMatching(/^Line 2: .*no JSON/),
      expect.stringMatching(/^Line 3: .*text is missing/),
      expect.stringMatching(/^Line 4: "2019-13-01" is no date/),
    ]);
  });
});

describe('spot', { timeout: PATIENCE }, () => {
  test('prints a table of a file, or JSON', () => {
    const file = join(folder, 'article.txt');
    writeFileSync(file, TEXT);
    const printed = run('spot', ['--date', '2019-05-01', file]);
    expect(printed).toMatchObject({ status: 0, stderr: '' });
    expect(printed.stdout).toMatch(/Angela Merkel +Angela Merkel +Q567 +person +name/);
    const json = run('spot', ['--json', file]);
    expect((JSON.parse(json.stdout) as Line).mentions).toHaveLength(5);
  });

  test('explains every candidate', () => {
    const { stdout, status } = run('spot', ['--explain'], TEXT);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Angela Merkel \(at 0\): marked/);
  });

  test.each([
    ['a missing file', ['nowhere.txt'], 'There is no file nowhere.txt.'],
    ['a bad date', ['--date', '2020-99-99'], '"2020-99-99" is no date: write it like 2021-03-10.'],
    ['two files', ['a.txt', 'b.txt'], 'Give one file, or none to read standard input.'],
  ])('%s gets one sentence', (_, args, sentence) => {
    expect(run('spot', args)).toEqual({ status: 2, stdout: '', stderr: `${sentence}\n` });
  });
});

describe('card', { timeout: PATIENCE }, () => {
  test('prints the card as it stood on the date', () => {
    const { status, stdout } = run('card', ['Antony', 'Blinken', '--on', '2021-03-10']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Antony Blinken \(Person, Q\d+\)/);
    expect(stdout).toContain('On 10 March 2021:');
    expect(stdout).toMatch(/Secretary of State since 26 January 2021/);
    expect(stdout).toMatch(/Since then:[\s\S]*20 January 2025/);
  });

  test('takes an id too', () => {
    expect(run('card', ['Q30']).stdout).toMatch(/^United States \(Place, Q30\)/);
  });

  test.each([
    ['nobody', ['Qwxzzy Vrrtk'], /^There is no .*Qwxzzy Vrrtk.*\n$/],
    ['no name', [], /^Say whose card.*\n$/],
    ['a bad date', ['Q30', '--on', 'soon'], /^"soon" is no date.*\n$/],
  ])('%s gets one sentence', (_, args, sentence) => {
    const { status, stdout, stderr } = run('card', args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
  });
});
