/**
 * The English-language news outlets of the world on whose sites Gloss works at once. `assets/outlets/outlets.json` lists
 * them by domain with name and country (ISO 3166-1 alpha-2); a domain covers its subdomains.
 */
import outlets from '../../assets/outlets/outlets.json' with { type: 'json' };

export interface Outlet {
  domain: string;
  name: string;
  /** Country of the newsroom, ISO 3166-1 alpha-2. */
  country: string;
}

/** All outlets, sorted by domain. */
export function allOutlets(): readonly Outlet[] {
  return outlets;
}

/**
 * Match patterns for the manifest: one per outlet, secure pages only, subdomains included, none covered by another.
 */
export function matchPatterns(): string[] {
  const domains = new Set(outlets.map((outlet) => outlet.domain));
  const covered = (domain: string): boolean => {
    const parent = domain.slice(domain.indexOf('.') + 1);
    return parent.includes('.') && (domains.has(parent) || covered(parent));
  };
  return [...domains].filter((domain) => !covered(domain)).map((domain) => `https://*.${domain}/*`);
}

/** Domain -> country, for the spotter's choice between readings ("Georgia" in an outlet of Tbilisi or Atlanta). */
export function outletCountries(): Record<string, string> {
  return Object.fromEntries(outlets.map(({ domain, country }) => [domain, country]));
}
