import type { KeptState } from '../../lib/state/kept.ts';

const articlesWords = (count: number): string => (count === 1 ? '1 article' : `${count.toLocaleString()} articles`);

/** "about 3.4 MB", "less than 0.1 MB". `size` in bytes. */
const sizeWords = (size: number): string => {
  const megabytes = size / 1_000_000;
  if (megabytes < 0.1) return 'less than 0.1 MB';
  return `about ${megabytes.toLocaleString(undefined, { maximumFractionDigits: megabytes < 10 ? 1 : 0 })} MB`;
};

/** What is kept, in a sentence. */
export const keptWords = (state: Exclude<KeptState, { readonly state: 'failed' }>): string => {
  switch (state.state) {
    case 'counting':
      return 'Counting…';
    case 'deleting':
      return 'Deleting…';
    case 'deleted':
      return `Deleted: ${articlesWords(state.articles)}. Nothing is kept now.`;
    case 'counted':
      return state.kept.articles === 0
        ? 'Nothing is kept yet.'
        : `${articlesWords(state.kept.articles)}, ${sizeWords(state.kept.size)}.`;
  }
};
