import { number, plural, t } from '../../lib/i18n.ts';
import type { KeptState } from '../../lib/state/kept.ts';

/** "about 3.4 MB", "less than 0.1 MB". `size` in bytes. */
const sizeWords = (size: number): string => {
  const megabytes = size / 1_000_000;
  if (megabytes < 0.1) return t('sizeTiny', number(0.1));
  return t('sizeAbout', number(megabytes, { maximumFractionDigits: megabytes < 10 ? 1 : 0 }));
};

/** What is kept, in a sentence. */
export const keptWords = (state: Exclude<KeptState, { readonly state: 'failed' }>): string => {
  switch (state.state) {
    case 'counting':
      return t('keptCounting');
    case 'deleting':
      return t('keptDeleting');
    case 'deleted':
      return t('keptDeleted', plural('articles', state.articles));
    case 'counted':
      return state.kept.articles === 0
        ? t('keptNone')
        : t('keptSome', plural('articles', state.kept.articles), sizeWords(state.kept.size));
  }
};
