/** Crockford's base 32 in lower case: survives file systems that do not tell upper from lower case. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Five bits a character, most significant first, the last padded with zeros: 16 bytes give 26 characters. */
export const base32 = (bytes: Uint8Array): string => {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += DIGITS[(held >> (bits - 5)) & 31] ?? '';
  }
  return bits > 0 ? text + (DIGITS[(held << (5 - bits)) & 31] ?? '') : text;
};
