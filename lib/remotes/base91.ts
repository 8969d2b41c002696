/** Bytes as text whose JSON is no longer than itself: 13 bits in two characters, where base 64 puts 12. */

/** Printable ASCII without space, without what JSON escapes, and without "<", which Chromium escapes too. */
const DIGITS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
  (digit) => !'"\\<'.includes(digit),
);
const BASE = DIGITS.length;
const VALUES: ReadonlyMap<string, number> = new Map(DIGITS.map((digit, value) => [digit, value]));

const PAIR_BITS = 13;

/** The last bits take one character where they fit into one. */
const SINGLE_BITS = 6;

/** Characters that `bytes` bytes take. */
export const encodedLength = (bytes: number): number => {
  const rest = (bytes * 8) % PAIR_BITS;
  const tail = rest === 0 ? 0 : rest <= SINGLE_BITS ? 1 : 2;
  return Math.floor((bytes * 8) / PAIR_BITS) * 2 + tail;
};

/** Bytes that a text of this many characters holds. */
export const decodedLength = (characters: number): number =>
  Math.floor((Math.floor(characters / 2) * PAIR_BITS + (characters % 2) * SINGLE_BITS) / 8);

const pair = (value: number): string => `${DIGITS[value % BASE] ?? ''}${DIGITS[Math.floor(value / BASE)] ?? ''}`;

export const encode = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held |= byte << bits;
    bits += 8;
    if (bits < PAIR_BITS) continue;
    parts.push(pair(held & (2 ** PAIR_BITS - 1)));
    held >>= PAIR_BITS;
    bits -= PAIR_BITS;
  }
  if (bits > 0) parts.push(bits <= SINGLE_BITS ? (DIGITS[held] ?? '') : pair(held));
  return parts.join('');
};

/** Null when `text` is nothing that `encode` writes. */
export const decode = (text: string): Uint8Array | null => {
  const bytes = new Uint8Array(decodedLength(text.length));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let index = 0; index < text.length; index += 2) {
    const low = VALUES.get(text.charAt(index));
    const high = index + 1 < text.length ? VALUES.get(text.charAt(index + 1)) : 0;
    if (low === undefined || high === undefined) return null;
    held |= (low + high * BASE) << bits;
    bits += index + 1 < text.length ? PAIR_BITS : SINGLE_BITS;
    for (; bits >= 8 && at < bytes.length; bits -= 8, held >>= 8) bytes[at++] = held & 255;
  }
  return encode(bytes) === text ? bytes : null;
};
