/** Quotations: what was said, by which words it is attributed, and to whom. */

import { isUpper } from './characters.ts';
import type { TextDocument } from './document.ts';
import { ADVERBS, AUXILIARIES } from './lexicon/function-words.ts';
import { SAYING, SAYING_WEAK } from './lexicon/saying.ts';
import { findQuoted, type Quoted } from './quote-marks.ts';
import type { TokenRange } from './sentence-splitter.ts';
import { type Speaker, speakerAt, subjectBefore } from './speakers.ts';
import { BATCH, type Steps } from './steps.ts';
import { TOKEN } from './tokenizer.ts';
import type { QuoteKind } from './types.ts';

export interface FoundQuote extends TokenRange {
  readonly kind: QuoteKind;
  readonly verb: number;
  readonly speaker: Speaker | null;
}

interface Attribution {
  readonly verb: number;
  readonly speaker: Speaker;
}

/** Fewer words between marks are a scare quote or a title, unless somebody is said to have said them. */
const MIN_LOOSE_WORDS = 4;

const lowerAt = (document: TextDocument, at: number): string => document.tokens[at]?.lower ?? '';

const wordCount = (document: TextDocument, range: TokenRange): number =>
  document.tokens.slice(range.from, range.to).filter((token) => token.kind !== TOKEN.punctuation).length;

/** Tokens of the sentences around a quotation that are not quoted: where its attribution can stand. */
interface Frame {
  readonly document: TextDocument;
  readonly nameAt: Int32Array;
  /** For each token, is it inside quotation marks? */
  readonly quoted: Uint8Array;
}

/** `"..." said Qazi`, `"..." Qazi, managing director of X, told AFP`: from behind the closing mark. */
const attributionAfter = (frame: Frame, from: number, to: number): Attribution | null => {
  const { document, nameAt, quoted } = frame;
  let at = from;
  while (at < to && /^[,.”"»’)]$/.test(lowerAt(document, at))) at++;
  const end = Math.min(to, nextQuoted(quoted, at, to));
  while (at < end && ADVERBS.has(lowerAt(document, at))) at++;
  if (SAYING.has(lowerAt(document, at))) {
    const speaker = speakerAt(document, nameAt, at + 1, end);
    return speaker ? { verb: at, speaker } : null;
  }
  if (/^(?:according)$/.test(lowerAt(document, at))) return accordingTo(frame, at, end);
  for (let verb = at + 1; verb < Math.min(end, at + 40); verb++) {
    if (!SAYING.has(lowerAt(document, verb)) || isNoun(document, verb)) continue;
    const speaker = subjectBefore(document, nameAt, at, verb);
    if (speaker) return { verb, speaker };
  }
  return accordingIn(frame, at, end);
};

const nextQuoted = (quoted: Uint8Array, from: number, to: number): number => {
  let at = from;
  while (at < to && !quoted[at]) at++;
  return at;
};

/** "in the report", "the claims": a noun that looks like the verb. */
const isNoun = (document: TextDocument, at: number): boolean =>
  /^(?:reports?|claims?|notes?|calls?|comments?|posts?|states?|demands?|estimates?|hopes?|promises?|complaints?|urges?)$/.test(
    lowerAt(document, at),
  ) && /^(?:a|an|the|his|her|its|their|this|that|of|in|recent|new|united)$/.test(lowerAt(document, at - 1));

const accordingTo = (frame: Frame, at: number, to: number): Attribution | null => {
  if (lowerAt(frame.document, at + 1) !== 'to') return null;
  const speaker = speakerAt(frame.document, frame.nameAt, at + 2, to);
  return speaker ? { verb: at, speaker } : null;
};

const accordingIn = (frame: Frame, from: number, to: number): Attribution | null => {
  for (let at = from; at < to; at++) if (lowerAt(frame.document, at) === 'according') return accordingTo(frame, at, to);
  return null;
};

/** `But he warned that "..."`, `Qazi, director of X, said: "..."`: from before the opening mark. */
const attributionBefore = (frame: Frame, from: number, open: number): Attribution | null => {
  const { document, nameAt, quoted } = frame;
  let start = open;
  while (start > from && !quoted[start - 1]) start--;
  while (start < open && /^[,.”"»’)]$/.test(lowerAt(document, start))) start++;
  for (let verb = open - 1; verb >= start; verb--) {
    if (!SAYING.has(lowerAt(document, verb)) || isNoun(document, verb)) continue;
    const inverted = speakerAt(document, nameAt, verb + 1, open);
    const speaker = subjectBefore(document, nameAt, start, verb);
    if (speaker) return { verb, speaker };
    if (inverted && verb === start) return { verb, speaker: inverted };
  }
  return accordingIn(frame, start, open);
};

const kindOf = (frame: Frame, quoted: Quoted, sentence: TokenRange): QuoteKind => {
  const { document } = frame;
  const first = document.tokens[quoted.from]?.text ?? '';
  const before = lowerAt(document, quoted.from - 2);
  const starts = isUpper(first.charCodeAt(0)) || !/^\p{L}/u.test(first);
  const last = document.tokens[quoted.to - 1]?.text ?? '';
  const opensSentence = quoted.from - 1 <= sentence.from || /^[:,]$/.test(before) || SAYING.has(before);
  if (quoted.continued || (starts && opensSentence && wordCount(document, quoted) > 1)) return 'direct';
  return starts && /^[.!?,…]$/.test(last) && wordCount(document, quoted) >= 5 && before !== 'that' ? 'direct' : 'mixed';
};

const cutPunctuation = (document: TextDocument, quoted: Quoted): TokenRange => {
  let { from, to } = quoted;
  while (to > from && /^[,"“”]$/.test(document.tokens[to - 1]?.text ?? '')) to--;
  while (from < to && /^["“”]$/.test(document.tokens[from]?.text ?? '')) from++;
  return { from, to };
};

/** The sentences that a quotation touches, with the marks around it. */
const frameOf = (document: TextDocument, quoted: Quoted): TokenRange => {
  const first = document.sentences[document.sentenceOf[Math.max(quoted.from - 1, 0)] ?? 0];
  const last = document.sentences[document.sentenceOf[Math.min(quoted.to, document.tokens.length - 1)] ?? 0];
  return { from: first?.from ?? 0, to: last?.to ?? 0 };
};

const attribute = (frame: Frame, quoted: Quoted): Attribution | null => {
  const { document } = frame;
  const around = frameOf(document, quoted);
  return attributionAfter(frame, quoted.to + 1, around.to) ?? attributionBefore(frame, around.from, quoted.from - 1);
};

/** Same paragraph, or a paragraph that is nothing but a quotation: the speaker before goes on. */
const continuesSpeaker = (document: TextDocument, quoted: Quoted, before: FoundQuote | undefined): boolean => {
  if (!before) return false;
  const paragraph = (at: number): number => document.paragraphOf[document.sentenceOf[at] ?? 0] ?? 0;
  const gap = paragraph(quoted.from) - paragraph(before.from);
  if (quoted.continued || gap === 0) return true;
  const sentences = document.paragraphs[paragraph(quoted.from)] ?? { from: 0, to: 0 };
  const from = document.sentences[sentences.from]?.from ?? 0;
  const to = document.sentences[sentences.to - 1]?.to ?? 0;
  return gap === 1 && quoted.from - from <= 1 && to - quoted.to <= 2;
};

/** "We build," said Lima, "and we pay.": the sentence of the quotation before goes on behind its attribution. */
const isSecondHalf = (before: FoundQuote | undefined, own: Attribution | null, quoted: Quoted): boolean =>
  before?.kind === 'direct' &&
  own !== null &&
  own.verb === before.verb &&
  own.verb > before.from &&
  own.verb < quoted.from;

/** All quotations of a document, in order, with speakers as the text names them. */
export function* findQuotes(document: TextDocument, nameAt: Int32Array): Steps<FoundQuote[]> {
  const marks = findQuoted(document);
  const inside = new Uint8Array(document.tokens.length);
  for (const quoted of marks) inside.fill(1, Math.max(quoted.from - 1, 0), quoted.to + 1);
  const frame: Frame = { document, nameAt, quoted: inside };
  const found: FoundQuote[] = [];
  for (const [index, quoted] of marks.entries()) {
    if (index % BATCH === BATCH - 1) yield;
    const own = attribute(frame, quoted);
    const range = cutPunctuation(document, quoted);
    const words = wordCount(document, range);
    const before = found.at(-1);
    const kind = isSecondHalf(before, own, quoted) ? 'direct' : kindOf(frame, quoted, frameOf(document, quoted));
    if (range.to <= range.from || (kind === 'mixed' && words < (own ? 2 : MIN_LOOSE_WORDS))) continue;
    const carried = !own && kind === 'direct' && continuesSpeaker(document, quoted, before) ? before : undefined;
    if (kind === 'mixed' && !own) continue;
    found.push({ ...range, kind, verb: own?.verb ?? -1, speaker: own?.speaker ?? carried?.speaker ?? null });
  }
  const reported = yield* findReported(frame);
  return [...found, ...reported].sort((a, b) => a.from - b.from);
}

/** "The fleet has shrunk, says Lima, a fisherman.": a name or pronoun between a verb behind a comma and punctuation. */
const speakerBehind = ({ document, nameAt }: Frame, verb: number, to: number): Speaker | null => {
  if (lowerAt(document, verb - 1) !== ',') return null;
  const speaker = speakerAt(document, nameAt, verb + 1, to);
  const named = speaker && speaker.name >= 0 && nameAt[speaker.to - 1] === speaker.name;
  if (!speaker || !(speaker.pronoun || named)) return null;
  return /^[,.;:!?—–(]$/.test(lowerAt(document, speaker.to)) ? speaker : null;
};

/** "Qazi said the outlook is bleak.": the statement of a sentence without quotation marks. */
function* findReported(frame: Frame): Steps<FoundQuote[]> {
  const { document, nameAt, quoted } = frame;
  const found: FoundQuote[] = [];
  for (const [index, sentence] of document.sentences.entries()) {
    if (index % BATCH === BATCH - 1) yield;
    if (quoted.subarray(sentence.from, sentence.to).some((inside) => inside === 1)) continue;
    for (let verb = sentence.from + 1; verb < sentence.to - 3; verb++) {
      const text = lowerAt(document, verb);
      if (!SAYING.has(text) || isNoun(document, verb) || AUXILIARIES.has(lowerAt(document, verb + 1))) continue;
      const that = lowerAt(document, verb + 1) === 'that';
      if (!that && (SAYING_WEAK.has(text) || !/^(?:said|says)$/.test(text))) continue;
      const inverted = that ? null : speakerBehind(frame, verb, sentence.to);
      if (inverted) {
        found.push({ from: sentence.from, to: verb - 1, kind: 'reported', verb, speaker: inverted });
        break;
      }
      const speaker = subjectBefore(document, nameAt, sentence.from, verb);
      const from = verb + (that ? 2 : 1);
      const to = sentence.to - (document.tokens[sentence.to - 1]?.kind === TOKEN.punctuation ? 1 : 0);
      if (speaker && to > from + 2) found.push({ from, to, kind: 'reported', verb, speaker });
      break;
    }
  }
  return found;
}
