/** Foreign data becomes records here, or is refused whole. */
import { isObject, isShallow, type Json, type JsonObject } from './json.ts';
import { actorOf, type Context, counterOf, covers, type Fields, HIGHEST_COUNTER, type SyncRecord } from './record.ts';

const ID = /^[a-z][a-z0-9-]{0,31}:[A-Za-z0-9_-]{1,64}$/;
const ACTOR = /^[0-9a-hjkmnp-tv-z]{10}$/;
const DOT = /^[0-9a-hjkmnp-tv-z]{10}:[1-9]\d{0,15}$/;
const LONGEST_FIELD = 256;
const DEEPEST_VALUE = 16;

export const isId = (text: string): boolean => ID.test(text);

const isFieldName = (name: string): boolean => name !== '' && name.length <= LONGEST_FIELD && name !== '__proto__';

const isCounter = (value: Json): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= HIGHEST_COUNTER;

const isContext = (value: Json | undefined): value is JsonObject & Context =>
  isObject(value) && Object.entries(value).every(([actor, counter]) => ACTOR.test(actor) && isCounter(counter));

const isDot = (text: string): boolean => DOT.test(text) && isCounter(counterOf(text)) && ACTOR.test(actorOf(text));

const isRegister = (value: Json, context: Context): boolean => {
  if (!isObject(value)) return false;
  const dots = Object.keys(value);
  // A value nobody has seen written could never be replaced.
  return (
    dots.length > 0 && dots.every((dot) => isDot(dot) && covers(context, dot)) && isShallow(value, DEEPEST_VALUE + 1)
  );
};

const isFields = (value: Json | undefined, context: Context): value is JsonObject & Fields =>
  isObject(value) &&
  Object.entries(value).every(([name, register]) => isFieldName(name) && isRegister(register, context));

/** The record of `id` in a segment's body, or null when it breaks a rule of docs/sync.md. */
export const readRecord = (id: string, value: Json): SyncRecord | null => {
  if (!isId(id) || !isObject(value)) return null;
  const { c, f } = value;
  if (!isContext(c) || !isFields(f, c)) return null;
  return Object.keys(value).length === 2 ? { id, c, f } : null;
};
