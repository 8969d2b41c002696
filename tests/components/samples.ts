/** A story made up for these tests, and briefings as the engine would cut them from it. */
import type {
  ArticleBriefing,
  EntityBriefing,
  EntityKind,
  FactLine,
  FigureLine,
  Line,
  PlacedLine,
  QuoteLine,
  RelatedName,
} from '../../lib/engine/index.ts';
import type { PageArticle } from '../../lib/messaging.ts';
import type { Shown } from '../../lib/state/card.ts';
import type { NoteState } from '../../lib/state/note.ts';
import type { PopupState } from '../../lib/state/popup.ts';

const TITLE = 'Harbour town bets its winter on a slower ferry';

export const TEXT = `${TITLE}

Skarvik’s council voted on Tuesday to replace its two fast ferries with a single slower boat, a step that Mayor Ida Holm called the only way to keep the island connected through the winter.

Holm, a former shipyard engineer who took office in January, said the fast boats had missed one crossing in four since November. “We have been paying for speed and getting cancellations,” she told the council. “A boat that sails is faster than one that does not.”

The new vessel will be run by Nordsund Lines, a family-owned operator based in Bergen, for 41 million kroner a year. The company cut its offer twice, according to Holm.

Not everyone was convinced. Tomas Eide, who leads the Skarvik Chamber of Commerce, warned that fish landed on the island would now miss the morning trains from Bergen. Eide put the loss at 300,000 kroner a week. He asked the council to wait until May.

The Norwegian Coastal Administration has to approve the new timetable before the first sailing on 3 March. Officials there gave no date, and a person who has seen the plans said the papers were late.`;

/** The line that these words are. */
const line = (words: string): Line => {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`not in the story: ${words}`);
  return { start, end: start + words.length, text: words };
};

const quote = (words: string, speaker: string, verb: string): QuoteLine => ({
  ...line(words),
  kind: 'direct',
  speaker: line(speaker),
  verb: line(verb),
});

/** A fact; `subject` opens it instead of the name. */
const fact = (words: string, subject?: string): FactLine => {
  const found = line(words);
  const end = found.start + (subject?.length ?? 0);
  return { ...found, subject: subject ? { start: found.start, end, text: subject } : null };
};

const related = (entity: number, name: string, kind: EntityKind, words: string): RelatedName => ({
  entity,
  name,
  kind,
  words: line(words),
});

/** Words in the sentence that says what they are about. */
const placed = (words: string, sentence: string): PlacedLine => {
  const about = line(sentence);
  const start = about.start + sentence.indexOf(words);
  return { start, end: start + words.length, text: words, excerpt: about, about };
};

const figure = (kind: FigureLine['kind'], words: string, sentence: string): FigureLine => ({
  ...placed(words, sentence),
  kind,
});

const entity = (id: number, name: string, rest: Partial<EntityBriefing>): EntityBriefing => ({
  id,
  name,
  short: name.split(' ').at(-1) ?? name,
  kind: 'person',
  count: 1,
  first: line(name),
  descriptor: null,
  facts: [],
  quote: null,
  related: [],
  ...rest,
});

const SENTENCE = {
  vote: 'Skarvik’s council voted on Tuesday to replace its two fast ferries with a single slower boat, a step that Mayor Ida Holm called the only way to keep the island connected through the winter.',
  missed:
    'Holm, a former shipyard engineer who took office in January, said the fast boats had missed one crossing in four since November.',
  vessel:
    'The new vessel will be run by Nordsund Lines, a family-owned operator based in Bergen, for 41 million kroner a year.',
  warned:
    'Tomas Eide, who leads the Skarvik Chamber of Commerce, warned that fish landed on the island would now miss the morning trains from Bergen.',
  loss: 'Eide put the loss at 300,000 kroner a week.',
  approve: 'The Norwegian Coastal Administration has to approve the new timetable before the first sailing on 3 March.',
} as const;

export const HOLM = entity(0, 'Ida Holm', {
  count: 4,
  descriptor: line('a former shipyard engineer who took office in January'),
  facts: [fact(SENTENCE.vote), fact(SENTENCE.missed), fact('The company cut its offer twice, according to Holm.')],
  quote: quote('We have been paying for speed and getting cancellations,', 'she', 'told'),
  related: [related(6, 'Skarvik', 'place', SENTENCE.vote)],
});

export const EIDE = entity(1, 'Tomas Eide', {
  count: 2,
  descriptor: line('who leads the Skarvik Chamber of Commerce'),
  facts: [fact(SENTENCE.loss), fact('He asked the council to wait until May.', 'He')],
  related: [
    related(3, 'Skarvik Chamber of Commerce', 'organisation', 'Tomas Eide, who leads the Skarvik Chamber of Commerce'),
    related(5, 'Bergen', 'place', SENTENCE.warned),
  ],
});

export const NORDSUND = entity(2, 'Nordsund Lines', {
  kind: 'organisation',
  descriptor: line('a family-owned operator based in Bergen'),
  facts: [fact(SENTENCE.vessel)],
});

export const BERGEN = entity(5, 'Bergen', { kind: 'place', count: 2 });

const CHAMBER = entity(3, 'Skarvik Chamber of Commerce', { kind: 'organisation' });

/** Somebody who is named and never speaks. */
export const SUNDE = { ...entity(7, 'Ida Holm', {}), name: 'Aksel Sunde' };

const reported = (words: string, speaker: string, verb: string): QuoteLine => ({
  ...quote(words, speaker, verb),
  kind: 'reported',
});

export const BRIEFING: ArticleBriefing = {
  english: true,
  summary: [line(SENTENCE.vote), line(SENTENCE.warned), line(SENTENCE.approve)],
  entities: [
    HOLM,
    EIDE,
    SUNDE,
    NORDSUND,
    CHAMBER,
    entity(4, 'Norwegian Coastal Administration', { kind: 'organisation' }),
    BERGEN,
    entity(6, 'Skarvik', { kind: 'place', count: 2 }),
  ],
  said: [
    {
      entity: HOLM.id,
      name: HOLM.name,
      kind: HOLM.kind,
      descriptor: HOLM.descriptor,
      first: HOLM.first,
      quotes: [
        reported('the fast boats had missed one crossing in four since November', 'Holm', 'said'),
        quote('We have been paying for speed and getting cancellations,', 'she', 'told'),
        quote('A boat that sails is faster than one that does not.', 'she', 'told'),
      ],
    },
    {
      entity: EIDE.id,
      name: EIDE.name,
      kind: EIDE.kind,
      descriptor: EIDE.descriptor,
      first: EIDE.first,
      quotes: [
        reported('fish landed on the island would now miss the morning trains from Bergen', 'Tomas Eide', 'warned'),
      ],
    },
    {
      entity: null,
      name: 'a person who has seen the plans',
      kind: null,
      descriptor: null,
      first: line('a person who has seen the plans'),
      quotes: [reported('the papers were late', 'a person who has seen the plans', 'said')],
    },
  ],
  unquoted: [SUNDE],
  timeline: [
    { from: '2024-11-01', to: '2024-11-30', lines: [placed('November', SENTENCE.missed)] },
    { from: '2025-02-11', to: '2025-02-11', lines: [placed('on Tuesday', SENTENCE.vote)] },
    { from: '2025-03-03', to: '2025-03-03', lines: [placed('3 March', SENTENCE.approve)] },
  ],
  figures: [
    figure('count', 'two fast ferries', SENTENCE.vote),
    figure('money', '41 million kroner', SENTENCE.vessel),
    figure('money', '300,000 kroner', SENTENCE.loss),
  ],
};

/** The same story as if only its names could be read. */
export const NAMES_ONLY: ArticleBriefing = {
  ...BRIEFING,
  english: false,
  summary: [],
  said: [],
  unquoted: [],
  timeline: [],
  figures: [],
};

/** A briefing with that many people, each named once. */
export const crowd = (size: number): ArticleBriefing => ({
  ...NAMES_ONLY,
  english: true,
  entities: Array.from({ length: size }, (_, id) => ({ ...entity(id, 'Ida Holm', {}), name: `Neighbour ${id + 1}` })),
});

export const ARTICLE: PageArticle = {
  url: 'https://coast.example/skarvik-ferry',
  title: TITLE,
  byline: 'Maren Lund',
  site: 'The Coast Courier',
  language: 'en',
  published: '2025-02-11',
  text: TEXT,
};

export const shown = (briefing: EntityBriefing, byKey = false, turn = 1): Shown => ({
  turn,
  briefing: {
    ...briefing,
    named: briefing.name,
    forms: [briefing.name],
    names: [HOLM.name, EIDE.name],
    url: ARTICLE.url,
    title: TITLE,
    site: ARTICLE.site,
  },
  byKey,
  sheet: false,
  turned: false,
});

/** A note as it stands, and how it is. */
export const noted = (text: string, changes: Partial<NoteState> = {}): NoteState => ({
  known: 'known',
  text,
  others: [],
  editing: false,
  keeping: { state: 'at-rest' },
  undo: null,
  versions: null,
  ...changes,
});

const ANSWER = {
  analysis: { entities: [], quotes: [], sources: [], dates: [], figures: [], sentences: [], summary: [] },
  from: 'engine',
  keeps: true,
} as const;

export const ready = (
  changes: Partial<PopupState> = {},
  article = ARTICLE,
  keeps = true,
  whole = true,
): PopupState => ({
  view: { state: 'ready', article, answer: { ...ANSWER, keeps }, whole, readTo: 0 },
  incognito: false,
  lost: false,
  ...changes,
});

export const faulty = (fault: 'full' | 'newer'): PopupState =>
  inState({ state: 'ready', article: ARTICLE, answer: { ...ANSWER, keeps: false, fault }, whole: true, readTo: 0 });

export const inState = (view: PopupState['view']): PopupState => ({ view, incognito: false, lost: false });

export const PASTED = inState({ state: 'pasted', text: TEXT, answer: { ...ANSWER, keeps: false }, whole: true });

/** The same briefing as if the article were in Arabic. */
export const ARABIC: EntityBriefing = {
  ...HOLM,
  name: 'ليلى حداد',
  descriptor: { start: 0, end: 24, text: 'رئيسة بلدية المدينة الساحلية' },
  facts: [
    { start: 0, end: 60, text: 'قالت ليلى حداد إن العبّارة الجديدة ستبدأ رحلاتها في الربيع المقبل.', subject: null },
  ],
  quote: {
    start: 0,
    end: 30,
    text: 'القارب الذي يبحر أسرع من القارب الراسي',
    kind: 'direct',
    speaker: null,
    verb: null,
  },
};
