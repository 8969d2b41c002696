import './earlier.css';
import { useId } from 'react';
import { number, plural, t } from '../../lib/i18n.ts';
import type { Appearances, EarlierWords } from '../../lib/messaging.ts';
import { Message } from '../message.tsx';
import { placeLink } from '../place-link.ts';
import { dayWords } from '../words.ts';

const Source = ({ words, title, site, readAt }: EarlierWords) => (
  <span className="earlier-source">
    {[words === null ? null : title, site, dayWords(readAt)].filter(Boolean).map((part, at) => (
      <span key={part}>
        {at > 0 && ' · '}
        <bdi>{part}</bdi>
      </span>
    ))}
  </span>
);

/** Leads to the article, at the words where it has them. */
const EarlierLine = ({ earlier }: { readonly earlier: EarlierWords }) => (
  <a
    className="line earlier-line"
    dir="auto"
    href={placeLink(earlier.url, earlier.words ?? '')}
    target="_blank"
    rel="noreferrer"
    title={t('opensArticle')}
  >
    {earlier.words ?? (earlier.title || t('untitled'))}
    <Source {...earlier} />
  </a>
);

interface EarlierProps {
  readonly appearances: Appearances;
}

/** In how many other articles the reader has met the name, and what they called it. `data-own`: the page is not told by the card's size. */
export const Earlier = ({ appearances: { articles, fresh, earlier } }: EarlierProps) => {
  const id = useId();
  return (
    <section className="earlier" aria-labelledby={id} data-own="">
      <h2 id={id} className="earlier-title">
        {plural('earlierArticles', articles)}
        {fresh > 0 && (
          <Message of="earlierFresh" part={<span className="earlier-fresh">{t('earlierNew', number(fresh))}</span>} />
        )}
      </h2>
      <ul>
        {earlier.map((one) => (
          <li key={`${one.url} ${one.words}`}>
            <EarlierLine earlier={one} />
          </li>
        ))}
      </ul>
    </section>
  );
};
