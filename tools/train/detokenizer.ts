/**
 * Puts a sentence of tokens together again as people write it, so that the engine's own tokenizer can split it:
 * "Port - au - Prince" becomes "Port-au-Prince", quotation marks and brackets close up, "n't" and "'s" join.
 */

export interface JoinedText {
  readonly text: string;
  /** Where each token stands in `text`; a token of nothing but invisible characters stands empty. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const CLOSING = /^(?:[.,;:!?%)\]}”…°]+|['’](?:s|S|m|re|ve|ll|d|t|M|RE|VE|LL|D|T)|n['’]t|N['’]T)$/;
const OPENING = /^(?:[([{“‘$£€¥₩₱#@]|US\$|C\$|A\$)$/;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\x80-\x9f]/g;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
]);
const WORD_END = /[\p{L}\p{N}.]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;
const CAPITAL_OR_DIGIT = /^[\p{Lu}\p{N}]/u;
const CONTRACTION = /^(?:s|t|m|re|ve|ll|d)$/i;

interface Joiner {
  doubleOpen: boolean;
  singleOpen: boolean;
}

type Glue = 'left' | 'right' | 'both' | 'none';

const quoteGlue = (state: Joiner, mark: 'doubleOpen' | 'singleOpen'): Glue => {
  state[mark] = !state[mark];
  return state[mark] ? 'right' : 'left';
};

const apostropheGlue = (state: Joiner, before: string, after: string): Glue => {
  if (CONTRACTION.test(after) && WORD_END.test(before)) return 'both';
  if (state.singleOpen) return quoteGlue(state, 'singleOpen');
  if (/s$/i.test(before)) return 'left';
  return WORD_START.test(after) ? quoteGlue(state, 'singleOpen') : 'left';
};

const dashGlue = (token: string, before: string, after: string): Glue => {
  const between = WORD_END.test(before) && WORD_START.test(after);
  if (token === '-' || token === '‑' || token === '/' || token === '—') return between ? 'both' : 'none';
  return between && CAPITAL_OR_DIGIT.test(before) && CAPITAL_OR_DIGIT.test(after) ? 'both' : 'none';
};

/** To which side a token closes up. */
const glueOf = (token: string, before: string, after: string, state: Joiner): Glue => {
  if (token === '"' || token === "'\"'") return quoteGlue(state, 'doubleOpen');
  if (token === "'" || token === '’') return apostropheGlue(state, before, after);
  if (token === '``') return 'right';
  if (token === "''") return 'left';
  if (/^[-‑–—/]$/.test(token)) return dashGlue(token, before, after);
  if (token === '&') return /^\p{Lu}{1,2}$/u.test(before) && /^\p{Lu}{1,2}$/u.test(after) ? 'both' : 'none';
  if (CLOSING.test(token)) return 'left';
  return OPENING.test(token) ? 'right' : 'none';
};

const written = (token: string): string => {
  if (token === '``' || token === "''" || token === "'\"'") return '"';
  return (ENTITIES.get(token) ?? token).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
};

/** One sentence's tokens as text. */
export const joinTokens = (tokens: readonly string[]): JoinedText => {
  const starts: number[] = [];
  const ends: number[] = [];
  const state: Joiner = { doubleOpen: false, singleOpen: false };
  let text = '';
  let closesUp = true;
  tokens.forEach((token, i) => {
    const form = written(token);
    if (form === '') {
      starts.push(text.length);
      ends.push(text.length);
      return;
    }
    const glue = glueOf(token, tokens[i - 1] ?? '', tokens[i + 1] ?? '', state);
    if (!closesUp && glue !== 'left' && glue !== 'both') text += ' ';
    starts.push(text.length);
    text += form;
    ends.push(text.length);
    closesUp = glue === 'right' || glue === 'both';
  });
  return { text, starts, ends };
};
