/** A record: a causal map of multi-value registers (dotted version vectors, add wins). */
import { byCodeUnits, canonical, type Json, own } from './json.ts';

/** One browser session of one device: ten characters of Crockford's base 32, drawn at random and never reused. */
export type Actor = string;

/** One write: `ACTOR:COUNTER`. It names the values written, and no other write ever has the same name. */
export type Dot = string;

/** Which writes have been seen: all of an actor's with a counter up to this one. */
export type Context = Readonly<Record<Actor, number>>;

/** The values of one field that no later write has replaced: one, or several that were written apart. */
export type Register = Readonly<Record<Dot, Json>>;

export type Fields = Readonly<Record<string, Register>>;

/** A unit that syncs. Without fields it is deleted; its context stays, so that old copies do not bring it back. */
export interface SyncRecord {
  /** `name:HASH`, `article:HASH` or another kind of thing (see identity.ts). */
  readonly id: string;
  readonly c: Context;
  readonly f: Fields;
}

/** What an edit does to fields: a new value, or undefined to take the field away. Fields not named stay. */
export type Changes = Readonly<Record<string, Json | undefined>>;

/** Writers count on from the highest counter they know, but never from one above this: a foreign record may claim any. */
const HIGHEST_FOLLOWED = 2 ** 40;

/** The highest counter a record may hold. */
export const HIGHEST_COUNTER = 2 ** 52;

export const ACTOR_LENGTH = 10;

export const actorOf = (dot: Dot): Actor => dot.slice(0, ACTOR_LENGTH);
export const counterOf = (dot: Dot): number => Number(dot.slice(ACTOR_LENGTH + 1));

export const covers = (context: Context, dot: Dot): boolean => (own(context, actorOf(dot)) ?? 0) >= counterOf(dot);

export const emptyRecord = (id: string): SyncRecord => ({ id, c: {}, f: {} });

/** Has the record any field, that is: has it not been deleted? */
export const isVisible = (record: SyncRecord): boolean => Object.keys(record.f).length > 0;

/** The values of a field in a fixed order, equal ones once. More than one: they were written apart. */
export const valuesOf = (record: SyncRecord, field: string): readonly Json[] => {
  const register = own(record.f, field) ?? {};
  const dots = Object.keys(register).sort(byCodeUnits);
  const byText = new Map(dots.map((dot) => [canonical(register[dot] ?? null), register[dot] ?? null]));
  return [...byText.values()];
};

const changesNothing = (record: SyncRecord, [field, value]: readonly [string, Json | undefined]): boolean => {
  const dots = Object.keys(own(record.f, field) ?? {});
  const [only] = valuesOf(record, field);
  return value === undefined ? dots.length === 0 : dots.length === 1 && canonical(only ?? null) === canonical(value);
};

/**
 * Higher than every counter in the record: an actor whose entry was pruned cannot write the same dot twice, and higher
 * means later along every chain of edits.
 */
const nextCounter = (context: Context, actor: Actor): number => {
  const followed = Object.values(context).filter((counter) => counter <= HIGHEST_FOLLOWED);
  const next = Math.max(own(context, actor) ?? 0, ...followed) + 1;
  if (next > HIGHEST_COUNTER) throw new RangeError(`actor ${actor} cannot write any more: draw a new one`);
  return next;
};

/**
 * Writes fields in one edit; each replaces every value it had. The same record comes back when nothing changes.
 * Throws RangeError when a foreign record has claimed the actor's highest counter: draw a new actor then.
 */
export const write = (record: SyncRecord, actor: Actor, changes: Changes): SyncRecord => {
  const effective = Object.entries(changes).filter((change) => !changesNothing(record, change));
  if (effective.length === 0) return record;
  const written = effective.flatMap(([field, value]) => (value === undefined ? [] : [[field, value] as const]));
  const replaced = new Set(effective.map(([field]) => field));
  const kept = Object.entries(record.f).filter(([field]) => !replaced.has(field));
  if (written.length === 0) return { ...record, f: Object.fromEntries(kept) };
  const counter = nextCounter(record.c, actor);
  const registers = written.map(([field, value]) => [field, { [`${actor}:${counter}`]: value }] as const);
  return { id: record.id, c: { ...record.c, [actor]: counter }, f: Object.fromEntries([...kept, ...registers]) };
};

/** Deletes a record: no fields, the context kept. A write made elsewhere at the same time survives it. */
export const erase = (record: SyncRecord): SyncRecord => ({ ...record, f: {} });
