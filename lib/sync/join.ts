/** The least upper bound of two states of a record: commutative, associative, idempotent. No clock is asked. */
import { canonical, type Json, own } from './json.ts';
import { type Context, covers, type Dot, type Fields, type Register, type SyncRecord } from './record.ts';

export type Join = (a: SyncRecord, b: SyncRecord) => SyncRecord;

const joinContexts = (a: Context, b: Context): Context => {
  const joined: Record<string, number> = { ...a };
  for (const [actor, counter] of Object.entries(b)) joined[actor] = Math.max(joined[actor] ?? 0, counter);
  return joined;
};

/** Honest writers never give one dot two values; should it happen, both sides must still choose the same. */
const greater = (a: Json, b: Json): Json => (canonical(a) >= canonical(b) ? a : b);

/** Of `mine`, what the other side has too or has not seen. */
const surviving = (mine: Register, theirs: Register, seenThere: Context): readonly (readonly [Dot, Json])[] =>
  Object.entries(mine).flatMap(([dot, value]): (readonly [Dot, Json])[] => {
    const other = own(theirs, dot);
    if (other !== undefined) return [[dot, greater(value, other)]];
    return covers(seenThere, dot) ? [] : [[dot, value]];
  });

const joinRegisters = (a: Register, aSeen: Context, b: Register, bSeen: Context): Register =>
  Object.fromEntries([...surviving(a, b, bSeen), ...surviving(b, a, aSeen)]);

const joinFields = (a: SyncRecord, b: SyncRecord): Fields => {
  const names = new Set([...Object.keys(a.f), ...Object.keys(b.f)]);
  const joined = [...names].map(
    (name) => [name, joinRegisters(own(a.f, name) ?? {}, a.c, own(b.f, name) ?? {}, b.c)] as const,
  );
  return Object.fromEntries(joined.filter(([, register]) => Object.keys(register).length > 0));
};

/** Joins two states of the same record. Throws when they are of different records. */
export const join: Join = (a, b) => {
  if (a.id !== b.id) throw new Error(`two records cannot be joined: ${a.id}, ${b.id}`);
  return { id: a.id, c: joinContexts(a.c, b.c), f: joinFields(a, b) };
};

const sameValue = (a: Json, b: Json | undefined): boolean =>
  a === b || (b !== undefined && canonical(a) === canonical(b));

const sameRegister = (a: Register, b: Register): boolean => {
  const entries = Object.entries(a);
  return entries.length === Object.keys(b).length && entries.every(([dot, value]) => sameValue(value, own(b, dot)));
};

/** Do two states show the same values, written by the same writes? Contexts are not compared. */
export const sameFields = (a: SyncRecord, b: SyncRecord): boolean => {
  const names = Object.keys(a.f);
  if (names.length !== Object.keys(b.f).length) return false;
  return names.every((name) => sameRegister(own(a.f, name) ?? {}, own(b.f, name) ?? {}));
};
