/**
 * The numbered path from any settings ever written to today's. `migrations[n]` turns version n into n + 1; what was
 * stored before there was a version counts as 0. Never edit a step that was released: append one.
 */
type Raw = Record<string, unknown>;

const migrations: ((old: Raw) => Raw)[] = [
  // 0 -> 1: the first release. Nothing was ever stored without a version, so what is there is taken as version 1.
  (old) => ({ ...old, version: 1 }),
];

/** The version that this build writes. */
export const CURRENT = migrations.length;

/**
 * Stored settings brought to the current version, field values still unchecked. Anything that is no object counts as
 * nothing stored. Settings of a newer Gloss (synced from another machine) come back as they are, with their version.
 */
export function migrate(stored: unknown): Raw {
  let raw: Raw = typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? { ...stored } : {};
  const version = raw.version;
  const from = typeof version === 'number' && Number.isInteger(version) && version >= 0 ? version : 0;
  for (const step of migrations.slice(from)) raw = step(raw);
  return raw;
}
