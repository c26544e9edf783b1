/** What may be added to the reader's lists. */
import { canonicalHost, isUnder } from '../extension/sites.ts';
import { fold } from '../knowledge/fold.ts';

type Added = string[] | { error: string };

/** A site, by any address of it. Rules that it covers go. */
export function addSite(sites: readonly string[], typed: string): Added {
  const host = canonicalHost(typed);
  if (host === undefined) return { error: 'Type the address of a site, for example news.example.org.' };
  const covering = sites.find((site) => isUnder(host, canonicalHost(site) ?? site));
  if (covering !== undefined) return { error: `${host} is off already, by ${covering}.` };
  return [...sites.filter((site) => !isUnder(site, host)), host].sort();
}

/** A name, compared folded, as the marks are. */
export function addName(names: readonly string[], typed: string): Added {
  const name = typed.trim().replace(/\s+/g, ' ');
  if (fold(name) === '') return { error: 'Type a name, for example Lake Geneva.' };
  const same = names.find((one) => fold(one) === fold(name));
  if (same !== undefined) return { error: `${same} is on the list already.` };
  return [...names, name].sort((a, b) => a.localeCompare(b, 'en'));
}
