import sources from '../../assets/knowledge/sources.json' with { type: 'json' };

const NAMES: Readonly<Record<string, { name: string }>> = sources;

/** The name to show for a source key; the key itself when sources.json does not have it. */
export const sourceName = (key: string): string => NAMES[key]?.name ?? key;
