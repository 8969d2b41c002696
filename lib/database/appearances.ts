/** Which names stood in which of the articles that were read: what a card tells of earlier ones, and a dossier is made of. */
import type { Database } from './database.ts';
import type { AppearanceRow, Look } from './tables.ts';

/** Where names with these keys stood, the latest read first. */
export const findAppearances = async (
  database: Database,
  names: readonly string[],
): Promise<readonly AppearanceRow[]> => {
  const rows = await database.appearances.where('name').anyOf(names).toArray();
  return rows.sort((a, b) => b.readAt - a.readAt || (a.url < b.url ? -1 : 1));
};

/** When the reader looked at the name before this article, if ever. */
export const lookBefore = async (database: Database, name: string, url: string): Promise<Look | null> => {
  const last = await database.looks.get(name);
  return (last?.url === url ? last.before : last) ?? null;
};

/** The reader looks at the name; however often in one article, it is one look. */
export const noteLook = (database: Database, name: string, look: Look): Promise<void> =>
  database.transaction('rw', database.looks, async () => {
    const last = await database.looks.get(name);
    if (last?.url === look.url) return;
    await database.looks.put({ ...look, name, before: last ? { url: last.url, at: last.at } : null });
  });
