/** A value of JSON. What a register holds. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object whose members have not been looked at. */
export type JsonObject = { readonly [key: string]: Json };

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** By UTF-16 code units, so that every implementation sorts alike. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const member = ([key, value]: readonly [string, Json]): string => `${JSON.stringify(key)}:${canonical(value)}`;

/** JSON without spaces, members sorted by the code units of their names: equal values give equal text. */
export const canonical = (value: Json): string => {
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => byCodeUnits(a, b));
  return `{${members.map(member).join(',')}}`;
};

/** Is `value` nested at most `depth` lists or objects deep? Foreign data could otherwise exhaust the stack. */
export const isShallow = (value: Json, depth: number): boolean => {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isShallow(inner, depth - 1));
};

/** The member `key` of `object`, never one it inherits: foreign names may be "constructor". */
export const own = <T>(object: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;
