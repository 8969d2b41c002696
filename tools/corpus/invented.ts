/** The first promise, checked: everything that is shown is a span of the text. */
import { type Analysis, type Article, briefArticle } from '../../lib/engine/index.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/**
 * A name is shown as names are written: without brackets inside, initials without spaces, capitals as elsewhere. Its
 * letters and digits must stand in the text, in that order and with nothing but marks between them.
 */
const letters = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '').toLowerCase();

/** What is wrong with one value as such, in words. */
const faultOf = ({ text, flat }: { text: string; flat: string }, { start, end, ...fields }: Fields): string | null => {
  if (typeof fields.name === 'string' && !flat.includes(letters(fields.name))) return `the name “${fields.name}”`;
  if (typeof start !== 'number' && typeof end !== 'number') return null;
  const isSpan = Number.isInteger(start) && Number.isInteger(end) && 0 <= Number(start) && Number(start) < Number(end);
  if (!isSpan || Number(end) > text.length) return `the span ${start}-${end} of ${text.length} characters`;
  const said = text.slice(Number(start), Number(end));
  return typeof fields.text === 'string' && fields.text !== said ? `the line “${fields.text}”` : null;
};

/**
 * What stands in `shown`, at any depth, and nowhere in the text: a span outside it, a line other than the words at its
 * offsets, a name that is never spelled so. It knows no types, so nothing that is shown later escapes it.
 */
const faultsOf = (text: string, shown: unknown): readonly string[] => {
  const source = { text, flat: letters(text) };
  const faults: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (!isFields(value)) return;
    const fault = faultOf(source, value);
    if (fault) faults.push(`${path}: ${fault}`);
    for (const [key, child] of Object.entries(value))
      walk(child, Array.isArray(value) ? `${path}[]` : `${path}.${key}`);
  };
  walk(shown, '');
  return faults.map((fault) => fault.slice(1));
};

/** What an analysis, or the briefing made of it, shows that is no span of the text, in words; empty when all is. */
export const inventedIn = ({ text }: Article, analysis: Analysis): readonly string[] =>
  faultsOf(text, { analysis, briefing: briefArticle(text, analysis) });
