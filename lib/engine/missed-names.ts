/**
 * Names that the tagger missed, known by where they stand: an item between two names of a list, the word behind a noun that
 * says what it names, the New Year of a people.
 */
import { isUpper } from './characters.ts';
import type { TextDocument } from './document.ts';
import { DEMONYMS } from './lexicon/demonyms.ts';
import { THING_NOUNS, TITLED_THINGS, UNNAMED_ORGANISATIONS } from './lexicon/roles.ts';
import { SENTENCE_STARTERS } from './lexicon/starters.ts';
import { GENERATIONS } from './lexicon/titles.ts';
import type { Name } from './names.ts';
import { isNoName } from './no-names.ts';
import { kindOfHead } from './role-kinds.ts';
import type { Steps } from './steps.ts';
import { TOKEN } from './tokenizer.ts';
import type { EntityKind } from './types.ts';

/** About as often as this such names are right, span and all: 48 of 53 in lists, on the corpora labelled by people. */
const LISTED = 0.85;
/** Too few to measure: 8 of 8 in news, 1 of 7 in Wikipedia, whose texts have their titles split at apostrophes and dots. */
const POINTED = 0.8;
const FEAST = 0.8;

/** Names less sure than this are not shown; they bear no witness, and give way. */
const SHOWN = 0.3;

/** Words in a name of these kinds; more are a headline. */
const MOST_WORDS = 3;

interface Reader {
  readonly document: TextDocument;
  /** For each token, is it part of a name that is shown? */
  readonly taken: Uint8Array;
}

const textAt = ({ document }: Reader, at: number): string => document.tokens[at]?.text ?? '';

/** Can the token be a word of an unknown name? */
const isNameWord = (reader: Reader, at: number): boolean => {
  const token = reader.document.tokens[at];
  if (token?.kind !== TOKEN.word || reader.taken[at] || token.text.length < 2) return false;
  if (!isUpper(token.text.charCodeAt(0)) || isNoName(token.text)) return false;
  return !SENTENCE_STARTERS.has(token.lower) && !GENERATIONS.has(token.lower);
};

/** The end of the run of such words at a token, which is the token itself where there is none. */
const runFrom = (reader: Reader, from: number): number => {
  const { sentenceOf } = reader.document;
  let to = from;
  while (sentenceOf[to] === sentenceOf[from] && isNameWord(reader, to)) to++;
  return to - from > MOST_WORDS ? from : to;
};

/** Where the next item of a list begins behind an item that ends at `at`; `at` itself where none does. */
const nextItem = (reader: Reader, at: number): number => {
  let next = at;
  if (textAt(reader, next) === ',') next++;
  if (/^(?:and|or|&)$/.test(textAt(reader, next))) next++;
  return next > at && textAt(reader, next) === 'the' ? next + 1 : next;
};

/** "Zeus, Hera and Athena": what stands between two names of one class is a name of that class. */
const listedNames = (reader: Reader, names: readonly Name[]): Name[] => {
  const found: Name[] = [];
  for (const [index, name] of names.entries()) {
    const next = names[index + 1];
    if (next?.class !== name.class || textAt(reader, name.to) !== ',') continue;
    const from = name.to + 1;
    const to = runFrom(reader, from);
    const isItem = to > from && nextItem(reader, to) > to && nextItem(reader, to) === next.from;
    const { sentenceOf } = reader.document;
    if (isItem && sentenceOf[name.from] === sentenceOf[next.from])
      found.push({ from, to, class: name.class, confidence: LISTED });
  }
  return found;
};

/** What a noun says of the name behind it: nothing where it says what somebody is, for titles stand there too. */
const kindBehindNoun = (noun: string): EntityKind | null => {
  if (noun.endsWith('s') || UNNAMED_ORGANISATIONS.has(noun)) return null;
  if (THING_NOUNS.has(noun) || TITLED_THINGS.has(noun)) return 'other';
  const kind = kindOfHead(noun);
  return kind === 'other' || kind === 'organisation' ? kind : null;
};

const isOpeningQuote = (text: string): boolean => /^["“‘'«]$/.test(text);

/** Does the name go on behind a small word: "Right to Play"? Then nobody can tell where it ends. */
const goesOn = (reader: Reader, to: number): boolean => {
  const behind = reader.document.tokens[to];
  if (reader.taken[to] || behind?.text === '-') return true;
  return /^(?:of|to|for)$/.test(behind?.text ?? '') && isNameWord(reader, to + 1);
};

/** Stands a noun in front of a token in the same line? */
const isBehindNoun = ({ document: { text, tokens, sentenceOf } }: Reader, noun: number, from: number): boolean =>
  sentenceOf[noun] === sentenceOf[from] && !text.slice(tokens[noun]?.end, tokens[from]?.start).includes('\n');

/** "the novel Cold Harbour", "its robot “Zuri”": all that stands in the marks, or all capitals up to a small word. */
const pointedAt = (reader: Reader, from: number): Name | null => {
  const { tokens } = reader.document;
  const isQuoted = isOpeningQuote(textAt(reader, from - 1));
  const at = isQuoted ? from - 2 : from - 1;
  const noun = tokens[at];
  if (noun?.kind !== TOKEN.word || noun.text !== noun.lower) return null;
  const kind = kindBehindNoun(noun.text);
  if (!kind || !isNameWord(reader, from) || !isBehindNoun(reader, at, from)) return null;
  const to = runFrom(reader, from);
  if (to === from || goesOn(reader, to)) return null;
  // "the film “Time of the wolf”": the marks hold more than capitals.
  if (isQuoted && tokens[to]?.kind === TOKEN.word) return null;
  return { from, to, class: kind, confidence: POINTED };
};

/** "Lunar New Year", "Persian New Year": a named feast, as the first day of January is not. */
const feastAt = (reader: Reader, at: number, demonyms: ReadonlySet<number>): Name | null => {
  if (textAt(reader, at) !== 'New' || textAt(reader, at + 1) !== 'Year' || reader.taken[at]) return null;
  const whose = textAt(reader, at - 1);
  const isOfPeople = demonyms.has(at - 1) || (!reader.taken[at - 1] && DEMONYMS.has(whose));
  if (!isOfPeople && whose !== 'Lunar') return null;
  return { from: at - 1, to: at + 2, class: 'other', confidence: FEAST };
};

/** Tokens looked at between two yields. */
const TOKENS_A_STEP = 4000;

/** The names given, and those that were missed, in order. */
export function* withMissed(document: TextDocument, names: readonly Name[]): Steps<readonly Name[]> {
  const shown = names.filter(({ confidence }) => confidence >= SHOWN);
  const reader: Reader = { document, taken: new Uint8Array(document.tokens.length) };
  for (const { from, to } of shown) reader.taken.fill(1, from, to);
  const demonyms = new Set(shown.flatMap((name) => (name.class === 'demonym' ? [name.to - 1] : [])));
  const found = listedNames(reader, shown);
  for (const { from, to } of found) reader.taken.fill(1, from, to);
  for (let at = 0; at < document.tokens.length; at++) {
    if (at % TOKENS_A_STEP === TOKENS_A_STEP - 1) yield;
    // Few tokens are left: asked before all else.
    if (reader.taken[at] || !isUpper(textAt(reader, at).charCodeAt(0))) continue;
    const name = pointedAt(reader, at) ?? feastAt(reader, at, demonyms);
    if (!name) continue;
    found.push(name);
    reader.taken.fill(1, name.from, name.to);
  }
  if (found.length === 0) return names;
  const isFound = new Uint8Array(document.tokens.length);
  for (const { from, to } of found) isFound.fill(1, from, to);
  const kept = names.filter(({ from, to }) => !isFound.subarray(from, to).includes(1));
  return [...kept, ...found].sort((a, b) => a.from - b.from);
}
