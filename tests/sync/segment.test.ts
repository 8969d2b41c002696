import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DICTIONARY_1 } from '../../lib/sync/dictionary.ts';
import { fitsName, parseName, segmentName } from '../../lib/sync/file-name.ts';
import { articleId, deviceId, foldName, hashOf, nameId, settingId } from '../../lib/sync/identity.ts';
import { join } from '../../lib/sync/join.ts';
import { emptyRecord, erase, type SyncRecord, write } from '../../lib/sync/record.ts';
import { decodeSegment, encodeSegment, plainSegments } from '../../lib/sync/segment.ts';

interface Vectors {
  readonly dictionary: string;
  readonly ids: readonly { readonly kind: string; readonly of: string; readonly id: string }[];
  readonly segments: readonly {
    readonly level: number;
    readonly sequence: number;
    readonly by: string;
    readonly records: readonly SyncRecord[];
    readonly name: string;
    readonly file: string;
  }[];
  readonly refused: readonly { readonly why: string; readonly file: string }[];
  /** `changes`: null deletes the record, and a null in it takes the field away. */
  readonly writes: readonly {
    readonly by: string;
    readonly record: SyncRecord;
    readonly changes: Readonly<Record<string, string | null>> | null;
    readonly after: SyncRecord;
  }[];
  readonly joins: readonly { readonly a: SyncRecord; readonly b: SyncRecord; readonly joined: SyncRecord }[];
}

const vectors: Vectors = JSON.parse(readFileSync('tests/sync/vectors.json', 'utf8'));
const bytesOf = (hexadecimal: string): Uint8Array => Uint8Array.from(Buffer.from(hexadecimal, 'hex'));

describe('the wire format of docs/sync.md', () => {
  test('has this dictionary', () => {
    expect(DICTIONARY_1).toBe(vectors.dictionary);
  });

  test.each(vectors.ids)('$kind $of has the id $id', ({ kind, of, id }) => {
    const ids: Readonly<Record<string, (text: string) => string>> = {
      name: nameId,
      article: articleId,
      setting: settingId,
      device: deviceId,
    };
    expect(ids[kind]?.(of)).toBe(id);
  });

  test.each(vectors.segments)('reads $name', async ({ name, file, records }) => {
    expect(await plainSegments.open(name, bytesOf(file))).toEqual({ ok: true, records });
  });

  test.each(vectors.segments)('writes $name', async ({ level, sequence, by, records, name, file }) => {
    const sealed = await plainSegments.seal(records, { level, sequence, by });
    expect(sealed.name).toBe(name);
    expect(Buffer.from(sealed.bytes).toString('hex')).toBe(file);
  });

  test.each(vectors.refused)('refuses as $why: $file', ({ why, file }) => {
    expect(decodeSegment(bytesOf(file))).toEqual({ ok: false, why });
  });

  test.each(vectors.writes)('$by writes $changes', ({ by, record, changes, after }) => {
    const wanted = Object.entries(changes ?? {}).map(([field, value]) => [field, value ?? undefined] as const);
    expect(changes ? write(record, by, { changes: Object.fromEntries(wanted) }) : erase(record)).toEqual(after);
  });

  test.each(vectors.joins)('joins $a and $b', ({ a, b, joined }) => {
    expect(join(a, b)).toEqual(joined);
    expect(join(b, a)).toEqual(joined);
  });
});

const record = write(emptyRecord('name:x'), 'aaaaaaaaaa', {
  changes: { note: 'hello \u{1f44b} \ud800', tags: ['a', { b: null }] },
});
const sealed = await plainSegments.seal([record], { level: 0, sequence: 1, by: 'aaaaaaaaaa' });

describe('a segment', () => {
  test('gives back what went in, lone surrogates and all', async () => {
    expect(await plainSegments.open(sealed.name, sealed.bytes)).toEqual({ ok: true, records: [record] });
  });

  test('with any bit flipped, or cut anywhere, is damaged', async () => {
    for (let at = 0; at < sealed.bytes.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const flipped = sealed.bytes.slice();
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        expect((await plainSegments.open(sealed.name, flipped)).ok).toBe(false);
        // Without the name's hash it may be read as something else, but it must not throw.
        decodeSegment(flipped);
      }
      expect((await plainSegments.open(sealed.name, sealed.bytes.slice(0, at))).ok).toBe(false);
    }
  });

  test('under another level or sequence is not the file that was asked for', async () => {
    expect(fitsName(sealed.name, sealed.bytes)).toBe(true);
    const renamed = segmentName(1, 1, sealed.bytes);
    expect(fitsName(renamed, sealed.bytes)).toBe(true);
    expect(await plainSegments.open(renamed, sealed.bytes)).toEqual({ ok: false, why: 'damaged' });
    const again = await plainSegments.seal([record], { level: 1, sequence: 1, by: 'aaaaaaaaaa' });
    expect(again.bytes).not.toEqual(sealed.bytes);
  });

  test('that promises more than may be unpacked is refused before it is', () => {
    const bomb = encodeSegment([record], { level: 0, sequence: 1, by: 'aaaaaaaaaa' });
    new DataView(bomb.buffer).setUint32(6, 2 ** 31);
    expect(decodeSegment(bomb)).toEqual({ ok: false, why: 'damaged' });
  });
});

describe('a file name', () => {
  test.each(['s.0.1', 's.0.1.x', 'k.1.2', 's.01.1.0123456789abcdefghjkmnpqrs', 's.0.1.0123456789ABCDEFGHJKMNPQRS', ''])(
    '%j is none of a segment',
    (name) => {
      expect(parseName(name)).toBeNull();
    },
  );
});

describe('ids', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Édouard  Philippe', 'edouard philippe'],
    ['Édouard Philippe', 'edouard philippe'],
    ['The Hague', 'hague'],
    ['the', 'the'],
    ['O’Brien', "o'brien"],
    ['Al\u00adbert', 'albert'],
    ['किरण', 'किरण'],
    ['ＮＨＫ', 'nhk'],
  ];
  test.each(cases)('%j is folded to %j', (name, folded) => {
    expect(foldName(name)).toBe(folded);
    expect(nameId(name)).toBe(nameId(folded));
  });

  test('of one text differ by kind, and an article is one wherever the reader was in it', () => {
    expect(nameId('x').slice(5)).not.toBe(articleId('x').slice(8));
    expect(articleId('https://news.example/a#part')).toBe(articleId('https://news.example/a'));
    expect(hashOf(new Uint8Array())).toHaveLength(26);
  });
});
