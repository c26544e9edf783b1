/**
 * Which sites Gloss is switched off for. A rule is a host in its canonical form (lower case, punycode, no "www.", no
 * final dot) and covers that host and all its subdomains.
 */
import type { Settings } from './settings.ts';

/**
 * The canonical host of an address or host as a reader types it ("https://www.Example.org/news", "münchen.example"), or
 * undefined when it names none.
 */
export function canonicalHost(input: string): string | undefined {
  const text = input.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const host = new URL(address).hostname.replace(/\.$/, '').replace(/^www\.(?=.+\.)/, '');
  // Chromium takes spaces in a host and escapes them.
  return /^[^.\s%][^\s%]*$/.test(host) ? host : undefined;
}

/** True when `host` is `domain` or lies under it; both canonical. */
export function isUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** The rule that switches this host off, or undefined when none does. */
function coveringRule(sitesOff: readonly string[], host: string): string | undefined {
  const canonical = canonicalHost(host);
  if (canonical === undefined) return undefined;
  return sitesOff.find((rule) => {
    const domain = canonicalHost(rule);
    return domain !== undefined && isUnder(canonical, domain);
  });
}

/** True when the reader switched Gloss off for this host (not asking the switch for everything). */
export function isOff(settings: Pick<Settings, 'sitesOff'>, host: string): boolean {
  return coveringRule(settings.sitesOff, host) !== undefined;
}

/**
 * The list of switched-off sites after switching one host off or on, for `writeSettings({ sitesOff })`. Switching on
 * removes every rule that covers the host; an input that names no host changes nothing.
 */
export function switchSite(sitesOff: readonly string[], host: string, off: boolean): string[] {
  const canonical = canonicalHost(host);
  if (canonical === undefined) return [...sitesOff];
  if (off) return isOff({ sitesOff: [...sitesOff] }, canonical) ? [...sitesOff] : [...sitesOff, canonical].sort();
  return sitesOff.filter((rule) => coveringRule([rule], canonical) === undefined);
}
