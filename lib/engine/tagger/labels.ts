/** The tag set: BIO over the four kinds of entity and demonyms. */
import type { NameClass } from '../names.ts';
import { ENTITY_KINDS } from '../types.ts';

/** What the tagger calls a span, in the order of its labels. */
export const NAME_KINDS: readonly NameClass[] = [...ENTITY_KINDS, 'demonym'];

/** Label 0 is O; kind k of NAME_KINDS begins with label 2k + 1 and goes on with 2k + 2. */
export const LABELS = 2 * NAME_KINDS.length + 1;
export const OUTSIDE = 0;

export const beginOf = (kind: number): number => 2 * kind + 1;
export const insideOf = (kind: number): number => 2 * kind + 2;
export const kindOfLabel = (label: number): number => (label - 1) >> 1;
export const isInside = (label: number): boolean => label > 0 && label % 2 === 0;

/** May `to` follow `from`? An inside label follows the begin or the inside of its own kind only. */
export const mayFollow = (from: number, to: number): boolean => !isInside(to) || from === to || from === to - 1;
