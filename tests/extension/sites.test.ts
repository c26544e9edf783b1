import { describe, expect, it } from 'vitest';
import { canonicalHost, isOff, switchSite } from '../../src/extension/sites.ts';

describe('canonicalHost', () => {
  it.each([
    ['example.org', 'example.org'],
    ['https://www.Example.org/news?id=1', 'example.org'],
    ['www.com', 'www.com'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['XN--MNCHEN-3YA.example.', 'xn--mnchen-3ya.example'],
    ['localhost:8080', 'localhost'],
    ['http://[::1]/', '[::1]'],
    ['192.0.2.1', '192.0.2.1'],
  ])('%s is %s', (input, host) => expect(canonicalHost(input)).toBe(host));

  it.each(['', '  ', 'two words', 'two%20words', 'https://', '.', 'about:blank'])('%j names no host', (input) =>
    expect(canonicalHost(input)).toBeUndefined(),
  );
});

describe('isOff', () => {
  it('covers subdomains, in any spelling, and nothing that only ends alike', () => {
    const settings = { sitesOff: ['example.org', 'münchen.example'] };
    expect(isOff(settings, 'example.org')).toBe(true);
    expect(isOff(settings, 'www.example.org')).toBe(true);
    expect(isOff(settings, 'news.EXAMPLE.org')).toBe(true);
    expect(isOff(settings, 'xn--mnchen-3ya.example')).toBe(true);
    expect(isOff(settings, 'notexample.org')).toBe(false);
    expect(isOff(settings, 'org')).toBe(false);
    expect(isOff(settings, '')).toBe(false);
  });

  it('is not misled by a damaged rule', () => {
    expect(isOff({ sitesOff: ['', ' ', '*'] }, 'example.org')).toBe(false);
  });
});

describe('switchSite', () => {
  it('off, then on, is the list as it was', () => {
    const off = switchSite(['a.example'], 'www.example.org', true);
    expect(off).toEqual(['a.example', 'example.org']);
    expect(switchSite(off, 'example.org', false)).toEqual(['a.example']);
  });

  it('adds nothing that is covered already', () => {
    expect(switchSite(['example.org'], 'news.example.org', true)).toEqual(['example.org']);
  });

  it('on removes every rule that covers the host', () => {
    expect(switchSite(['b.example', 'example.org', 'news.example.org'], 'news.example.org', false)).toEqual([
      'b.example',
    ]);
  });
});
