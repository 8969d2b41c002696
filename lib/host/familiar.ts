/** Which names of an article the reader has met, noted or follows: for the popup's list. */
import { addressOf, type Database, findAppearances, findRecords, type RecordView } from '../database/index.ts';
import type { Familiar, Handlers, HostCalls, NameHere } from '../messaging.ts';
import { nameId } from '../sync/index.ts';
import { type AppearancesDependencies, isSameSort, keysOf } from './appearances.ts';
import { isOurs } from './ours.ts';

/** Names of one article that are asked about; a list of thousands has no familiar face. */
const MOST_NAMES = 500;

type Asked = HostCalls['familiar']['asked'];

const said = (record: RecordView | undefined): Pick<Familiar, 'noted' | 'followed'> => ({
  noted: record?.texts.some(({ text }) => text.trim() !== '') ?? false,
  followed: record?.follows ?? false,
});

export const createFamiliar = (
  dependencies: Omit<AppearancesDependencies, 'now'>,
): Pick<Handlers<HostCalls>, 'familiar'> => {
  const { connection, corrections } = dependencies;

  const find = async (database: Database, { url, names }: Asked): Promise<readonly Familiar[]> => {
    const known = await corrections();
    const here = addressOf(url);
    const keys = names.map((name) => keysOf(name, known));
    const records = new Map(
      (
        await findRecords(
          database,
          names.map(({ name }) => nameId(name)),
        )
      ).map((one) => [one.id, one]),
    );
    const rows = (await findAppearances(database, [...new Set(keys.flat())])).filter((row) => row.url !== here);
    const articles = (name: Omit<NameHere, 'url'>, own: readonly string[]): number => {
      const isSame = isSameSort(name, known);
      return new Set(rows.filter((row) => own.includes(row.name) && isSame(row)).map((row) => row.url)).size;
    };
    return names.map((name, at) => ({
      ...said(records.get(nameId(name.name))),
      articles: articles(name, keys[at] ?? []),
    }));
  };

  return {
    familiar: async (asked, sender) => {
      if (!isOurs(dependencies, sender)) return [];
      const found = await connection.run((database) =>
        find(database, { ...asked, names: asked.names.slice(0, MOST_NAMES) }),
      );
      return found.ok ? found.value : [];
    },
  };
};
