import type { Entity } from '../../src/knowledge/model.ts';

/** A plain entity, `more` over it. */
export const made = (id: string, name: string, more: Partial<Entity> = {}): Entity => ({
  id,
  kind: 'person',
  name,
  statements: [],
  asOf: '2026-01',
  ...more,
});
