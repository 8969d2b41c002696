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

/** Of each field, the writes that the writer has seen and replaces; of a field not named here, all there are. */
export type Seen = Readonly<Record<string, readonly Dot[]>>;

/** The values of a field that a writer who has seen these writes does not replace. */
const unseenValues = (register: Register, seen: readonly Dot[] | undefined): Register =>
  Object.fromEntries(seen ? Object.entries(register).filter(([dot]) => !seen.includes(dot)) : []);

const isAmong = (register: Register, value: Json): boolean =>
  Object.values(register).some((other) => canonical(other) === canonical(value));

const changesNothing = (register: Register, value: Json | undefined, seen: readonly Dot[] | undefined): boolean => {
  const count = Object.keys(register).length;
  const unseen = unseenValues(register, seen);
  if (value === undefined) return Object.keys(unseen).length === count;
  const stands = count === 1 || Object.keys(unseen).length === count;
  return stands && isAmong(register, value);
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

const written = (register: Register, dot: Dot, value: Json | undefined, seen: readonly Dot[] | undefined): Register => {
  const unseen = unseenValues(register, seen);
  return value === undefined || isAmong(unseen, value) ? unseen : { ...unseen, [dot]: value };
};

/** One edit: what it changes, what the writer had seen, and what is written anew beside any change. */
export interface Edit {
  readonly changes: Changes;
  readonly seen?: Seen;
  /** Written only with a change, and then also where it stays the same: so it survives a deletion made elsewhere. */
  readonly along?: Readonly<Record<string, Json>>;
}

/**
 * Writes fields in one edit; each replaces the values that its writer has seen. The same record comes back when nothing
 * changes. Throws RangeError when a foreign record has claimed the actor's highest counter: draw a new actor then.
 */
export const write = (record: SyncRecord, actor: Actor, { changes, seen = {}, along = {} }: Edit): SyncRecord => {
  const registerOf = (field: string): Register => own(record.f, field) ?? {};
  const effective = Object.entries(changes).filter(
    ([field, value]) => !changesNothing(registerOf(field), value, own(seen, field)),
  );
  if (effective.length === 0) return record;
  const changed = [...effective, ...Object.entries(along)];
  const counter = nextCounter(record.c, actor);
  const dot = `${actor}:${counter}`;
  const registers = changed.map(
    ([field, value]) => [field, written(registerOf(field), dot, value, own(seen, field))] as const,
  );
  const replaced = new Set(changed.map(([field]) => field));
  const kept = Object.entries(record.f).filter(([field]) => !replaced.has(field));
  const f = Object.fromEntries([...kept, ...registers.filter(([, register]) => Object.keys(register).length > 0)]);
  const wrote = registers.some(([, register]) => Object.hasOwn(register, dot));
  return { id: record.id, c: wrote ? { ...record.c, [actor]: counter } : record.c, f };
};

/** Deletes a record: no fields, the context kept. A write made elsewhere at the same time survives it. */
export const erase = (record: SyncRecord): SyncRecord => ({ ...record, f: {} });
