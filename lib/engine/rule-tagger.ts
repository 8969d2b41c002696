/** A mention tagger from rules and lexica: capitalised runs, cut at titles and demonyms, then told apart by kind. */
import type { TextDocument } from './document.ts';
import { DEMONYMS } from './lexicon/demonyms.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { KNOWN_ORGANISATIONS, ORGANISATION_ENDINGS } from './lexicon/organisations.ts';
import { PLACE_ENDINGS, PLACE_OPENINGS, PLACES } from './lexicon/places.ts';
import { SAYING } from './lexicon/saying.ts';
import { TITLE_OPENERS, TITLES } from './lexicon/titles.ts';
import { bare, isPrefixWord, isUnusual, nameCandidates, usageOf } from './name-candidates.ts';
import { type Name, type NameClass, nameText, type Tagger } from './names.ts';
import type { TokenRange } from './sentence-splitter.ts';
import { TOKEN } from './tokenizer.ts';

/** Nouns that follow the name of a product, work or event: "the Hunyuan Turbo S model". */
const THING_NOUNS =
  /^(?:model|models|phone|smartphone|app|chip|chips|software|platform|series|car|truck|rocket|missile|jet|aircraft|satellite|ship|album|song|novel|film|movie|act|treaty|accord|agreement|deal|award|prize|cup|championship|championships|festival|games|virus|vaccine|program|programme)$/i;
const THING_ENDINGS =
  /^(?:cup|act|treaty|accord|accords|agreement|prize|award|awards|games|olympics|war|championship|championships|festival|open|day|hurricane|revolution|protocol|convention|constitution|bible|quran|koran)$/i;
const LOCATIVE = /^(?:in|at|near|from|to|across|around|outside|inside|toward|towards|throughout|via)$/;

interface Context {
  readonly words: readonly string[];
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

const contextOf = (document: TextDocument, range: TokenRange): Context => ({
  words: document.tokens.slice(range.from, range.to).map((token) => token.text),
  text: nameText(document, range),
  before: document.tokens[range.from - 1]?.text ?? '',
  after: document.tokens[range.to]?.text ?? '',
});

const isOrganisation = ({ words, text }: Context): boolean => {
  const last = words.at(-1)?.toLowerCase() ?? '';
  const head = words.findIndex((word) => word === 'of' || word === 'for');
  const headWord = head > 0 ? (words[head - 1]?.toLowerCase() ?? '') : last;
  const plain = text.replace(/[[\]]/g, '').toLowerCase();
  return KNOWN_ORGANISATIONS.has(plain) || (ORGANISATION_ENDINGS.has(headWord) && words.length > 1);
};

const calm = (text: string): string =>
  text.replace(/\p{Lu}{3,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());

const isPlace = ({ words, text }: Context): boolean =>
  PLACES.has(text) ||
  PLACES.has(calm(text)) ||
  (words.length > 1 &&
    (PLACE_ENDINGS.has(words.at(-1)?.toLowerCase() ?? '') ||
      (PLACE_OPENINGS.has(words[0]?.toLowerCase() ?? '') && PLACES.has(words.slice(1).join(' ')))));

const isThing = ({ words, after }: Context): boolean =>
  (words.length > 1 && THING_ENDINGS.test(words.at(-1) ?? '')) || (THING_NOUNS.test(after) && words.length > 1);

const isPerson = ({ words, before, after }: Context): boolean => {
  if (TITLES.has(bare(before))) return true;
  if (GIVEN_NAMES.has(words[0] ?? '') && words.length > 1) return true;
  return words.length > 1 && words.length < 5 && (SAYING.has(after) || after === 'who') && !words.some(isUnusual);
};

/** The kind by the name itself and the words beside it, or null when they do not say. */
const kindOf = (context: Context): NameClass | null => {
  if (isThing(context)) return 'other';
  if (isOrganisation(context)) return 'organisation';
  if (isPlace(context)) return 'place';
  if (isPerson(context)) return 'person';
  const { words, text, before } = context;
  if (words.length === 1 && isUnusual(text)) return 'organisation';
  if (LOCATIVE.test(before) && words.length === 1) return 'place';
  return null;
};

/** Words of the names whose kind is known, so that "Ma" is what "Jack Ma" is. */
const learn = (
  ranges: readonly TokenRange[],
  kinds: readonly (NameClass | null)[],
  document: TextDocument,
): Map<string, NameClass> => {
  const known = new Map<string, NameClass>();
  ranges.forEach((range, index) => {
    const kind = kinds[index];
    if (!kind) return;
    const { words, text } = contextOf(document, range);
    if (!known.has(text) || kind === 'person') known.set(text, kind);
    if (kind === 'person' && words.length > 1)
      for (const word of [words.at(-1), words[0]]) if (word) known.set(word, kind);
    if (kind === 'organisation' && words.length > 1 && !PLACES.has(words[0] ?? ''))
      known.set(words[0] ?? '', known.get(words[0] ?? '') ?? kind);
  });
  return known;
};

const fallback = ({ words }: Context): NameClass => (words.length > 1 && words.length < 4 ? 'person' : 'organisation');

/** Cuts titles and demonyms off the front of a run, and demonyms off as names of their own. */
const cutPrefix = (document: TextDocument, run: TokenRange): { demonyms: TokenRange[]; name: TokenRange } => {
  const demonyms: TokenRange[] = [];
  let from = run.from;
  while (from < run.to) {
    const bracket = document.tokens[from]?.text === '[' ? 1 : 0;
    const word = document.tokens[from + bracket]?.text ?? '';
    if (!isPrefixWord(word)) break;
    const rest = document.tokens.slice(from, run.to).filter((token) => token.kind === TOKEN.word).length;
    // "Democratic Party", "Communist Party": the word belongs to the organisation's own name.
    if (
      rest === 2 &&
      DEMONYMS.has(word) &&
      /^(?:Party|Church|State|Brotherhood)$/.test(document.tokens[run.to - 1]?.text ?? '')
    )
      break;
    if (TITLE_OPENERS.has(word.toLowerCase()) && !TITLES.has(bare(word)) && !titleFollows(document, from + 1, run.to))
      break;
    if (DEMONYMS.has(word)) demonyms.push({ from, to: from + 1 });
    from++;
    while (/^[-\][]$/.test(document.tokens[from]?.text ?? '') && from < run.to) from++;
  }
  // "Secretary of State": the whole run was a title.
  if (/^(?:of|for|and)$/.test(document.tokens[from]?.text ?? '')) from = run.to;
  return { demonyms, name: { from, to: run.to } };
};

const titleFollows = (document: TextDocument, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const word = document.tokens[at]?.text ?? '';
    if (TITLES.has(bare(word))) return true;
    if (!TITLE_OPENERS.has(word.toLowerCase())) return false;
  }
  return false;
};

/** Names found by rules: works without a model, with the confidence of a rule of thumb. */
export const ruleTagger: Tagger = (document) => {
  const usage = usageOf(document);
  const ranges: TokenRange[] = [];
  const names: Name[] = [];
  for (const run of nameCandidates(document, usage)) {
    const { demonyms, name } = cutPrefix(document, run);
    for (const demonym of demonyms) names.push({ ...demonym, class: 'demonym', confidence: 0.9 });
    if (name.from < name.to) ranges.push(name);
  }
  const kinds = ranges.map((range) => {
    const context = contextOf(document, range);
    return kindOf(context) ?? (context.words.length > 1 ? fallback(context) : null);
  });
  const known = learn(ranges, kinds, document);
  ranges.forEach((range, index) => {
    const context = contextOf(document, range);
    const sure = kinds[index] ?? known.get(context.text);
    names.push({ ...range, class: sure ?? fallback(context), confidence: sure ? 0.9 : 0.6 });
  });
  return names.sort((a, b) => a.from - b.from);
};
