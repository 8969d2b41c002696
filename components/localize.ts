import { type MessageKey, t } from '../lib/i18n.ts';

/** Says in which language the page's words are, in which direction they run, and what the page is called. */
export const localize = (title: MessageKey): void => {
  document.documentElement.lang = t('language');
  document.documentElement.dir = t('direction');
  document.title = t(title);
};
