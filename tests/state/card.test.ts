import { expect, test } from 'vitest';
import type { CardBriefing, ToCard } from '../../lib/messaging.ts';
import { createCardStore } from '../../lib/state/card.ts';

const briefing: CardBriefing = {
  id: 0,
  name: 'Ida Holm',
  short: 'Holm',
  kind: 'person',
  count: 1,
  first: { start: 0, end: 8, text: 'Ida Holm' },
  descriptor: null,
  facts: [],
  quote: null,
  related: [],
  named: 'Ida Holm',
  forms: ['Ida Holm'],
  names: ['Ida Holm'],
  url: 'https://news.example/ferry',
  title: 'Ferry back in service',
  site: 'News Example',
};

const show = (turn: number): ToCard => ({ type: 'show', turn, briefing, byKey: false, sheet: false, turned: false });
const hide = (turn: number): ToCard => ({ type: 'hide', turn });

test.each([
  ['shows what it is asked to', [show(1)], 1],
  ['shows the next', [show(1), show(2)], 2],
  ['drops an old turn', [show(2), show(1)], 2],
  ['hides', [show(1), hide(1)], undefined],
  ['is not hidden by an old turn', [show(2), hide(1)], 2],
  ['shows again', [show(1), hide(1), show(2)], 2],
])('%s', (_, messages, turn) => {
  const store = createCardStore(() => {});
  for (const message of messages) store.receive(message);
  expect(store.getState().shown?.turn).toBe(turn);
});

test('turning leaves a trail, going back takes it up again, and another hover forgets it', () => {
  const asked: [number, number][] = [];
  const store = createCardStore((turn, entity) => asked.push([turn, entity]));
  const named = (turn: number, id: number, turned: boolean): ToCard => ({
    type: 'show',
    turn,
    briefing: { ...briefing, id, name: `Name ${id}` },
    byKey: false,
    sheet: false,
    turned,
  });
  const trail = () => store.getState().trail.map(({ entity }) => entity);
  store.receive(named(1, 7, false));
  store.back();
  expect(asked).toEqual([]);
  store.turnTo(8);
  expect(trail()).toEqual([]); // Not before the name is there.
  store.receive(named(2, 8, true));
  store.turnTo(9);
  store.receive(named(3, 9, true));
  expect(trail()).toEqual([7, 8]);
  store.back();
  store.receive(named(4, 8, true));
  expect(trail()).toEqual([7]);
  expect(asked).toEqual([
    [1, 8],
    [2, 9],
    [3, 8],
  ]);
  store.receive(named(5, 3, false));
  expect(trail()).toEqual([]);
});

test('what is kept open stays so while the card is turned, and no longer', () => {
  const store = createCardStore(() => {});
  const turned = (turn: number): ToCard => ({ type: 'show', turn, briefing, byKey: false, sheet: false, turned: true });
  store.receive(show(1));
  store.pin(true);
  store.receive(turned(2));
  expect(store.getState().pinned).toBe(true);
  store.receive(show(3));
  expect(store.getState().pinned).toBe(false);
  store.pin(true);
  store.receive(hide(3));
  expect(store.getState().pinned).toBe(false);
});
