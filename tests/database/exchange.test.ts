import { describe, expect, test } from 'vitest';
import { exportRecords, importInto, LARGEST_FILE, readExport, recordStore } from '../../lib/database/index.ts';
import { edit, importRecords, newRow, remove } from '../../lib/sync/index.ts';
import { open } from './fixtures.ts';

const ACTOR = '0123456789';
const now = (): number => 5;
const pause = async (): Promise<void> => {};

const written = async () => {
  const database = await open();
  const note = edit(newRow('name:x'), ACTOR, {
    name: 'Ida Holm',
    note: 'words\nand more 👩‍🚀',
    'of-a-newer-version': { a: [1] },
  });
  const gone = remove(edit(newRow('name:y'), ACTOR, { note: 'gone' }), ACTOR);
  await importRecords(recordStore(database, 'import', now), [note.record, gone.record]);
  return database;
};

const exported = async (): Promise<string> => {
  const file = await exportRecords(await written());
  if (!file.ok) throw new Error(file.failure);
  return file.value.text();
};

const read = (text: string) => readExport(new Blob([text]), pause);

describe('an export', () => {
  test('holds every record whole, deletions and fields of newer versions among them', async () => {
    const database = await written();
    const back = await read(await exported());
    const rows = (await database.records.toArray()).map(({ id, c, f }) => ({ id, c, f }));
    expect(back).toEqual({ ok: true, records: rows });
    expect(rows).toHaveLength(2);
  });

  test('imported elsewhere adds what is missing; imported again, nothing', async () => {
    const back = await read(await exported());
    const other = await open();
    if (!back.ok) throw new Error(back.fault);
    expect(await importInto(other, back.records, now)).toEqual({
      ok: true,
      imported: { added: 1, changed: 0, removed: 0 },
    });
    expect(await importInto(other, back.records, now)).toEqual({
      ok: true,
      imported: { added: 0, changed: 0, removed: 0 },
    });
    expect(await other.records.where('waiting').equals(1).count()).toBe(2);
  });
});

describe('a file', () => {
  test.each([
    ['cut short', (text: string) => text.slice(0, -20), { fault: 'unreadable' }],
    ['that is empty', () => '', { fault: 'unreadable' }],
    ['of something else', () => '[1, 2]', { fault: 'foreign' }],
    ['without records', () => '{"format":"sidelight-notes","version":1}', { fault: 'foreign' }],
    ['of a newer version', (text: string) => text.replace('"version":1', '"version":9'), { fault: 'newer' }],
    [
      'with a field more in a record',
      (text: string) => text.replace('{"id"', '{"x":1,"id"'),
      { fault: 'damaged', at: 1 },
    ],
    [
      'with a record without an id',
      (text: string) => text.replace('"id":"name:y"', '"id":7'),
      { fault: 'damaged', at: 2 },
    ],
    [
      'with a value nobody wrote',
      (text: string) => text.replace(`"c":{"${ACTOR}"`, '"c":{"zzzzzzzzzz"'),
      { fault: 'damaged', at: 1 },
    ],
  ])('%s is refused whole', async (_, change, fault) => {
    expect(await read(change(await exported()))).toEqual({ ok: false, ...fault });
  });

  test('that is too large is not read', async () => {
    const file = { size: LARGEST_FILE + 1, text: () => Promise.reject(new Error('it was read')) };
    expect(await readExport(file, pause)).toEqual({ ok: false, fault: 'too-large' });
  });

  test('of many records lets the page breathe while they are checked', async () => {
    const records = Array.from({ length: 2_000 }, (_, at) => ({ id: `name:n${at}`, c: {}, f: {} }));
    let pauses = 0;
    await readExport(new Blob([JSON.stringify({ format: 'sidelight-notes', version: 1, records })]), async () => {
      pauses += 1;
    });
    expect(pauses).toBe(4);
  });
});
