import './quotation.css';
import type { QuoteLine } from '../lib/engine/index.ts';
import { EvidenceLine, type Reveal } from './line.tsx';

/** Who said it and how, in the article's words and in the article's order: "said Holm", "she said". */
const attribution = ({ speaker, verb }: QuoteLine): string => {
  if (!speaker) return '';
  if (!verb) return speaker.text;
  const inOrder = speaker.start < verb.start ? [speaker, verb] : [verb, speaker];
  return inOrder.map(({ text }) => text).join(' ');
};

interface QuotationProps {
  readonly quote: QuoteLine;
  readonly onReveal: Reveal | null;
  /** The speaker is named above: without a verb there is nothing to add. */
  readonly under?: boolean;
}

/** A quotation between hanging marks; what was only reported stands without them. */
export const Quotation = ({ quote, onReveal, under = false }: QuotationProps) => {
  const words = under && !quote.verb ? '' : attribution(quote);
  return (
    <figure className={quote.kind === 'reported' ? 'quotation' : 'quotation quotation-marked'}>
      <blockquote>
        <EvidenceLine line={quote} onReveal={onReveal} />
      </blockquote>
      {words && <figcaption dir="auto">{words}</figcaption>}
    </figure>
  );
};
