import type { Kind, Via } from '../../knowledge/model.ts';
import type { GoldDocument } from './gold.ts';

/** What the people who marked a corpus linked; marks of other sorts are no errors there, and are counted apart. */
export interface Convention {
  /** "German" is linked, to Germany. */
  demonyms: boolean;
  /** "foreign minister" is linked, to the office. */
  roles: boolean;
}

/** By the name of a corpus up to its first hyphen. */
const CONVENTIONS: Readonly<Record<string, Convention>> = {
  news: { demonyms: true, roles: true },
  dwie: { demonyms: false, roles: false },
  gum: { demonyms: false, roles: false },
  meantime: { demonyms: true, roles: false },
  geowebnews: { demonyms: true, roles: false },
};

/** The convention of a document's corpus; an unknown corpus is taken to link all. */
export function conventionOf({ corpus }: GoldDocument): Convention {
  return CONVENTIONS[corpus?.split('-')[0] ?? ''] ?? { demonyms: true, roles: true };
}

/** The sort of a mark that a convention may leave unlinked, or undefined. */
export function apart({ via, kind }: { via: Via; kind: Kind }, convention: Convention): 'demonym' | 'role' | undefined {
  if (via === 'demonym') return convention.demonyms ? undefined : 'demonym';
  return kind === 'office' && !convention.roles ? 'role' : undefined;
}
