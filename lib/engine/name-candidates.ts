/** Runs of capitalised tokens that may be names, from rules: the first half of the rule tagger. */
import { isUpper } from './characters.ts';
import type { TextDocument } from './document.ts';
import { DAYS, GENERIC, MONTHS } from './lexicon/calendar.ts';
import { DEMONYMS } from './lexicon/demonyms.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { TAKES_OF } from './lexicon/organisations.ts';
import { PLACES } from './lexicon/places.ts';
import { SENTENCE_STARTERS } from './lexicon/starters.ts';
import { PARTICLES, TITLE_OPENERS, TITLES } from './lexicon/titles.ts';
import type { TokenRange } from './sentence-splitter.ts';
import { TOKEN, type Token } from './tokenizer.ts';

/** How a document writes its words, wherever capitals mean something: inside sentences. */
export interface Usage {
  /** Words seen in lower case anywhere. */
  readonly lower: ReadonlySet<string>;
  /** Words seen capitalised inside a sentence. */
  readonly inside: ReadonlySet<string>;
}

export const usageOf = (document: TextDocument): Usage => {
  const lower = new Set<string>();
  const inside = new Set<string>();
  for (const { from, to } of document.sentences) {
    for (let at = from; at < to; at++) {
      const token = document.tokens[at];
      if (token?.kind !== TOKEN.word) continue;
      if (!isUpper(token.text.charCodeAt(0))) lower.add(token.text);
      else if (at > from && !opensQuote(document.tokens[at - 1])) inside.add(token.text);
    }
  }
  return { lower, inside };
};

const opensQuote = (token: Token | undefined): boolean => token !== undefined && /^["'“‘«(:—–•-]$/.test(token.text);

/** Capitalised, or with a capital inside ("iPhone"). */
const isCapital = (token: Token | undefined): token is Token =>
  token?.kind === TOKEN.word && (isUpper(token.text.charCodeAt(0)) || /^[a-z]{1,2}[A-Z]/.test(token.text));

/** Several capitals, or a capital behind a small letter: no word of the language looks so. */
export const isUnusual = (text: string): boolean => /^\p{Lu}[\p{Lu}&.]+s?$|\p{Ll}\p{Lu}/u.test(text) && text.length > 1;

const isKnown = (text: string): boolean => PLACES.has(text) || GIVEN_NAMES.has(text) || DEMONYMS.has(text);

/** Does the capital of the first word of a sentence come from a name? */
const startsName = (document: TextDocument, at: number, usage: Usage): boolean => {
  const word = document.tokens[at]?.text ?? '';
  if (SENTENCE_STARTERS.has(word.toLowerCase())) return false;
  if (usage.inside.has(word) || isUnusual(word) || isKnown(word)) return true;
  if (usage.lower.has(word.toLowerCase())) return false;
  const next = document.tokens[at + 1];
  if (next?.text === "'s" || next?.text === '’s') return true;
  return TITLES.has(bare(word)) || (isCapital(next) && !next.joined);
};

/** In lower case, without its period. */
export const bare = (word: string): string => word.toLowerCase().replace(/\.$/, '');

const isNameToken = (document: TextDocument, at: number, usage: Usage): boolean => {
  const token = document.tokens[at];
  if (!isCapital(token) || DAYS.has(token.text) || MONTHS.has(token.text) || GENERIC.has(token.text)) return false;
  const from = document.sentences[document.sentenceOf[at] ?? 0]?.from;
  return at === from || opensQuote(document.tokens[at - 1]) ? startsName(document, at, usage) : true;
};

/** The next token of a name behind `at`, when linking words lead to one: "Bank of England", "von der Leyen". */
const linked = (document: TextDocument, at: number, to: number, usage: Usage): number => {
  const name = (index: number): boolean => index < to && isNameToken(document, index, usage);
  const text = (index: number): string => document.tokens[index]?.text ?? '';
  if (name(at + 1)) return at + 1;
  if (/^[-‐&]$/.test(text(at + 1)) && name(at + 2) && (text(at + 1) === '&' || document.tokens[at + 2]?.joined))
    return at + 2;
  if (text(at + 1) === ']' && name(at + 2)) return at + 2;
  if (text(at + 1) === '[' && text(at + 3) === ']' && name(at + 2)) return at + 2;
  let index = at + 1;
  while (index < Math.min(at + 4, to) && PARTICLES.has(text(index))) index++;
  if (index > at + 1 && name(index)) return index;
  const takes = TAKES_OF.has(text(at).toLowerCase());
  if (takes && text(at + 1) === 'of')
    return name(at + 2) ? at + 2 : text(at + 2) === 'the' && name(at + 3) ? at + 3 : at;
  return at;
};

/** Is the token before `from` a joined particle, as in "al-Shabaab"? */
const withPrefix = (document: TextDocument, from: number): number => {
  const prefix = document.tokens[from - 2];
  const hyphen = document.tokens[from - 1];
  const joined = hyphen?.text === '-' && hyphen.joined && document.tokens[from]?.joined;
  return joined && prefix && /^(?:al|el|ul|an|as|ad|ash)$/i.test(prefix.text) ? from - 2 : from;
};

/** Titles and demonyms in front of a name are no part of it. */
export const isPrefixWord = (text: string): boolean =>
  DEMONYMS.has(text) || TITLES.has(bare(text)) || TITLE_OPENERS.has(text.toLowerCase());

/** All runs of name tokens, in order. */
export const nameCandidates = (document: TextDocument, usage: Usage): TokenRange[] => {
  const runs: TokenRange[] = [];
  for (const { from, to } of document.sentences) {
    for (let at = from; at < to; at++) {
      if (!isNameToken(document, at, usage)) continue;
      let last = at;
      for (let next = linked(document, last, to, usage); next > last; next = linked(document, last, to, usage))
        last = next;
      const closes = document.tokens.slice(at, last).some((token) => token.text === ']');
      runs.push({
        from: closes && document.tokens[at - 1]?.text === '[' ? at - 1 : withPrefix(document, at),
        to: last + 1,
      });
      at = last;
    }
  }
  return runs;
};
