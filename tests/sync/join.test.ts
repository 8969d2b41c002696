/** The join is a least upper bound: checked by properties over honest histories, not over made-up states. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { includes } from '../../lib/sync/context.ts';
import { join, sameFields } from '../../lib/sync/join.ts';
import { canonical } from '../../lib/sync/json.ts';
import { covers, emptyRecord, erase, type SyncRecord, valuesOf, write } from '../../lib/sync/record.ts';

const ACTORS = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc', 'dddddddddd'] as const;

type Step =
  | {
      readonly does: 'write';
      readonly at: number;
      readonly field: string;
      readonly value: number;
      /** Written by a window that has seen none of the values there. */
      readonly blind: boolean;
    }
  | { readonly does: 'clear'; readonly at: number; readonly field: string }
  | { readonly does: 'erase'; readonly at: number }
  | { readonly does: 'join'; readonly at: number; readonly from: number };

const at = fc.nat(ACTORS.length - 1);
const field = fc.constantFrom('note', 'kind', 'tag:x', 'constructor');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('write' as const), at, field, value: fc.nat(5), blind: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('clear' as const), at, field }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('erase' as const), at }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('join' as const), at, from: at }) },
);

const actorAt = (index: number): string => ACTORS[index] ?? ACTORS[0];

const stateAt = (states: readonly SyncRecord[], index: number): SyncRecord => states[index] ?? emptyRecord('name:x');

const next = (states: readonly SyncRecord[], one: Step): SyncRecord => {
  const own = stateAt(states, one.at);
  if (one.does === 'write')
    return write(own, actorAt(one.at), {
      changes: { [one.field]: one.value },
      seen: one.blind ? { [one.field]: [] } : {},
    });
  if (one.does === 'clear') return write(own, actorAt(one.at), { changes: { [one.field]: undefined } });
  return one.does === 'erase' ? erase(own) : join(own, stateAt(states, one.from));
};

/** Every state that devices pass through in a history. */
const play = (steps: readonly Step[]): readonly SyncRecord[] => {
  const states = ACTORS.map(() => emptyRecord('name:x'));
  const seen: SyncRecord[] = [...states];
  for (const one of steps) {
    states[one.at] = next(states, one);
    seen.push(stateAt(states, one.at));
  }
  return seen;
};

const text = ({ id, c, f }: SyncRecord): string => canonical({ id, c, f });

/** Three states of one history. */
const three = fc
  .tuple(fc.array(step, { maxLength: 40 }), fc.nat(), fc.nat(), fc.nat())
  .map(([steps, ...picks]): readonly [SyncRecord, SyncRecord, SyncRecord] => {
    const seen = play(steps);
    const [a, b, c] = picks.map((pick) => stateAt(seen, pick % seen.length));
    return [a ?? stateAt(seen, 0), b ?? stateAt(seen, 0), c ?? stateAt(seen, 0)];
  });

describe('join', () => {
  test('is commutative', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        expect(text(join(a, b))).toBe(text(join(b, a)));
      }),
    );
  });

  test('is associative', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        expect(text(join(join(a, b), c))).toBe(text(join(a, join(b, c))));
      }),
    );
  });

  test('is idempotent, and what was joined adds nothing again', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        expect(text(join(a, a))).toBe(text(a));
        expect(text(join(join(a, b), b))).toBe(text(join(a, b)));
      }),
    );
  });

  test('is monotone: it has seen what either side has, and shows no value that one side has replaced', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        const joined = join(a, b);
        expect(includes(joined.c, a.c) && includes(joined.c, b.c)).toBe(true);
        for (const [name, register] of Object.entries(joined.f)) {
          for (const dot of Object.keys(register)) {
            for (const side of [a, b]) expect(!covers(side.c, dot) || dot in (side.f[name] ?? {})).toBe(true);
          }
        }
      }),
    );
  });

  test('every visible value has been seen by its own context', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        for (const { c, f } of play(steps)) {
          for (const register of Object.values(f)) {
            for (const dot of Object.keys(register)) expect(covers(c, dot)).toBe(true);
          }
        }
      }),
    );
  });
});

const [A, B] = ACTORS;
const base = write(emptyRecord('name:x'), A, { changes: { note: 'first' } });

describe('two windows of one session edit one note', () => {
  const seen = { note: Object.keys(base.f.note ?? {}) };
  const both = write(write(base, A, { changes: { note: 'x' }, seen }), A, { changes: { note: 'y' }, seen });

  test('what the other has not seen stands beside it, and the next save settles it', () => {
    expect(valuesOf(both, 'note')).toEqual(['x', 'y']);
    const settled = write(both, A, { changes: { note: 'xy' }, seen: { note: Object.keys(both.f.note ?? {}) } });
    expect(valuesOf(settled, 'note')).toEqual(['xy']);
  });

  test('words that stand there already are written once', () => {
    const again = write(both, A, { changes: { note: 'y' }, seen });
    expect(again).toBe(both);
  });

  test('emptied by one that has not seen the other, the other stays', () => {
    const first = write(base, A, { changes: { note: 'x' }, seen });
    expect(valuesOf(write(first, A, { changes: { note: undefined }, seen }), 'note')).toEqual(['x']);
  });

  test('what goes along is written only with a change, and then survives a deletion made apart', () => {
    const named = write(base, A, { changes: { note: 'x' }, along: { name: 'X' } });
    const edited = write(named, B, { changes: { note: 'y' }, along: { name: 'X' } });
    expect(valuesOf(join(edited, erase(named)), 'name')).toEqual(['X']);
    expect(write(named, B, { changes: { note: 'x' }, along: { name: 'Z' } })).toBe(named);
  });
});

describe('what a reader sees', () => {
  const cases: readonly {
    readonly name: string;
    readonly a: SyncRecord;
    readonly b: SyncRecord;
    readonly note: readonly unknown[];
  }[] = [
    { name: 'a later edit replaces', a: base, b: write(base, B, { changes: { note: 'second' } }), note: ['second'] },
    {
      name: 'edits made apart stand side by side',
      a: write(base, A, { changes: { note: 'x' } }),
      b: write(base, B, { changes: { note: 'y' } }),
      note: ['x', 'y'],
    },
    {
      name: 'the same words written apart show once',
      a: write(base, A, { changes: { note: 'x' } }),
      b: write(base, B, { changes: { note: 'x' } }),
      note: ['x'],
    },
    { name: 'a deletion reaches the others', a: base, b: erase(base), note: [] },
    {
      name: 'an edit survives a deletion made apart',
      a: erase(base),
      b: write(base, B, { changes: { note: 'kept' } }),
      note: ['kept'],
    },
    {
      name: 'an old copy does not bring back what was deleted',
      a: erase(write(base, A, { changes: { note: 'x' } })),
      b: base,
      note: [],
    },
    {
      name: 'a field of a name that objects inherit is a field',
      a: base,
      b: write(base, B, { changes: { constructor: 1 } }),
      note: ['first'],
    },
  ];

  test.each(cases)('$name', ({ a, b, note }) => {
    expect(valuesOf(join(a, b), 'note')).toEqual(note);
  });

  test('saving what stands there changes nothing', () => {
    expect(write(base, B, { changes: { note: 'first' } })).toBe(base);
    expect(write(base, B, { changes: { gone: undefined } })).toBe(base);
  });

  test('the next save settles a conflict', () => {
    const both = join(write(base, A, { changes: { note: 'x' } }), write(base, B, { changes: { note: 'y' } }));
    const settled = write(both, B, { changes: { note: 'x and y' } });
    expect(valuesOf(join(both, settled), 'note')).toEqual(['x and y']);
    expect(sameFields(both, settled)).toBe(false);
  });

  test('one dot with two values, which no honest writer makes, is read alike on both sides', () => {
    const lie = { ...base, f: { note: { [`${A}:1`]: 'other' } } };
    expect(join(base, lie)).toEqual(join(lie, base));
  });
});
