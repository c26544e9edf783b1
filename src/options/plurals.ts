import type { Kind } from '../knowledge/model.ts';

/** What the kinds are called in the plural. */
export const KIND_PLURALS: Readonly<Record<Kind, string>> = {
  person: 'People',
  place: 'Places',
  organization: 'Organizations',
  agreement: 'Agreements',
  event: 'Events',
  office: 'Offices',
  people: 'Peoples',
};
