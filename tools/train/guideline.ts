/** Brings the labels of older corpora to our guideline: titles, articles and possessives outside, demonyms apart. */
import type { CorpusClass, CorpusDocument, CorpusSentence } from './corpus.ts';

/** A name over tokens `from` (inclusive) to `to` (exclusive). */
export interface LabelledName {
  readonly from: number;
  readonly to: number;
  readonly of: CorpusClass;
}

const TITLES = new Set(
  `mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady president vice prime minister chancellor king queen prince
  princess pope cardinal archbishop bishop rev. reverend father sister gen. general lt. lieutenant col. colonel maj.
  major capt. captain sgt. sergeant cmdr. commander admiral adm. senator sen. representative rep. congressman governor
  gov. mayor judge justice professor prof. prof emperor empress sultan sheikh sheik ayatollah imam saint st.`.split(
    /\s+/,
  ),
);

/** A demonym or place before one of these is split off: "[Nigerian] [Army]", but "[Royal Thai Army]". */
const GENERIC_BODIES = new Set(
  `army|navy|air force|police|parliament|senate|congress|cabinet|government|ministry|military|legislature|judiciary|
  embassy|consulate|supreme court|high court|constitutional court|foreign ministry|defense ministry|defence ministry|
  interior ministry|finance ministry|health ministry|justice ministry|state department|treasury department|
  justice department|defense department|house of representatives|national assembly|coast guard|central bank`
    .split('|')
    .map((body) => body.trim()),
);
/** The forces of the United States have official names. */
const AMERICAN = /^(?:U\.S\.?|US|American|United States)$/;
const FORCES = /^(?:army|navy|air force|coast guard|military)$/;
/** Part of the name of one body each. */
const CONTINENTAL = /^(?:African|European|Arab|Palestinian)$/;

const CASE_FOLDED_YEAR = /^(?:1[5-9]|20)\d\d(?:[–-]\d\d(?:\d\d)?)?$/;

/** The names of a sentence, left to right. An I- without a B- before it begins a name. */
export const namesOf = (tags: readonly string[]): readonly LabelledName[] => {
  const names: LabelledName[] = [];
  for (let from = 0; from < tags.length; from++) {
    const tag = tags[from] ?? 'O';
    if (tag === 'O') continue;
    const of = tag.slice(2) as CorpusClass;
    let to = from + 1;
    while (tags[to] === `I-${of}`) to++;
    names.push({ from, to, of });
    from = to - 1;
  }
  return names;
};

/** What the news calls a nationality or following, and what it calls a place, at least three times each; one or two words. */
export interface KnownWords {
  readonly demonyms: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

const collect = (documents: readonly CorpusDocument[], of: CorpusClass): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const document of documents)
    if (document.corpus.startsWith('news-'))
      for (const { tokens, tags } of document.sentences)
        for (const name of namesOf(tags))
          if (name.of === of && name.to <= name.from + 2) {
            const words = tokens.slice(name.from, name.to).join(' ');
            counts.set(words, (counts.get(words) ?? 0) + 1);
          }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([words]) => words));
};

export const collectKnownWords = (documents: readonly CorpusDocument[]): KnownWords => ({
  demonyms: collect(documents, 'NORP'),
  places: collect(documents, 'LOC'),
});

const shrink = (tokens: readonly string[], name: LabelledName): LabelledName => {
  let { from, to } = name;
  const first = (): string => tokens[from] ?? '';
  const last = (): string => tokens[to - 1] ?? '';
  while (to - from > 1 && /^["“”‘’'([,;:]$/.test(first())) from++;
  while (to - from > 1 && /^(?:["“”’',;:]|['’]s)$/.test(last())) to--;
  if (to - from > 1 && /^the$/i.test(first()) && tokens[from + 1] !== 'Hague') from++;
  if (name.of === 'PER') while (to - from > 1 && TITLES.has(first().toLowerCase())) from++;
  if (name.of === 'MISC') while (to - from > 1 && CASE_FOLDED_YEAR.test(first())) from++;
  return { from, to, of: name.of };
};

/** "Paris , Texas" is two places. */
const splitAtComma = (tokens: readonly string[], name: LabelledName): readonly LabelledName[] => {
  const comma = tokens.indexOf(',', name.from + 1);
  if (name.of !== 'LOC' || comma < 0 || comma >= name.to - 1) return [name];
  return [{ ...name, to: comma }, ...splitAtComma(tokens, { ...name, from: comma + 1 })];
};

/** "Dubai Police" is a place and its police, "United States Senate" a place and its senate. */
const splitBody = (tokens: readonly string[], name: LabelledName, known: KnownWords): readonly LabelledName[] => {
  if (name.of !== 'ORG') return [name];
  for (const cut of [name.from + 1, name.from + 2]) {
    if (cut >= name.to) break;
    const head = tokens.slice(name.from, cut).join(' ');
    const body = tokens.slice(cut, name.to).join(' ').toLowerCase();
    const of: CorpusClass | null = known.demonyms.has(head) ? 'NORP' : known.places.has(head) ? 'LOC' : null;
    const fixed = CONTINENTAL.test(head) || (AMERICAN.test(head) && FORCES.test(body));
    if (of === null || fixed || !GENERIC_BODIES.has(body)) continue;
    return [
      { from: name.from, to: cut, of },
      { from: cut, to: name.to, of: 'ORG' },
    ];
  }
  return [name];
};

/** WikiGold marks "Danish" and "Italian - American" as MISC. */
const asDemonym = (tokens: readonly string[], name: LabelledName, demonyms: ReadonlySet<string>): LabelledName => {
  const words = tokens.slice(name.from, name.to).flatMap((token) => token.split('-'));
  const all = words.every((word) => word === '' || demonyms.has(word));
  return name.of === 'MISC' && all ? { ...name, of: 'NORP' } : name;
};

/** The names of a sentence by our guideline. News is labelled by it already. */
export const namesByGuideline = (
  corpus: string,
  { tokens, tags }: CorpusSentence,
  known: KnownWords,
): readonly LabelledName[] => {
  const names = namesOf(tags);
  if (corpus.startsWith('news-')) return names;
  return names
    .map((name) => shrink(tokens, name))
    .flatMap((name) => splitAtComma(tokens, name))
    .flatMap((name) => splitBody(tokens, name, known))
    .map((name) => (corpus === 'wikigold' ? asDemonym(tokens, name, known.demonyms) : name));
};

const UNMARKED: Readonly<Record<string, readonly CorpusClass[]>> = {
  btc: ['MISC', 'NORP'],
  ewt: ['MISC', 'NORP'],
  pud: ['MISC'],
  gum: ['NORP'],
  wnut17: ['NORP'],
};

/** Classes that a corpus does not mark: there O says nothing about them. */
export const unmarkedClasses = (corpus: string): readonly CorpusClass[] => UNMARKED[corpus] ?? [];
