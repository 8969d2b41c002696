import { describe, expect, it } from 'vitest';
import { type HoverEvent, timesOf } from '../../lib/page/hover-state.ts';
import { ELSEWHERE, ON_KIM, ON_LEE, opened, page } from './hover-page.ts';

describe('opening', () => {
  it('takes 400 ms of rest on a name, and touches it before', () => {
    const { move, wait, log } = page();
    move(ON_LEE);
    wait(1000);
    expect(log).toEqual([
      [100, 'touch'],
      [400, 'open 1'],
    ]);
  });

  it('keeps a card in which the reader works wherever the pointer is, and opens no other', () => {
    const { move, wait, send, log } = opened();
    send({ type: 'busy', busy: true });
    move(ON_KIM);
    wait(2000);
    move(ELSEWHERE);
    wait(2000);
    expect(log.filter(([, what]) => what !== 'touch')).toEqual([[400, 'open 1']]);
    send({ type: 'busy', busy: false });
    wait(1000);
    expect(log.at(-1)).toEqual([4700, 'close']);
  });

  it('stays open on the name when the reader works no longer', () => {
    const { wait, send, log } = opened();
    send({ type: 'busy', busy: true });
    send({ type: 'busy', busy: false });
    wait(2000);
    expect(log.at(-1)).toEqual([400, 'open 1']);
  });

  it('takes 600 ms inside a link', () => {
    const { move, wait, log } = page({ inLink: true });
    move(ON_LEE);
    wait(1000);
    expect(log.at(-1)).toEqual([600, 'open 1']);
  });

  it('takes 120 ms when another card closed less than 300 ms ago', () => {
    const { move, wait, log } = opened();
    move(ELSEWHERE);
    wait(300); // Closes at 700.
    wait(250);
    move(ON_KIM);
    wait(1000);
    expect(log.slice(-2)).toEqual([
      [1050, 'touch'],
      [1070, 'open 2'],
    ]);
  });

  it('takes 400 ms again when that was longer ago', () => {
    const { move, wait, log } = opened();
    move(ELSEWHERE);
    wait(700);
    move(ON_KIM);
    wait(1000);
    expect(log.at(-1)).toEqual([1500, 'open 2']);
  });

  it('turns from one name to the next after 120 ms', () => {
    const { move, wait, log } = opened();
    move(ON_KIM);
    wait(200);
    expect(log.at(-1)).toEqual([520, 'open 2']);
  });

  it.each([
    ['in the reader’s own time', 150, false, 150],
    ['in a link half as long again', 200, true, 300],
    ['in the longest time', 1000, false, 1000],
  ])('%s', (_how, delay, inLink, at) => {
    const { move, wait, log } = page({ inLink, times: timesOf(delay) });
    move(ON_LEE);
    wait(3000);
    expect(log.at(-1)).toEqual([at, 'open 1']);
  });

  it('is at once while the key is held, in a link too', () => {
    const { send, move, wait, log } = page({ inLink: true });
    send({ type: 'modifier', held: true });
    move(ON_LEE);
    wait(1000);
    expect(log.at(-1)).toEqual([100, 'open 1']);
  });

  it('is at once when the key is pressed on a name', () => {
    const { send, move, wait, log } = page();
    move(ON_LEE);
    wait(250);
    send({ type: 'modifier', held: true });
    wait(0);
    expect(log.at(-1)).toEqual([250, 'open 1']);
  });

  it('takes its time again when the key was let go', () => {
    const { send, move, wait, log } = page();
    send({ type: 'modifier', held: true });
    send({ type: 'modifier', held: false });
    move(ON_LEE);
    wait(1000);
    expect(log.at(-1)).toEqual([400, 'open 1']);
  });

  it.each([
    ['a field that the page focused', { type: 'focus', editable: true, chosen: false }, true],
    ['a field that the reader chose', { type: 'focus', editable: true, chosen: true }, false],
    ['a field that is typed into, whoever focused it', { type: 'key', inField: true }, false],
  ] as const)('%s', (_what, event, open) => {
    const it = page();
    it.send(event);
    it.wait(1000);
    it.move(ON_LEE);
    it.wait(5000);
    expect(it.isOpen()).toBe(open);
  });

  it.each([
    ['a button is down', { type: 'press' }],
    ['text is selected', { type: 'selection', some: true }],
  ] as const)('never while %s, though the key is held', (_when, event) => {
    const it = page();
    it.send({ type: 'modifier', held: true });
    it.send(event);
    it.move(ON_LEE);
    it.wait(5000);
    expect(it.isOpen()).toBe(false);
  });

  it('lasts nothing where no name is', () => {
    const { move, wait, log } = page();
    move(ELSEWHERE);
    wait(5000);
    expect(log).toEqual([]);
  });

  it.each([
    ['6 px at once start the rest anew', [6], 150, false],
    ['6 px in under 100 ms do', [3, 6], 40, false],
    ['5 px do not', [3, 5], 40, true],
    ['6 px in over 100 ms are a drift, not a move', [3, 6], 60, true],
  ])('%s', (_why, steps, every, open) => {
    const it = page();
    it.move(ON_LEE);
    for (const px of steps) {
      it.wait(every);
      it.move({ x: ON_LEE.x + px, y: ON_LEE.y });
    }
    it.wait(400 - steps.length * every);
    expect(it.isOpen()).toBe(open);
  });

  it.each<[string, Record<string, unknown> & { type: HoverEvent['type'] }]>([
    ['while a button is down', { type: 'press' }],
    ['while text is selected', { type: 'selection', some: true }],
    ['while an editable field has focus', { type: 'focus', editable: true, chosen: true }],
    ['after a scroll, until the pointer moves', { type: 'scroll' }],
    ['when the pointer has left the window', { type: 'away' }],
  ])('never %s', (_when, event) => {
    const it = page();
    it.move(ON_LEE);
    it.wait(200);
    it.send(event);
    it.wait(5000);
    expect(it.isOpen()).toBe(false);
  });

  it.each<
    [
      string,
      Record<string, unknown> & { type: HoverEvent['type'] },
      Record<string, unknown> & { type: HoverEvent['type'] },
    ]
  >([
    ['a button is let go', { type: 'press' }, { type: 'release' }],
    ['the selection is gone', { type: 'selection', some: true }, { type: 'selection', some: false }],
    [
      'the field lost focus',
      { type: 'focus', editable: true, chosen: true },
      { type: 'focus', editable: false, chosen: false },
    ],
    ['the scroll is over', { type: 'scroll' }, { type: 'tick' }],
  ])('again when %s and the pointer moves', (_when, event, undo) => {
    const it = page();
    it.send(event);
    it.send(undo);
    it.move(ON_LEE);
    it.wait(400);
    expect(it.isOpen()).toBe(true);
  });

  it.each([
    [500, 700],
    [700, 700],
    [800, 800],
  ])('a name gone to after a key and due %i ms after it opens after %i', (due, opens) => {
    const it = page();
    it.send({ type: 'key', inField: false });
    it.wait(due - 400);
    it.move(ON_LEE);
    it.wait(opens - due + 399);
    expect(it.isOpen()).toBe(false);
    it.wait(1);
    expect(it.isOpen()).toBe(true);
  });

  it('nothing that the pointer lay on while a key was pressed', () => {
    const it = page();
    it.move(ON_LEE);
    it.wait(300);
    it.send({ type: 'key', inField: false });
    it.wait(2000);
    expect(it.isOpen()).toBe(false);
  });
});
