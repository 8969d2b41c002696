/**
 * Contexts are pruned, or a note edited in 500 browser sessions would carry 500 actors. What is dropped is the memory
 * of old writes that were replaced: should such a write come back from a long absent device, it stands beside the newer
 * one again. Nothing can be lost by it.
 */
import { byCodeUnits, own } from './json.ts';
import { type Actor, actorOf, type Context, type SyncRecord } from './record.ts';

/** Entries kept beside those of visible values. 64 sessions of ten characters and a counter are about 1 kB. */
export const REMEMBERED_ACTORS = 64;

/** How many actors a device keeps because it has met their replaced writes. */
const ANSWERED_ACTORS = 32;

/** The actors whose values the record shows. */
export const visibleActors = (record: SyncRecord): ReadonlySet<Actor> =>
  new Set(Object.values(record.f).flatMap((register) => Object.keys(register).map(actorOf)));

/** Highest counters first: along a chain of edits those are the latest. */
const latest = (context: Context, count: number): readonly Actor[] => {
  const actors = Object.keys(context);
  if (actors.length <= count) return actors;
  const order = (a: Actor, b: Actor): number => (context[b] ?? 0) - (context[a] ?? 0) || byCodeUnits(a, b);
  return actors.sort(order).slice(0, count);
};

/**
 * The part of a record's context that must reach the others: actors of visible values, the latest `remembered`, and
 * `answers`.
 */
export const keptContext = (
  record: SyncRecord,
  answers: readonly Actor[] = [],
  remembered: number = REMEMBERED_ACTORS,
): Context => {
  const kept = new Set([...visibleActors(record), ...latest(record.c, remembered), ...answers]);
  const entries = [...kept].sort(byCodeUnits).map((actor) => [actor, own(record.c, actor) ?? 0] as const);
  return Object.fromEntries(entries.filter(([, counter]) => counter > 0));
};

/** Actors that a state from elsewhere carries beyond what pruning keeps: its writer answers for them. */
export const answeredActors = (record: SyncRecord, remembered?: number): readonly Actor[] => {
  const kept = keptContext(record, [], remembered);
  return Object.keys(record.c).filter((actor) => !Object.hasOwn(kept, actor));
};

/** The record with only the context that must be kept. */
export const prune = (record: SyncRecord, answers?: readonly Actor[], remembered?: number): SyncRecord => ({
  ...record,
  c: keptContext(record, answers, remembered),
});

/** Has `context` seen all that `needed` has? */
export const includes = (context: Context, needed: Context): boolean =>
  Object.entries(needed).every(([actor, counter]) => (own(context, actor) ?? 0) >= counter);

/** Actors of values that `before` shows and `after` does not: their replaced writes are still about. */
export const replacedActors = (before: SyncRecord, after: SyncRecord): readonly Actor[] => {
  const gone = Object.entries(before.f).flatMap(([field, register]) => {
    const still = own(after.f, field) ?? {};
    return Object.keys(register).filter((dot) => !Object.hasOwn(still, dot));
  });
  return [...new Set(gone.map(actorOf))];
};

/** Adds to the actors to answer, the latest met last, the oldest dropped. */
export const addAnswers = (answers: readonly Actor[], met: readonly Actor[]): readonly Actor[] =>
  met.length === 0
    ? answers
    : [...new Set([...answers.filter((actor) => !met.includes(actor)), ...met])].slice(-ANSWERED_ACTORS);
