import type { PageArticle } from '../../lib/messaging.ts';
import { dateWords, readingMinutes } from '../words.ts';

const Parts = ({ article }: { readonly article: PageArticle }) => {
  const date = dateWords(article.published);
  return (
    <p className="popup-source">
      {article.site && <bdi className="popup-site">{article.site}</bdi>}
      {date && <time dateTime={article.published}>{date}</time>}
      <span>{readingMinutes(article.text, article.language)} min read</span>
    </p>
  );
};

/** Where the article is from, when, how long it is, and what it is called. */
export const ArticleHead = ({ article }: { readonly article: PageArticle }) => (
  <header className="popup-head">
    <Parts article={article} />
    <h1 className="popup-title" dir="auto">
      {article.title || 'Untitled page'}
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
    <p className="popup-source">
      <span>{readingMinutes(text, null)} min read</span>
    </p>
    <h1 className="popup-title">Pasted text</h1>
  </header>
);
