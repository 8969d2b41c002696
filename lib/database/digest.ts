/** What makes two articles the same to the engine. */
export interface Digested {
  readonly title?: string | null | undefined;
  readonly published?: string | null | undefined;
  readonly text: string;
}

const hexadecimal = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256, in hexadecimal, of title, publication date and text. */
export const digestOf = async ({ title, published, text }: Digested): Promise<string> => {
  // JSON keeps the parts apart and escapes lone surrogates, which UTF-8 would all turn into the same character.
  const bytes = new TextEncoder().encode(JSON.stringify([title ?? null, published ?? null, text]));
  return hexadecimal(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
};
