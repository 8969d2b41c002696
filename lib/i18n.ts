/**
 * The words of the interface, in the reader's language: public/_locales/LANGUAGE/messages.json, read by the browser.
 * Plurals, numbers and dates follow Intl.
 */
import { browser } from 'wxt/browser';

type Messages = typeof import('../public/_locales/en/messages.json');

export type MessageKey = keyof Messages;

/** What has a form for each plural category: `articles` for `articles_one`, `articles_other`. */
export type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** WXT types each key by an overload of its own, which no union of keys fits. */
interface Words {
  getMessage(key: string, parts: string[]): string;
}

/** The words of a message, with `$1`, `$2` replaced. */
export const t = (key: MessageKey, ...parts: readonly string[]): string => {
  const words: Words = browser.i18n;
  return words.getMessage(key, [...parts]);
};

/**
 * The locale of numbers and dates: the reader's own where the words are of its language, so that "en-GB" keeps its way
 * of writing dates, else that of the words.
 */
export const locale = (): string => {
  const reader = browser.i18n.getUILanguage();
  const language = t('language');
  return reader.split('-')[0] === language ? reader : language;
};

export const number = (value: number, format?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(locale(), format).format(value);

/** The form of a message for a number, which stands for its `$1`. A form that a language lacks is said by `other`. */
export const plural = (stem: PluralKey, count: number): string => {
  const form = new Intl.PluralRules(locale()).select(count);
  // English has two forms; the key of another is known to the languages that have it.
  return t(`${stem}_${form}` as MessageKey, number(count)) || t(`${stem}_other`, number(count));
};
