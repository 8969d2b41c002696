import { expect, it } from 'vitest';
import { hover } from '../../lib/page/hover.ts';
import { type HoverEffect, type HoverEvent, IDLE } from '../../lib/page/hover-state.ts';
import { LEE, nameAt, ON_LEE } from './hover-page.ts';

const SELECTED = { ...nameAt(-1, LEE), selected: true };

/** A pointer that rests on words that are selected. */
const resting = () => {
  let state = IDLE;
  const opened: number[] = [];
  const send = (event: HoverEvent): readonly HoverEffect[] => {
    const step = hover(state, event);
    state = step.state;
    for (const effect of step.effects) {
      if (effect.type === 'look') send({ type: 'found', at: event.at, name: SELECTED });
      if (effect.type === 'open') opened.push(event.at);
    }
    return step.effects;
  };
  send({ type: 'selection', at: 0, some: true });
  send({ type: 'move', at: 0, ...ON_LEE });
  send({ type: 'tick', at: 100 });
  return { send, opened, wake: () => state.wake };
};

it('selected words open by no rest, however long it is, and nothing is waited for', () => {
  const { send, opened, wake } = resting();
  send({ type: 'tick', at: 20_000 });
  expect(opened).toEqual([]);
  expect(wake()).toBeNull();
});

it('selected words open at once by the key that opens cards', () => {
  const { send, opened, wake } = resting();
  send({ type: 'modifier', at: 3_000, held: true });
  expect(wake()).toBeLessThanOrEqual(3_000);
  send({ type: 'tick', at: 3_000 });
  expect(opened).toEqual([3_000]);
});
