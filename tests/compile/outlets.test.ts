import { describe, expect, it } from 'vitest';
import { allOutlets, matchPatterns, outletCountries } from '../../src/compile/outlets.ts';

describe('outlets', () => {
  it('holds outlets of every inhabited continent, each well-formed and once', () => {
    const outlets = allOutlets();
    expect(outlets.length).toBeGreaterThan(150);
    const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    for (const { domain, name, country } of outlets) {
      expect(new URL(`https://${domain}/`).hostname).toBe(domain);
      expect(domain.startsWith('www.')).toBe(false);
      expect(name.trim()).toBe(name);
      expect(regions.of(country), domain).toBeDefined();
    }
    const domains = outlets.map((outlet) => outlet.domain);
    expect(domains).toEqual([...new Set(domains)].sort());
    const countries = new Set(outlets.map((outlet) => outlet.country));
    for (const one of ['US', 'GB', 'NG', 'IN', 'AU', 'BR', 'QA', 'FJ']) expect(countries).toContain(one);
  });

  it('gives secure match patterns of which none covers another', () => {
    const patterns = matchPatterns();
    expect(new Set(patterns).size).toBe(patterns.length);
    expect(patterns).toContain('https://*.bbc.com/*');
    const hosts = patterns.map((pattern) => /^https:\/\/\*\.([a-z\d.-]+)\/\*$/.exec(pattern)?.[1] ?? '');
    for (const host of hosts) {
      expect(host).toContain('.');
      expect(hosts.filter((other) => host.endsWith(`.${other}`))).toEqual([]);
    }
  });

  it('tells the country of an outlet', () => {
    expect(outletCountries()['bbc.com']).toBe('GB');
  });
});
