import '../source-line.css';
import { plural, t } from '../../lib/i18n.ts';
import type { PageArticle } from '../../lib/messaging.ts';
import { dateWords, readingMinutes } from '../words.ts';

const Parts = ({ article }: { readonly article: PageArticle }) => {
  const date = dateWords(article.published);
  return (
    <p className="source-line popup-source">
      {article.site && <bdi className="popup-site">{article.site}</bdi>}
      {date && <time dateTime={article.published}>{date}</time>}
      <span>{plural('minutes', readingMinutes(article.text, article.language))}</span>
    </p>
  );
};

/** Where the article is from, when, how long it is, and what it is called. */
export const ArticleHead = ({ article }: { readonly article: PageArticle }) => (
  <header className="popup-head">
    <Parts article={article} />
    <h1 className="popup-title" dir="auto">
      {article.title || t('untitled')}
    </h1>
    {article.byline && (
      <p className="popup-byline" dir="auto">
        {article.byline}
      </p>
    )}
  </header>
);

/** The head of a briefing that has no page behind it. */
export const PastedHead = ({ text }: { readonly text: string }) => (
  <header className="popup-head">
    <p className="source-line popup-source">
      <span>{plural('minutes', readingMinutes(text, null))}</span>
    </p>
    <h1 className="popup-title">{t('pastedText')}</h1>
  </header>
);
