import { expect, test } from 'vitest';
import { faultyTexts, unlike, unused, written } from '../../tools/check/texts.ts';

const ENGLISH = {
  hello: { message: 'Hello $1' },
  days_one: { message: '$1 day' },
  days_other: { message: '$1 days' },
};

test('the words of this checkout are whole', () => {
  expect(faultyTexts()).toEqual([]);
});

test.each([
  ['the same', { ...ENGLISH }, []],
  ['one that lacks a key', { hello: { message: 'Hallo $1' } }, ['de: days is missing']],
  ['one with more plural forms', { ...ENGLISH, days_few: { message: '$1' } }, []],
  ['one key too many', { ...ENGLISH, bye: { message: 'Tschüss' } }, ['de: bye is not in English']],
  ['a part forgotten', { ...ENGLISH, hello: { message: 'Hallo' } }, ['de: hello fills in other parts than English']],
])('a language: %s', (_, other, faults) => {
  expect(unlike('de', ENGLISH, other)).toEqual(faults);
});

test('a key is used by its name, by its stem, or by the manifest', () => {
  const source = { path: 'a.tsx', text: "t('hello'); plural('days', 2);" };
  expect(unused({ ...ENGLISH, name: { message: 'N' } }, [source], '__MSG_name__')).toEqual([]);
  expect(unused(ENGLISH, [{ path: 'a.tsx', text: "t('hello')" }], '')).toEqual(['days is used nowhere']);
});

test.each([
  ['text of an element', '<p>Nothing here</p>'],
  ['a single word', '<p>Close</p>'],
  ['a label', '<a aria-label="Close" />'],
  ['a label with a part', '<a title={`Back to $' + '{name}`} />'],
  ['a choice of sentences', "<p>{lost ? 'That is gone' : null}</p>"],
  ['a table of words', "const FAULTS = { full: 'The storage is full.' };"],
])('words written into the code: %s', (_, text) => {
  expect(written({ path: 'a.tsx', text })).toHaveLength(1);
});

test.each([
  ['class names', '<p className="line line-tied">{t("hello")}</p>'],
  ['class names by a choice', "<p className={tied ? 'line-end line-tied' : 'line-end'} />"],
  ['signs', '<p>“{words}” · …</p>'],
  ['selectors', "element.querySelector('input textarea')"],
  ['roles and types', '<a role="dialog" type="button" dir="auto" />'],
])('no words: %s', (_, text) => {
  expect(written({ path: 'a.tsx', text })).toEqual([]);
});
