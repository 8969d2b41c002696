import { describe, expect, it } from 'vitest';
import type { HoverEvent } from '../../lib/page/hover-state.ts';
import { ELSEWHERE, ON_KIM, ON_LEE, opened, page } from './hover-page.ts';

type Sent = Record<string, unknown> & { readonly type: HoverEvent['type'] };

const touched = (at = ON_LEE) => {
  const it = page();
  it.send({ type: 'touch', ...at });
  return it;
};

describe('a finger on a name', () => {
  it('opens the card after 500 ms, and touches it at once', () => {
    const { wait, log } = touched();
    wait(1000);
    expect(log).toEqual([
      [0, 'touch'],
      [500, 'open 1'],
    ]);
  });

  it.each<[string, readonly Sent[]]>([
    ['lifted before: a tap stays a tap', [{ type: 'release' }]],
    ['that scrolls', [{ type: 'scroll' }]],
    ['that moves', [{ type: 'drag', x: ON_LEE.x + 11, y: ON_LEE.y }]],
    ['with another beside it: a pinch', [{ type: 'touch', ...ON_KIM }]],
  ])('opens nothing: %s', (_why, events) => {
    const { wait, send, log } = touched();
    wait(400);
    events.forEach(send);
    wait(2000);
    expect(log).toEqual([[0, 'touch']]);
  });

  it('may tremble', () => {
    const { wait, send, log } = touched();
    wait(400);
    send({ type: 'drag', x: ON_LEE.x + 6, y: ON_LEE.y + 6 });
    wait(1000);
    expect(log.at(-1)).toEqual([500, 'open 1']);
  });

  it.each<[string, Sent]>([
    ['text is selected', { type: 'selection', some: true }],
    ['a field is in use', { type: 'focus', editable: true, chosen: true }],
    ['a key was pressed a moment ago', { type: 'key', inField: false }],
  ])('is meant, though %s', (_what, event) => {
    const it = page();
    it.send(event);
    it.send({ type: 'touch', ...ON_LEE });
    it.wait(500);
    expect(it.isOpen()).toBe(true);
  });

  it('opens the card again that was just dismissed', () => {
    const it = opened();
    it.send({ type: 'dismiss' });
    it.send({ type: 'touch', ...ON_LEE });
    it.wait(500);
    expect(it.isOpen()).toBe(true);
  });

  it('opens one card, however long it stays', () => {
    const { wait, log } = touched();
    wait(20_000);
    expect(log.filter(([, what]) => what === 'open 1')).toHaveLength(1);
  });
});

describe('a card that a finger has opened', () => {
  const sheet = () => {
    const it = touched();
    it.wait(500);
    it.send({ type: 'release' });
    return it;
  };

  it('stays when the finger is lifted', () => {
    const it = sheet();
    it.wait(20_000);
    expect(it.isOpen()).toBe(true);
  });

  it.each<[string, Sent]>([
    ['a touch elsewhere', { type: 'touch', ...ELSEWHERE }],
    ['a press', { type: 'press' }],
    ['Esc', { type: 'dismiss' }],
  ])('is closed by %s', (_what, event) => {
    const it = sheet();
    it.send(event);
    expect(it.log.at(-1)).toEqual([500, 'close']);
  });

  it('gives way to that of another name', () => {
    const { send, wait, log } = sheet();
    send({ type: 'touch', ...ON_KIM });
    wait(1000);
    expect(log.slice(-3)).toEqual([
      [500, 'close'],
      [500, 'touch'],
      [1000, 'open 2'],
    ]);
  });
});

describe('elsewhere', () => {
  it('a finger opens nothing', () => {
    const { wait, log } = touched(ELSEWHERE);
    wait(2000);
    expect(log).toEqual([]);
  });

  it('a finger that comes down takes what the mouse was about to open away', () => {
    const { move, send, wait, log } = page();
    move(ON_LEE);
    wait(300);
    send({ type: 'touch', ...ELSEWHERE });
    send({ type: 'release' });
    wait(2000);
    expect(log).toEqual([[100, 'touch']]);
  });
});
