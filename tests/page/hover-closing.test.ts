import { describe, expect, it } from 'vitest';
import type { HoverEvent } from '../../lib/page/hover-state.ts';
import { ELSEWHERE, IN_CARD, ON_LEE, opened } from './hover-page.ts';

describe('closing', () => {
  it('takes 300 ms after the pointer left the name', () => {
    const { move, wait, log } = opened();
    move(ELSEWHERE);
    wait(1000);
    expect(log.at(-1)).toEqual([700, 'close']);
  });

  it('does not happen on the name or in the card, for as long as the pointer stays', () => {
    const it = opened();
    it.wait(60_000);
    it.move(IN_CARD);
    it.wait(60_000);
    expect(it.isOpen()).toBe(true);
  });

  it('is called off when the pointer comes back', () => {
    const it = opened();
    it.move(ELSEWHERE);
    it.wait(299);
    it.move(ON_LEE);
    it.wait(5000);
    expect(it.isOpen()).toBe(true);
  });

  it('follows when the card itself says that the pointer left it', () => {
    const { send, wait, log } = opened();
    send({ type: 'card', inside: true });
    send({ type: 'away' }); // The page may take the pointer in our frame for one that left the window.
    wait(5000);
    send({ type: 'card', inside: false });
    wait(1000);
    expect(log.at(-1)).toEqual([5700, 'close']);
  });

  it('leaves the way from name to card safe, while the pointer goes it', () => {
    const it = opened();
    for (const x of [140, 180, 220, 260]) {
      it.move({ x, y: 121 + (x - 140) / 20 });
      it.wait(250);
    }
    expect(it.isOpen()).toBe(true);
  });

  it('does not take any other way for it', () => {
    const it = opened();
    for (const y of [90, 80, 70, 60]) {
      it.move({ x: 130, y });
      it.wait(100);
    }
    expect(it.isOpen()).toBe(false);
  });

  it('follows a scroll that takes the name away', () => {
    const { send, wait, log } = opened();
    send({ type: 'scroll' });
    wait(1000);
    expect(log.at(-1)).toEqual([700, 'close']);
  });

  it('does not follow a scroll under the pointer in the card', () => {
    const it = opened();
    it.move(IN_CARD);
    it.send({ type: 'scroll' });
    it.wait(5000);
    expect(it.isOpen()).toBe(true);
  });

  it.each<HoverEvent['type']>(['press', 'dismiss'])('is at once by %s', (type) => {
    const { send, log } = opened();
    send({ type });
    expect(log.at(-1)).toEqual([400, 'close']);
  });

  it('by Esc holds for that name until the pointer has rested elsewhere', () => {
    const it = opened();
    it.send({ type: 'dismiss' });
    it.move({ x: ON_LEE.x + 20, y: ON_LEE.y });
    it.wait(5000);
    expect(it.isOpen()).toBe(false);
    it.move(ELSEWHERE);
    it.wait(500);
    it.move(ON_LEE);
    it.wait(500);
    expect(it.isOpen()).toBe(true);
  });
});
