/**
 * A name that the tagger found in one place and missed, or was less sure of, in another: the same words name the same thing
 * throughout an article.
 */
import type { TextDocument } from './document.ts';
import type { Name } from './names.ts';
import { mapInSteps, type Steps } from './steps.ts';
import { TOKEN } from './tokenizer.ts';

/** What one sighting of a form lends to the others, as a share of its own confidence. */
const LENT = 0.75;
/** Forms less sure than this lend nothing. */
const SURE_ENOUGH = 0.5;

interface Form {
  readonly words: readonly string[];
  readonly best: Name;
  readonly sightings: number;
}

const wordsOf = (document: TextDocument, name: Name): string[] =>
  document.tokens.slice(name.from, name.to).map((token) => token.text);

/** Forms that begin with one word and are looked for; only lists of thousands of names come to more. */
const MOST_FORMS = 40;

/** Each form with its surest sighting, by its text. */
const formsOf = (document: TextDocument, names: readonly Name[]): ReadonlyMap<string, Form> => {
  const byText = new Map<string, Form>();
  for (const name of names) {
    const words = wordsOf(document, name);
    const text = words.join(' ');
    const known = byText.get(text);
    const best = known && known.best.confidence >= name.confidence ? known.best : name;
    byText.set(text, { words, best, sightings: (known?.sightings ?? 0) + 1 });
  }
  return byText;
};

/** Forms that vouch for others by their first word, longest first. */
const indexByFirst = (forms: Iterable<Form>): ReadonlyMap<string, readonly Form[]> => {
  const index = new Map<string, Form[]>();
  for (const form of forms) {
    const first = form.words[0] ?? '';
    const known = index.get(first);
    if (!known) index.set(first, [form]);
    else if (known.length < MOST_FORMS) known.push(form);
  }
  for (const forms of index.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return index;
};

/** Tokens looked at between two yields. */
const TOKENS_A_STEP = 4000;

/** Words that the document writes small somewhere. */
const smallWords = (document: TextDocument): ReadonlySet<string> => {
  const small = new Set<string>();
  for (const { kind, text, lower } of document.tokens) if (kind === TOKEN.word && text === lower) small.add(text);
  return small;
};

/** Several words, an acronym, or a word that is never written small and was found more than once. */
const isDistinct = ({ words, sightings }: Form, small: ReadonlySet<string>): boolean => {
  if (words.length > 1) return words.every((word) => !/^\d+$/.test(word));
  const [word = ''] = words;
  if (/^\p{Lu}{3,}$/u.test(word)) return true;
  return sightings > 1 && /^\p{Lu}/u.test(word) && word.length > 2 && !small.has(word.toLowerCase());
};

const standsAt = (document: TextDocument, words: readonly string[], at: number, taken: Uint8Array): boolean =>
  words.every((word, index) => document.tokens[at + index]?.text === word && !taken[at + index]) &&
  document.sentenceOf[at] === document.sentenceOf[at + words.length - 1];

/** The names given, each as sure as its form makes it, and those of the same words that were missed; in order. */
export function* withRepeated(document: TextDocument, names: readonly Name[]): Steps<readonly Name[]> {
  const forms = formsOf(document, names);
  yield;
  const small = smallWords(document);
  const index = indexByFirst(
    [...forms.values()].filter((form) => form.best.confidence >= SURE_ENOUGH && isDistinct(form, small)),
  );
  yield;
  const lifted = yield* mapInSteps(names, (name): Name => {
    const best = forms.get(wordsOf(document, name).join(' '))?.best ?? name;
    if (best.class !== name.class || best.confidence < SURE_ENOUGH) return name;
    return { ...name, confidence: Math.max(name.confidence, LENT * best.confidence) };
  });
  const taken = new Uint8Array(document.tokens.length);
  for (const { from, to } of names) taken.fill(1, from, to);
  const found: Name[] = [];
  for (let at = 0; at < document.tokens.length; at++) {
    if (at % TOKENS_A_STEP === TOKENS_A_STEP - 1) yield;
    if (taken[at]) continue;
    const form = index
      .get(document.tokens[at]?.text ?? '')
      ?.find((known) => standsAt(document, known.words, at, taken));
    if (!form) continue;
    found.push({
      from: at,
      to: at + form.words.length,
      class: form.best.class,
      confidence: LENT * form.best.confidence,
    });
    at += form.words.length - 1;
  }
  return found.length === 0 ? lifted : [...lifted, ...found].sort((a, b) => a.from - b.from);
}
