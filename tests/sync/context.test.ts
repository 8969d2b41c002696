import { describe, expect, test } from 'vitest';
import { includes, keptContext, REMEMBERED_ACTORS } from '../../lib/sync/context.ts';
import { actorFrom } from '../../lib/sync/identity.ts';
import { join } from '../../lib/sync/join.ts';
import { emptyRecord, type SyncRecord, valuesOf, write } from '../../lib/sync/record.ts';
import { edit, meet, newRow, outgoing, remove } from '../../lib/sync/replica.ts';
import type { Row } from '../../lib/sync/store.ts';
import { noteOf } from '../../tools/bench/notes.ts';
import { randomFrom } from '../../tools/simulate/random.ts';

const random = randomFrom(7);
const drawActor = (): string => actorFrom(Uint8Array.from({ length: 8 }, () => random.below(256)));

const size = (record: SyncRecord): number => new TextEncoder().encode(JSON.stringify(record)).length;

const editedIn = (sessions: number): Row => {
  let row = newRow('name:0123456789abcdefghjkmnpqrs');
  for (let session = 0; session < sessions; session++) {
    row = edit(row, drawActor(), { note: noteOf(session, 300), edited: 1_790_000_000_000 + session });
  }
  return row;
};

describe('pruning', () => {
  test('keeps a note edited in 500 browser sessions under 2 kB, here and on the way out', () => {
    const row = editedIn(500);
    expect(size(row.record)).toBeLessThan(2000);
    expect(size(outgoing(row))).toBeLessThan(2000);
  });

  test('never drops what a visible value needs', () => {
    const row = editedIn(1);
    const others = edit(row, drawActor(), { kind: 'person' });
    let busy = others;
    for (let session = 0; session < 200; session++) busy = edit(busy, drawActor(), { note: `${session}` });
    const kept = keptContext(busy.record, []);
    for (const register of Object.values(busy.record.f)) {
      for (const dot of Object.keys(register))
        expect(kept[dot.slice(0, 10)]).toBeGreaterThanOrEqual(Number(dot.slice(11)));
    }
  });

  test('an edit never writes a dot twice, though its actor was forgotten meanwhile', () => {
    const mine = drawActor();
    const first = edit(newRow('name:x'), mine, { note: 'first' });
    let others = first;
    for (let session = 0; session < 2 * REMEMBERED_ACTORS; session++)
      others = edit(others, drawActor(), { note: `${session}` });
    const again = edit(others, mine, { note: 'again' });
    expect(valuesOf(join(first.record, again.record), 'note')).toEqual(['again']);
  });

  test('a device that remembers answers one that does not, until it does', () => {
    const old = drawActor();
    const ghost = write(emptyRecord('name:x'), old, { changes: { note: 'long replaced' } });
    const rules = { join, remembered: 2 };
    let knows = meet(undefined, ghost, undefined, rules);
    const latest = drawActor();
    for (const actor of [drawActor(), drawActor(), drawActor(), latest])
      knows = edit(knows, actor, { note: actor }, rules);
    const answered = meet(knows, ghost, undefined, rules);
    expect(valuesOf(answered.record, 'note')).toEqual([latest]);
    const other = meet(meet(undefined, ghost, undefined, rules), outgoing(answered, rules), undefined, rules);
    expect(valuesOf(other.record, 'note')).toEqual([latest]);
    expect(includes(outgoing(other, rules).c, { [old]: 1 })).toBe(true);
  });

  test('a deletion stays deleted', () => {
    const row = editedIn(3);
    const gone = remove(row, drawActor());
    expect(valuesOf(join(row.record, outgoing(gone)), 'note')).toEqual([]);
  });
});

describe('a foreign record', () => {
  test('that claims the highest counter does not stop others from writing', () => {
    const claim: SyncRecord = { id: 'name:x', c: { [drawActor()]: 2 ** 52 }, f: {} };
    const mine = drawActor();
    const row = edit(meet(undefined, claim), mine, { note: 'hello' });
    expect(row.record.c[mine]).toBe(1);
    expect(() => write({ id: 'name:x', c: { [mine]: 2 ** 52 }, f: {} }, mine, { changes: { note: 'x' } })).toThrow(
      RangeError,
    );
  });
});
