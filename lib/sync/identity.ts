/** Names that every device works out alike, and names that no two ever share. */
import { sha256 } from '@noble/hashes/sha2.js';
import { strToU8 } from 'fflate';
import { base32 } from './base32.ts';
import { ACTOR_LENGTH, type Actor } from './record.ts';

/** 128 bits of SHA-256 as 26 characters. */
const HASH_BYTES = 16;

/** Bytes of randomness an actor is made of. */
export const ACTOR_BYTES = 8;

/** The hash in ids and file names: the first 16 bytes of SHA-256, in base 32. */
export const hashOf = (bytes: Uint8Array): string => base32(sha256(bytes).subarray(0, HASH_BYTES));

/**
 * A name as ids see it, so that two devices that write about the same name meet: without accents, invisible characters
 * and a leading article; lower case; one apostrophe; single spaces. Fixed for ever: other folding needs another kind.
 */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    // Not every \p{M}: in Indic scripts that would take the vowels away.
    .replace(/[\u0300-\u036f]|\p{Cf}/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the (?=.)/, '');

/** `KIND:HASH`. The kind here is what the id is made from (a name, an article), not what sort of name it is. */
const idOf = (kind: string, text: string): string => `${kind}:${hashOf(strToU8(`${kind}\n${text}`))}`;

/** The id of all that the reader has to say of a name, in any of its spellings. */
export const nameId = (name: string): string => idOf('name', foldName(name));

/** The id of all that the reader has to say of an article. Its fragment does not count. */
export const articleId = (url: string): string => idOf('article', url.replace(/#.*$/s, ''));

/** The id of what one device tells the others of itself; `device` is a random name that it keeps. */
export const deviceId = (device: string): string => idOf('device', device);

/** The id of a synced setting. */
export const settingId = (key: string): string => idOf('setting', key);

/**
 * An actor from at least 8 random bytes. Draw one for each browser session, and another when the database is found
 * empty, restored or replaced: an actor that writes again from an older state gives two writes the same name.
 */
export const actorFrom = (random: Uint8Array): Actor => {
  if (random.length < ACTOR_BYTES) throw new RangeError(`an actor takes ${ACTOR_BYTES} random bytes`);
  return base32(random).slice(0, ACTOR_LENGTH);
};
