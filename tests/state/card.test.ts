import { expect, test } from 'vitest';
import type { EntityBriefing } from '../../lib/engine/index.ts';
import type { ToCard } from '../../lib/messaging.ts';
import { createCardStore } from '../../lib/state/card.ts';

const briefing: EntityBriefing = {
  id: 0,
  name: 'Ida Holm',
  kind: 'person',
  count: 1,
  first: { start: 0, end: 8, text: 'Ida Holm' },
  descriptor: null,
  facts: [],
  quote: null,
};

const show = (turn: number): ToCard => ({ type: 'show', turn, briefing, byKey: false });
const hide = (turn: number): ToCard => ({ type: 'hide', turn });

test.each([
  ['shows what it is asked to', [show(1)], 1],
  ['shows the next', [show(1), show(2)], 2],
  ['drops an old turn', [show(2), show(1)], 2],
  ['hides', [show(1), hide(1)], undefined],
  ['is not hidden by an old turn', [show(2), hide(1)], 2],
  ['shows again', [show(1), hide(1), show(2)], 2],
])('%s', (_, messages, turn) => {
  const store = createCardStore();
  for (const message of messages) store.receive(message);
  expect(store.getState().shown?.turn).toBe(turn);
});
