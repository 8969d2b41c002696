/** What articles that were read earlier have of a name. */
import {
  type AppearanceRow,
  addressOf,
  type Database,
  findAppearances,
  type Look,
  lookBefore,
  noteLook,
} from '../database/index.ts';
import { type Correction, nameKey } from '../engine/index.ts';
import type { Appearances, EarlierWords, Handlers, HostCalls, NameHere } from '../messaging.ts';
import type { Connection } from './connection.ts';
import { isOurs, type Ours } from './ours.ts';

export interface AppearancesDependencies extends Ours {
  readonly connection: Connection;
  readonly corrections: () => Promise<readonly Correction[]>;
  /** ms since the epoch. */
  readonly now: () => number;
}

const NONE: Appearances = { articles: 0, fresh: 0, earlier: [] };

/** Articles that a card quotes. */
const MOST_QUOTED = 3;

/** The keys of a name and of all that the reader says is the same. */
export const keysOf = (
  { name, kind }: Omit<NameHere, 'url'>,
  corrections: readonly Correction[],
): readonly string[] => {
  const key = (one: string): string => nameKey(one, kind);
  const ties = corrections.flatMap((one) => one.sameAs.map((other) => [key(one.name), key(other)] as const));
  const keys = new Set([key(name)]);
  // A set goes on to what is added while it is gone through.
  for (const known of keys) {
    for (const [one, other] of ties) {
      if (one === known) keys.add(other);
      if (other === known) keys.add(one);
    }
  }
  return [...keys];
};

/** A person is no place of the same name, unless the reader says what either is. */
export const isSameSort = ({ name, kind }: Omit<NameHere, 'url'>, corrections: readonly Correction[]) => {
  const told = corrections.some((one) => one.kind !== null && nameKey(one.name, kind) === nameKey(name, kind));
  return (row: AppearanceRow): boolean => told || (row.kind === 'person') === (kind === 'person');
};

const wordsOf = ({ descriptor, url, title, site, readAt }: AppearanceRow): EarlierWords => ({
  words: descriptor,
  url,
  title,
  site,
  readAt,
});

const folded = (words: string): string => words.toLowerCase().replace(/^(?:an?|the)\s+/, '');

/** What says something goes first; what this article or a later one says already is left out. */
const quoted = (rows: readonly AppearanceRow[], here: string | null): readonly EarlierWords[] => {
  const said = new Set(here === null ? [] : [folded(here)]);
  const isNew = ({ descriptor }: AppearanceRow): boolean => {
    if (descriptor === null || said.has(folded(descriptor))) return false;
    said.add(folded(descriptor));
    return true;
  };
  const telling = rows.filter(isNew).map(wordsOf);
  const others = rows.map((row) => ({ ...wordsOf(row), words: null }));
  const beside = others.filter(({ url }) => !telling.some((one) => one.url === url));
  return [...telling, ...beside].slice(0, MOST_QUOTED);
};

const since = (rows: readonly AppearanceRow[], look: Look | null): number =>
  look === null ? 0 : rows.filter(({ readAt, url }) => readAt > look.at && url !== look.url).length;

const perArticle = (rows: readonly AppearanceRow[]): readonly AppearanceRow[] =>
  rows.filter(({ url }, at) => rows.findIndex((row) => row.url === url) === at);

export const createAppearances = (dependencies: AppearancesDependencies): Pick<Handlers<HostCalls>, 'appearances'> => {
  const { connection, corrections, now } = dependencies;

  const find = async (database: Database, here: NameHere, words: string | null): Promise<Appearances> => {
    const known = await corrections();
    const keys = keysOf(here, known);
    const found = await findAppearances(database, keys);
    const others = found.filter(({ url }) => url !== here.url).filter(isSameSort(here, known));
    const rows = perArticle(others);
    const look = await lookBefore(database, nameKey(here.name, here.kind), here.url);
    return { articles: rows.length, fresh: since(rows, look), earlier: quoted(rows, words) };
  };

  const look = (database: Database, { name, kind, url }: NameHere): Promise<void> =>
    noteLook(database, nameKey(name, kind), { url, at: now() });

  return {
    appearances: async ({ words, ...asked }, sender) => {
      if (!isOurs(dependencies, sender)) return NONE;
      const here = { ...asked, url: addressOf(asked.url) };
      const found = await connection.run((database) => find(database, here, words));
      // Of private windows nothing is kept.
      if (found.ok && sender.tab?.incognito === false) await connection.run((database) => look(database, here));
      return found.ok ? found.value : NONE;
    },
  };
};
