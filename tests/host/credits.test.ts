import { describe, expect, it } from 'vitest';
import { creditsOf } from '../../lib/host/credits.ts';
import type { Credits } from '../../lib/messaging.ts';

const SILENT: Credits = { authors: [], date: null, metas: [], time: null, lines: [], openings: [] };

const line = (text: string, names = '') => ({ text, names });

const said = (says: Partial<Credits>) => creditsOf({ ...SILENT, ...says });

describe('creditsOf', () => {
  it('trusts JSON-LD, then meta elements in their order, then <time>, then the page', () => {
    const lines = [line('By Ada Brook'), line('3 May 2020')];
    const metas = [
      ['byl', 'By C. Dee'],
      ['date', '2020-05-01'],
      ['article:published_time', '2020-05-02T10:00:00Z'],
    ] as const;
    const all = { authors: ['E. Fell'], date: '2020-04-30', metas, time: '2020-05-04', lines };
    expect(said(all)).toEqual({ byline: 'E. Fell', published: '2020-04-30' });
    expect(said({ ...all, authors: [], date: null })).toEqual({ byline: 'C. Dee', published: '2020-05-02T10:00:00Z' });
    expect(said({ ...all, authors: [], date: null, metas: [] })).toEqual({
      byline: 'Ada Brook',
      published: '2020-05-04',
    });
    expect(said({ lines })).toEqual({ byline: 'Ada Brook', published: '2020-05-03' });
    expect(said({})).toEqual({ byline: null });
  });

  it('names each writer once, without what stands around a name; addresses and keys are none', () => {
    expect(said({ authors: ['By Ada Brook', 'Ada Brook', 'C. Dee | The Mail', 'c.dee@mail.example'] }).byline).toBe(
      'Ada Brook, C. Dee',
    );
    expect(said({ authors: ['https://mail.example/ada', 'admin', 'user12345'] }).byline).toBeNull();
  });

  it('writes dates as ISO, and passes over what is none', () => {
    expect(said({ date: 'soon', time: 'Sun, 03 May 2020 10:00:00 GMT' }).published).toBe('2020-05-03T10:00:00.000Z');
    expect(said({ openings: ['MERROW, May 3, 2020 - The'] }).published).toBe('2020-05-03');
  });

  it.each([
    ['Published 3 May 2020 by Ada Brook', '', 'Ada Brook'],
    ['By Ada Brook and C. Dee, staff writers', '', 'Ada Brook, C. Dee'],
    ['Von Ada Brook', '', 'Ada Brook'],
    ['Ada Brook', 'article-author', 'Ada Brook'],
    ['Ada Brook', 'headline', null],
    ['By the time the ferry had left the harbour nobody was on board', '', null],
  ])('%s (%s): %s', (text, names, byline) => {
    expect(said({ lines: [line(text, names)] }).byline).toBe(byline);
  });
});
