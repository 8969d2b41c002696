/** A set from a list apart by white space; `_` stands for the space inside an entry. */
export const wordSet = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .trim()
      .split(/\s+/)
      .map((entry) => entry.replaceAll('_', ' ')),
  );
