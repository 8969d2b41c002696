/**
 * The words by which an article introduces an entity: appositions ("Jack Ma, founder of Alibaba,"), premodifiers ("the
 * Hangzhou-based start-up DeepSeek"), appositions before ("its founder, Jack Ma,"), and predicates ("Ma is a ..."). Each
 * is a span of the text with clean edges and at most 16 words.
 */
import { isUpper } from './characters.ts';
import {
  closes,
  type DescriptorCandidate,
  isComma,
  isRole,
  lower,
  MAX_DESCRIPTOR_WORDS,
  phraseEnd,
  type Reader,
  startsRole,
  trimmed,
  word,
} from './descriptor-reader.ts';
import { spanOf } from './document.ts';
import { DEMONYMS } from './lexicon/demonyms.ts';
import { ADVERBS, AUXILIARIES, DETERMINERS, FUNCTION_WORDS } from './lexicon/function-words.ts';
import { ROLE_MODIFIERS } from './lexicon/roles.ts';
import { SAYING } from './lexicon/saying.ts';
import type { Name } from './names.ts';
import type { TokenRange } from './sentence-splitter.ts';
import { TOKEN, type Token } from './tokenizer.ts';
import type { EntityKind } from './types.ts';

/** "Jack Ma, 60, the founder of Alibaba," and "(the bank)": the apposition behind a name. */
const appositionAfter = (reader: Reader, name: Name, to: number, kind: EntityKind): DescriptorCandidate | null => {
  if (!isComma(word(reader, name.to))) return null;
  let from = name.to + 1;
  // The age stands between commas of its own: ", 45, a farmer".
  if (reader.document.tokens[from]?.kind === TOKEN.number && word(reader, from + 1) === ',') from += 2;
  // ", the United States succeeded ...": another name with a verb, unless it only opens the phrase.
  const opening = DETERMINERS.has(lower(reader, from)) ? from + 1 : from;
  if (reader.nameAt[opening] !== -1 && (opening > from || !isRole(word(reader, opening)))) {
    const possessor = /^['’]s?$/.test(word(reader, reader.names[reader.nameAt[opening] ?? 0]?.to ?? 0));
    if (!possessor && !premodifies(reader, opening, to)) return null;
  }
  // ", confirming the rumour" goes on with what happened; "the state, its leaders and officials" is a list.
  if (isParticiple(reader, from) || isPossessedPlural(reader, from, to)) return null;
  if (!startsRole(reader, from, to) || (kind === 'place' && !/^(?:a|an|the|its)$/.test(lower(reader, from))))
    return null;
  const end = phraseEnd(reader, from, to);
  if (end < 0 || end >= to || listsOn(reader, end)) return null;
  return trimmed(reader, { from, to: end }, 'after', 5);
};

const isParticiple = (reader: Reader, at: number): boolean =>
  /ing$/.test(lower(reader, at)) && DETERMINERS.has(lower(reader, at + 1));

/** "its leaders": several that belong to it. */
const isPossessedPlural = (reader: Reader, at: number, to: number): boolean => {
  if (!/^(?:its|his|her|their)$/.test(lower(reader, at))) return false;
  for (let index = at + 1; index < Math.min(at + 4, to); index++) {
    const text = lower(reader, index);
    if (isRole(text)) return /[^s]s$/.test(text);
  }
  return false;
};

/** "French president": a name that only opens the noun phrase of the apposition. */
const premodifies = (reader: Reader, at: number, to: number): boolean => {
  const end = reader.names[reader.nameAt[at] ?? -1]?.to ?? at + 1;
  return end < to && (isRole(word(reader, end)) || ROLE_MODIFIERS.has(lower(reader, end)));
};

/** ", a city and a port" goes on, "A, the mayor of B, and C" does not tell; a list of names is no apposition. */
const listsOn = (reader: Reader, end: number): boolean =>
  lower(reader, end) === ',' && lower(reader, end + 1) === 'and' && DETERMINERS.has(lower(reader, end + 2));

/** Does this token belong to the noun phrase in front of a name? */
const isModifier = (reader: Reader, at: number): boolean => {
  const token: Token | undefined = reader.document.tokens[at];
  if (!token) return false;
  const text = lower(reader, at);
  if (token.kind === TOKEN.punctuation) return token.text === '-' || token.text === '/';
  if (isRole(text) || ROLE_MODIFIERS.has(text) || DEMONYMS.has(token.text)) return true;
  if (reader.nameAt[at] !== -1) return true;
  if (token.joined && word(reader, at - 1) === '-') return true;
  if (word(reader, at + 1) === '-' && reader.document.tokens[at + 1]?.joined) return true;
  return isUpper(token.text.charCodeAt(0)) && !FUNCTION_WORDS.has(token.lower);
};

/** Where the hyphenated word that ends at `at` begins: "start" for "start-up". */
const compoundStart = (reader: Reader, at: number): number => {
  let start = at;
  while (word(reader, start - 1) === '-' && reader.document.tokens[start]?.joined) start -= 2;
  return start;
};

/** The hyphenated word, or its last part where only that is a role ("vice-president", "ex-minister"). */
const compound = (reader: Reader, from: number, to: number): string => {
  const text = reader.document.tokens
    .slice(from, to)
    .map((token) => token.text)
    .join('');
  return isRole(text) ? text : word(reader, to - 1);
};

/** "once-shunned entrepreneur Jack Ma", "U.S. President Joe Biden", "China's foreign minister Wang Yi". */
const premodifier = (reader: Reader, name: Name, from: number): DescriptorCandidate | null => {
  const role = compoundStart(reader, name.from - 1);
  if (role < from || !isRole(compound(reader, role, name.from)) || reader.nameAt[role] !== -1) return null;
  if (COURTESY.test(lower(reader, role))) return null;
  let start = role;
  while (start > from && isModifier(reader, start - 1)) start--;
  // The possessor belongs to the role: "China's foreign minister".
  if (/^['’]s?$/.test(word(reader, start - 1)) && reader.nameAt[start - 2] !== -1) {
    start = reader.names[reader.nameAt[start - 2] ?? -1]?.from ?? start;
  }
  while (start < role && /^[-/]$/.test(word(reader, start))) start++;
  const owner = reader.nameAt[start - 1] ?? -1;
  if (owner !== -1) start = reader.names[owner]?.to ?? start;
  const single = start === role;
  // "rivals Douyin and Kuaishou": said of several, it tells little of one.
  if (single && /[^s]s$/.test(lower(reader, role))) return null;
  return trimmed(reader, { from: start, to: name.from }, single ? 'title' : 'premodifier', single ? 2 : 4.5);
};

/** They tell no more than that somebody is meant. */
const COURTESY = /^(?:mr|mrs|ms|dr|sir|dame|lord|lady|st|miss)\.?$/;

/** The noun phrase with a role and an article that ends at `to`; `taken` words of the limit are spent already. */
const phraseBefore = (reader: Reader, from: number, to: number, taken: number): DescriptorCandidate | null => {
  let start = to - 1;
  let role = -1;
  for (; start >= from && to - start + taken <= MAX_DESCRIPTOR_WORDS; start--) {
    const text = lower(reader, start);
    if (closes(text) || AUXILIARIES.has(text) || SAYING.has(text)) break;
    if (isRole(text) && reader.nameAt[start] === -1) role = start;
    if (DETERMINERS.has(text) && role > start) break;
  }
  const first = Math.max(start, from);
  if (role < 0 || !DETERMINERS.has(lower(reader, first))) return null;
  return trimmed(reader, { from: first, to }, 'before', 4);
};

/** "The company's founder, Jack Ma, said": the role before the name, both between commas. */
const appositionBefore = (reader: Reader, name: Name, from: number): DescriptorCandidate | null => {
  const comma = COURTESY.test(lower(reader, name.from - 1)) ? name.from - 2 : name.from - 1;
  if (word(reader, comma) !== ',' || !/^[,.—–]$/.test(word(reader, name.to))) return null;
  // "the court in Sao Paulo, Brazil,": a place behind a place says where that is.
  if (name.class !== 'person' && reader.names[reader.nameAt[comma - 1] ?? -1]?.class === 'place') return null;
  return phraseBefore(reader, from, comma, name.from - comma);
};

/** "Ma is a teacher who ...", "Ma became chief executive of ...", "Ma was named head of ...". */
const predicate = (reader: Reader, name: Name, to: number): DescriptorCandidate | null => {
  let at = name.to;
  while (at < to && (ADVERBS.has(lower(reader, at)) || lower(reader, at) === 'has')) at++;
  const verb = lower(reader, at);
  let from = at + 1;
  if (/^(?:is|was|are|were|been)$/.test(verb)) {
    while (ADVERBS.has(lower(reader, from))) from++;
    const several = verb === 'are' || verb === 'were';
    if (/^(?:named|appointed|elected)$/.test(lower(reader, from))) from++;
    // "A and B are the two firms": of several at once, unless a name in the plural is one thing ("are a band").
    else if (!(several ? /^(?:a|an)$/ : /^(?:a|an|the|one)$/).test(lower(reader, from))) return null;
  } else if (verb !== 'became' && verb !== 'remains') return null;
  if (!startsRole(reader, from, to)) return null;
  const end = phraseEnd(reader, from, to);
  return end < 0 ? null : trimmed(reader, { from, to: end }, 'predicate', 3.5);
};

/** Verbs that say what somebody is by what they do: "who leads the union", "which makes anvils". */
const ROLE_VERBS =
  /^(?:leads?|led|heads?|headed|runs?|ran|founded|co-founded|chairs?|chaired|owns?|owned|directs?|directed|manages?|managed|represents?|represented|teaches|taught|studies|studied|works|worked|makes?|invented|wrote|created|won|plays?|played|coaches|coached|governs?|ruled|rules|commands?|commanded|oversees|oversaw)$/;

/** "Davina Isbister, who leads the Northern Creel Federation, ...": read as a role when no noun says it. */
const relativeRole = (reader: Reader, name: Name, to: number): DescriptorCandidate | null => {
  if (word(reader, name.to) !== ',' || !/^(?:who|which)$/.test(word(reader, name.to + 1))) return null;
  let verb = name.to + 2;
  while (ADVERBS.has(lower(reader, verb)) || /^(?:has|had)$/.test(lower(reader, verb))) verb++;
  if (!ROLE_VERBS.test(word(reader, verb))) return null;
  const end = phraseEnd(reader, verb, to);
  return end > verb + 1 ? trimmed(reader, { from: name.to + 1, to: end }, 'relative', 3) : null;
};

const isClean = (reader: Reader, range: TokenRange): boolean => {
  const text = reader.document.text.slice(spanOf(reader.document, range).start, spanOf(reader.document, range).end);
  const open = (text.match(/[“"([]/g) ?? []).length;
  const close = (text.match(/[”")\]]/g) ?? []).length;
  return open === close && !/\n/.test(text);
};

const NAMING = /^(?:called|named|dubbed|nicknamed)$/;

/** "an elite group within Scientology called the Sea Org", "a volunteer, named Ida Holm,": the phrase in front of the verb. */
const namedAs = (reader: Reader, name: Name, from: number): DescriptorCandidate | null => {
  let verb = name.from - 1;
  while (/^(?:the|["“‘'])$/i.test(word(reader, verb))) verb--;
  if (verb <= from || !NAMING.test(lower(reader, verb))) return null;
  const to = word(reader, verb - 1) === ',' ? verb - 1 : verb;
  return phraseBefore(reader, from, to, 0);
};

/** Every descriptor that the article gives a mention, best first. */
export const descriptorsOf = (reader: Reader, name: Name, kind: EntityKind): DescriptorCandidate[] => {
  const sentence = reader.document.sentences[reader.document.sentenceOf[name.from] ?? 0] ?? { from: 0, to: 0 };
  const found = [
    appositionAfter(reader, name, sentence.to, kind),
    appositionBefore(reader, name, sentence.from),
    predicate(reader, name, sentence.to),
    relativeRole(reader, name, sentence.to),
    namedAs(reader, name, sentence.from),
    kind === 'place' ? null : premodifier(reader, name, sentence.from),
  ];
  return found
    .filter((candidate): candidate is DescriptorCandidate => candidate !== null && isClean(reader, candidate))
    .sort((a, b) => b.worth - a.worth);
};
