/** The interface's words: each key is used, each language has them all, and none is written into the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const LOCALES = 'public/_locales';

type Messages = Readonly<Record<string, { readonly message: string }>>;

/** A source file of components or entrypoints: its path and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

const FORMS = /_(?:zero|one|two|few|many|other)$/;

const stem = (key: string): string => key.replace(FORMS, '');

const placesOf = (words: string): string => [...new Set(words.match(/\$\d/g))].sort().join(' ');

/** Keys of `english` that `other` lacks, has too many or fills in otherwise; plural forms are each language's own. */
export const unlike = (name: string, english: Messages, other: Messages): readonly string[] => {
  const stems = new Set(Object.keys(other).map(stem));
  const known = new Set(Object.keys(english).map(stem));
  const missing = [...known].filter((key) => !stems.has(key)).map((key) => `${name}: ${key} is missing`);
  const extra = [...stems].filter((key) => !known.has(key)).map((key) => `${name}: ${key} is not in English`);
  const differing = Object.entries(english)
    .filter(([key, { message }]) => other[key] && placesOf(other[key].message) !== placesOf(message))
    .map(([key]) => `${name}: ${key} fills in other parts than English`);
  return [...missing, ...extra, ...differing];
};

/** Keys that no literal of the sources names. `manifest` is asked for `__MSG_key__`. */
export const unused = (english: Messages, sources: readonly Source[], manifest: string): readonly string[] => {
  const literals = new Set(sources.flatMap(({ text }) => text.match(/(?<=['"])\w+(?=['"])/g) ?? []));
  return [...new Set(Object.keys(english).map(stem))]
    .filter((key) => !literals.has(key) && !manifest.includes(`__MSG_${key}__`))
    .map((key) => `${key} is used nowhere`);
};

/** Attributes that a reader sees or hears. */
const SPOKEN = new Set([
  'alt',
  'title',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'aria-roledescription',
]);

const LETTERS = /\p{L}{2}/u;

/** Two words with a space between: what is a sentence, a title or a list of class names. */
const PROSE = /^\p{L}[\p{L}’',-]* \p{L}/u;

const isClassName = (node: ts.Node): boolean => {
  for (let at: ts.Node | undefined = node; at; at = at.parent)
    if (ts.isJsxAttribute(at)) return at.name.getText() === 'className';
  return false;
};

/** Words that belong to no reader: selectors, thrown errors, what is matched against. */
const isOurs = (node: ts.Node): boolean =>
  isClassName(node) ||
  ts.isImportDeclaration(node.parent) ||
  ts.isCallExpression(node.parent) ||
  ts.isNewExpression(node.parent);

const isWritten = (node: ts.Node): boolean => {
  if (ts.isJsxText(node)) return LETTERS.test(node.text);
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node)) return false;
  if (ts.isJsxAttribute(node.parent)) return SPOKEN.has(node.parent.name.getText()) && LETTERS.test(node.text);
  return PROSE.test(node.text) && !isOurs(node);
};

/** Words that a file writes itself rather than by a key. */
export const written = ({ path, text }: Source): readonly string[] => {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isWritten(node)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1}: ${node.getText().trim().slice(0, 60)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

const readMessages = (language: string): Messages =>
  JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'));

const sourcesOf = (folder: string): readonly Source[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));

/** Every fault of the words of this checkout; none when all is well. */
export const faultyTexts = (): readonly string[] => {
  const english = readMessages('en');
  const drawn = ['components', 'entrypoints'].flatMap(sourcesOf);
  const others = readdirSync(LOCALES).filter((language) => language !== 'en');
  return [
    ...unused(english, [...drawn, ...sourcesOf('lib')], readFileSync('wxt.config.ts', 'utf8')),
    ...others.flatMap((language) => unlike(language, english, readMessages(language))),
    ...drawn.flatMap(written),
  ];
};
