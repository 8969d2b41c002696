/** A note against the real host and database, where answers get lost, disks fill up and other windows write. */
import { describe, expect, test } from 'vitest';
import { draftsOf } from '../../lib/state/drafts.ts';
import type { NoteStore } from '../../lib/state/note.ts';
import { area, browser, FULL, HOLM, lost, opened, write } from './note-window.ts';

describe('what is typed', () => {
  test('is saved once the typing pauses, and not at every key', async () => {
    const { window, save, texts } = browser();
    const pauses: (() => void)[] = [];
    const saved: string[] = [];
    const note = await opened(
      window({
        wait: () => new Promise((resolve) => pauses.push(resolve)),
        save: (text, seen) => {
          saved.push(text);
          return save(text, seen);
        },
      }),
    );
    note.type('a');
    note.type('ab');
    for (const resolve of pauses) resolve();
    await expect.poll(() => note.getState().keeping.state).toBe('saved');
    expect(saved).toEqual(['ab']);
    expect(await texts()).toEqual(['ab']);
  });

  test('during a save is saved after it', async () => {
    const { window, save, texts } = browser();
    const note = await opened(
      window({
        save: (text, seen) => {
          if (text === 'a') note.type('ab');
          return save(text, seen);
        },
      }),
    );
    await write(note, 'a');
    expect(note.getState()).toMatchObject({ text: 'ab', keeping: { state: 'saved' } });
    expect(await texts()).toEqual(['ab']);
  });

  test('and taken away again leaves no note', async () => {
    const { window, texts } = browser();
    const note = await opened(window());
    await write(note, 'words');
    await write(note, '  ');
    expect(await texts()).toEqual([]);
  });
});

describe('a save whose answer got lost', () => {
  test('but that was written is recognised, and replaced by the next', async () => {
    const { window, save, texts } = browser();
    let losing = true;
    const note = await opened(
      window({
        save: async (text, seen) => {
          const answer = await save(text, seen);
          return losing ? lost() : answer;
        },
      }),
    );
    await write(note, 'first');
    expect(note.getState().keeping).toEqual({ state: 'unkept', why: 'unreachable' });
    losing = false;
    await write(note, 'first and more');
    expect(await texts()).toEqual(['first and more']);
    expect(note.getState().others).toEqual([]);
  });

  test('and that was not written is tried again', async () => {
    const { window, save, texts } = browser();
    let calls = 0;
    const note = await opened(window({ save: async (text, seen) => (++calls === 1 ? lost() : save(text, seen)) }));
    await write(note, 'words');
    expect(await texts()).toEqual(['words']);
    expect(note.getState().keeping.state).toBe('saved');
  });
});

describe('a text that cannot be kept', () => {
  test('waits on the disk when the host refused it, and is offered to the next window', async () => {
    const { window, texts, disk } = browser();
    const first = await opened(window());
    await write(first, 'kept');
    const full = await opened(window({ save: async () => FULL }));
    await write(full, 'kept and more');
    expect(full.getState().keeping).toEqual({ state: 'unkept', why: 'full' });
    expect(await texts()).toEqual(['kept']);
    const next = await opened(window());
    expect(next.getState()).toMatchObject({
      text: 'kept and more',
      others: [],
      keeping: { state: 'unkept', why: 'earlier' },
    });
    await next.flush();
    expect(await texts()).toEqual(['kept and more']);
    expect(disk.items.size).toBe(0);
  });

  test('of a private window is kept nowhere; of one that nobody vouches for, in memory only', async () => {
    const { window, disk, memory } = browser();
    await write(await opened(window({ save: async () => ({ ok: false, why: 'private' }) })), 'secret');
    expect([disk.items.size, memory.items.size]).toEqual([0, 0]);
    await write(await opened(window({ save: async () => lost() })), 'perhaps secret');
    expect([disk.items.size, memory.items.size]).toEqual([0, 1]);
  });

  test('and was kept meanwhile by another window is not offered', async () => {
    const { window, disk } = browser();
    await write(await opened(window({ save: async () => FULL })), 'the same');
    const other = await opened(window());
    await other.flush();
    expect((await opened(window())).getState()).toMatchObject({ text: 'the same', keeping: { state: 'at-rest' } });
    expect(disk.items.size).toBe(0);
  });

  test('stands beside what another window wrote since', async () => {
    const { window, texts } = browser();
    await write(await opened(window({ save: async () => FULL })), 'waiting');
    const { save } = { save: await opened(window({ drafts: draftsOf({ disk: area(), memory: area() }, 'none') })) };
    await write(save, 'written since');
    const next = await opened(window());
    expect(next.getState().others.map(({ text }) => text)).toEqual(['written since']);
    await next.flush();
    expect(await texts()).toHaveLength(2);
  });
});

describe('two windows', () => {
  const apart = async () => {
    const set = browser();
    const [one, other] = [set.window(), set.window()];
    await write(await opened(one), 'both know this');
    await opened(other);
    await write(one, 'from the one');
    await write(other, 'from the other');
    return { ...set, one, other };
  };

  test('that write apart keep both texts, and the later is shown both', async () => {
    const { other, texts } = await apart();
    expect(await texts()).toHaveLength(2);
    expect(other.getState()).toMatchObject({ text: 'from the other', others: [{ text: 'from the one' }] });
  });

  test('a text is taken in', async () => {
    const { other, texts } = await apart();
    const [theirs] = other.getState().others;
    if (theirs) await other.take(theirs);
    expect(await texts()).toEqual(['from the other\n\nfrom the one']);
  });

  test('a text is dropped, and the undo brings it back', async () => {
    const { other, texts } = await apart();
    const [theirs] = other.getState().others;
    if (theirs) await other.drop(theirs);
    expect(await texts()).toEqual(['from the other']);
    await other.undo();
    expect(await texts()).toEqual(['from the other\n\nfrom the one']);
  });

  test('what the one wrote is seen when the other has the reader again', async () => {
    const { window } = browser();
    const [one, other] = [await opened(window()), await opened(window())];
    await write(one, 'news');
    await other.refresh();
    expect(other.getState().text).toBe('news');
  });

  test('a text being typed is not taken away by a look at the other', async () => {
    const { window } = browser();
    const [one, other] = [await opened(window()), await opened(window())];
    await write(one, 'news');
    other.type('half a sen');
    await other.refresh();
    expect(other.getState().text).toBe('half a sen');
  });
});

describe('at one stroke', () => {
  test('a note is deleted, and the undo brings it back', async () => {
    const { window, texts } = browser();
    const note = await opened(window());
    await write(note, 'words');
    await note.replace('');
    expect(await texts()).toEqual([]);
    await note.undo();
    expect(await texts()).toEqual(['words']);
    expect(note.getState().undo).toBeNull();
  });

  test('an earlier version takes the note’s place', async () => {
    const clock = { now: 1_000 };
    const { window, texts } = browser(clock);
    const note = await opened(window());
    await write(note, 'the first words');
    clock.now += 120_000;
    await write(note, 'the second words');
    await note.toggleVersions();
    const [version] = note.getState().versions ?? [];
    expect(version?.texts).toEqual(['the first words']);
    await note.replace(version?.texts.join() ?? '');
    expect(await texts()).toEqual(['the first words']);
  });
});

test('a note that cannot be read says so, and is read at the next try', async () => {
  const { window } = browser();
  let broken = true;
  const sound = window();
  await write(await opened(sound), 'words');
  const note = window({
    read: async () => (broken ? { ok: false, why: 'unavailable' } : { ok: true, record: await record(sound) }),
  });
  await note.refresh();
  expect(note.getState().known).toBe('unavailable');
  broken = false;
  await note.refresh();
  expect(note.getState()).toMatchObject({ known: 'known', text: 'words' });
});

const record = async (note: NoteStore) => ({
  id: 'name:x',
  subject: HOLM,
  texts: [{ text: note.getState().text, dots: ['AAAAAAAAAA:1'] }],
  edited: null,
  follows: false,
  corrections: { notAName: false, kind: null, sameAs: [], apart: [], called: null },
  thought: null,
});
