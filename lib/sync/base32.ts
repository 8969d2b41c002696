/** Crockford's base 32 in lower case: survives file systems that do not tell upper from lower case. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Five bits a character, most significant first, the last padded with zeros: 16 bytes give 26 characters. */
export const base32 = (bytes: Uint8Array): string => {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => DIGITS[Number.parseInt(group.padEnd(5, '0'), 2)] ?? '').join('');
};
