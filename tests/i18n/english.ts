/** The English words, as the browser would give them, for where no extension runs. */
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

export type Words = Readonly<Record<string, { readonly message: string }>>;

export const ENGLISH: Words = messages;

/** As `browser.i18n` over these words: what is missing is the empty string. Stands by itself, so that a page can run it. */
export const i18nOf = (words: Words) => ({
  getMessage: (key: string, parts: readonly string[] = []): string =>
    (words[key]?.message ?? '').replace(/\$(\d)/g, (_, place: string) => parts[Number(place) - 1] ?? ''),
  getUILanguage: (): string => 'en-US',
});
