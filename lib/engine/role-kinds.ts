/** What kind of thing bears a role: "singer" a person, "start-up" an organisation. */
import { isRole } from './descriptor-reader.ts';
import { ORGANISATION_ROLES, PLACE_ROLES, SHARED_ROLES, THING_ROLES } from './lexicon/roles.ts';
import type { EntityKind } from './types.ts';

const singular = (head: string): string => head.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');

/** The kind that a descriptor's head noun belongs to, or null when it tells none. */
export const kindOfHead = (head: string): EntityKind | null => {
  const noun = singular(head);
  if (SHARED_ROLES.has(noun) || !isRole(noun)) return null;
  if (ORGANISATION_ROLES.has(noun)) return 'organisation';
  if (PLACE_ROLES.has(noun)) return 'place';
  return THING_ROLES.has(noun) ? 'other' : 'person';
};
