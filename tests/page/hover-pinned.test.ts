import { describe, expect, it } from 'vitest';
import type { HoverEvent } from '../../lib/page/hover-state.ts';
import { ELSEWHERE, IN_CARD, ON_KIM, opened } from './hover-page.ts';

type Sent = Record<string, unknown> & { readonly type: HoverEvent['type'] };

const pinned = () => {
  const it = opened();
  it.move(IN_CARD);
  it.send({ type: 'pin', pinned: true });
  return it;
};

describe('a pinned card', () => {
  it.each<[string, Sent]>([
    ['leaving', { type: 'move', ...ELSEWHERE }],
    ['resting on another name', { type: 'move', ...ON_KIM }],
    ['scrolling', { type: 'scroll' }],
    ['leaving the window', { type: 'away' }],
    ['a press elsewhere', { type: 'press' }],
    ['a finger elsewhere', { type: 'touch', ...ELSEWHERE }],
    ['a finger on another name', { type: 'touch', ...ON_KIM }],
    ['going to one of its lines', { type: 'done' }],
    ['work in it that ends', { type: 'busy', busy: false }],
  ])('outlasts %s, and no other opens', (_what, event) => {
    const { send, wait, log, isOpen } = pinned();
    send(event);
    wait(20_000);
    expect(isOpen()).toBe(true);
    expect(log.filter(([, what]) => what.startsWith('open'))).toEqual([[400, 'open 1']]);
  });

  it('is closed by Esc at once', () => {
    const { send, log } = pinned();
    send({ type: 'dismiss' });
    expect(log.at(-1)).toEqual([400, 'close']);
  });

  it('closes, once it is pinned no longer, like any that is left', () => {
    const { move, send, wait, log } = pinned();
    move(ELSEWHERE);
    wait(5000);
    send({ type: 'pin', pinned: false });
    wait(5000);
    expect(log.at(-1)).toEqual([5700, 'close']);
  });

  it('stays, pinned no longer, while the pointer is in it', () => {
    const it = pinned();
    it.send({ type: 'pin', pinned: false });
    it.wait(20_000);
    expect(it.isOpen()).toBe(true);
  });

  it('gives way to one that is opened by key, which is not pinned', () => {
    const it = pinned();
    it.send({
      type: 'open',
      name: { entity: 2, rects: [], line: IN_BOX, vertical: false, inLink: false, selected: false },
    });
    expect(it.log.at(-1)).toEqual([400, 'open 2']);
    it.send({ type: 'press' });
    expect(it.isOpen()).toBe(false);
  });
});

const IN_BOX = { left: 0, top: 0, right: 10, bottom: 10 };
