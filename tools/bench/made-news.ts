/** News that nobody wrote, of any length, the same for the same seed: input for the benches. */
import { createRandom } from '../train/random.ts';

const GIVEN =
  'Maria Jonas Aisha Pedro Ingrid Tomas Leila Victor Hanna Marek Sofia Daniel Amara Felix Nadia Oscar'.split(' ');
const SYLLABLES = 'Kel Mor Lind Var Sten Hol Bren Tas Rev Dun Alm Fer Gar Nor Pel Win'.split(' ');
const ENDINGS = 'ler berg aga den mann ova ick sen ez ley ton ari'.split(' ');
const ROLES = [
  'mayor',
  'finance minister',
  'head of research',
  'chief executive',
  'captain',
  'chairwoman',
  'union leader',
];
const KINDS = ['Shipping', 'Bank', 'University', 'Energy', 'Institute', 'Airlines'];
const PLACES = 'Lindau Norvik Talsen Merrow Castella Oravia Brenholm Santa-Mira Port-Alm Kestrel'.split(' ');
const THINGS = [
  'the ferry',
  'a new quay',
  'the tidal plant',
  'the budget',
  'a tax on fuel',
  'the rail link',
  'the strike',
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

type Pick = <T>(items: readonly T[]) => T;

interface Cast {
  readonly person: () => { readonly full: string; readonly last: string };
  readonly company: () => string;
}

const SENTENCES: readonly ((cast: Cast, pick: Pick) => string)[] = [
  (cast, pick) => {
    const { full, last } = cast.person();
    return `${full}, ${pick(ROLES)} of ${cast.company()}, said on ${pick(DAYS)} that ${pick(THINGS)} would cost $${pick([2, 30, 450])} million. ${last} has opposed it since 2019.`;
  },
  (cast, pick) =>
    `“We have waited for ${pick(THINGS)} long enough,” ${cast.person().last} told reporters in ${pick(PLACES)}.`,
  (cast, pick) =>
    `${cast.company()} and ${cast.company()} agreed to share the cost of ${pick(THINGS)}, which rose by ${pick([3, 7, 12])} percent last year.`,
  (_, pick) =>
    `Residents of ${pick(PLACES)} were not asked, he said, and many learned of ${pick(THINGS)} from the paper.`,
  (cast, pick) =>
    `According to ${cast.company()}, ${pick(THINGS)} employs ${pick([40, 900, 2300])} people between ${pick(PLACES)} and ${pick(PLACES)}.`,
  (cast, pick) =>
    `${cast.person().full} denied that ${pick(THINGS)} had been promised to anyone before the vote in ${pick(PLACES)}.`,
];

/** About one new name in so many words, as in long articles. */
const WORDS_PER_NAME = 40;

/** Paragraphs apart by a blank line, `words` words or a few more; names grow in number with the text. */
export const makeNews = (words: number, seed: number): string => {
  const random = createRandom(seed);
  const pick: Pick = (items) => {
    const item = items[random.below(items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  const surname = (): string => pick(SYLLABLES) + pick(ENDINGS);
  const names = Math.max(4, Math.ceil(words / WORDS_PER_NAME));
  const people = Array.from({ length: names }, () => {
    const last = surname();
    return { full: `${pick(GIVEN)} ${last}`, last };
  });
  const companies = Array.from({ length: Math.ceil(names / 2) }, () => `${surname()} ${pick(KINDS)}`);
  const cast: Cast = { person: () => pick(people), company: () => pick(companies) };
  const paragraphs: string[] = [];
  for (let count = 0; count < words; ) {
    const paragraph = Array.from({ length: 3 }, () => pick(SENTENCES)(cast, pick)).join(' ');
    paragraphs.push(paragraph);
    count += paragraph.split(' ').length;
  }
  return paragraphs.join('\n\n');
};
