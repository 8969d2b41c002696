/**
 * Leaves out of Readability, as the content script bundles it, what Sidelight has no use for: it asks only which text
 * is the article's, and reads metadata itself. Saves each page 2 kB of script (gzipped).
 */
import type { Plugin } from 'vite';

/** Bodies for the methods left out. Images and addresses of the copy are never shown. */
const STUBS: Readonly<Record<string, string>> = {
  _getJSONLD: 'return {};',
  _getArticleMetadata: 'return { title: this._doc.title };',
  _getArticleTitle: 'return this._doc.title;',
  _fixRelativeUris: '',
  _fixLazyImages: '',
  _unwrapNoscriptImages: '',
  _isSingleImage: 'return false;',
  _isUrl: 'return false;',
  _unescapeHtmlEntities: 'return null;',
  _findNode: 'return null;',
  _postProcessContent: '',
  _simplifyNestedElements: '',
  _cleanClasses: '',
  _cleanStyles: '',
};

/** What else goes, by what it is: nothing asks for these expressions any more, and nobody reads the log. */
const CUTS: readonly (readonly [string, RegExp])[] = [
  ...['extraneous', 'replaceFonts', 'nextLink', 'prevLink', 'srcsetUrl', 'b64DataUrl', 'jsonLdArticleTypes'].map(
    (name): readonly [string, RegExp] => [name, new RegExp(`\\n {4}${name}:\\s*/.*/[a-z]*,(?=\\n)`)],
  ),
  ...['PRESENTATIONAL_ATTRIBUTES', 'DEPRECATED_SIZE_ATTRIBUTE_ELEMS'].map((name): readonly [string, RegExp] => [
    name,
    new RegExp(`\\n {2}${name}: \\[[\\s\\S]*?\\],(?=\\n)`),
  ]),
  ['log', /\n {2}if \(this\._debug\) \{\n {4}let logNode[\s\S]*?\n {2}\}(?=\n)/],
  ['log calls', /\n\s*this\.log\([\s\S]*?\);(?=\n)/g],
];

/** Readability's source without all that. Throws when a part is missing: the library has changed. */
export const leanReadability = (source: string): string =>
  CUTS.reduce((code, [name, cut]) => {
    // `replace` rather than `test`: a global expression remembers where it stopped.
    const less = code.replace(cut, '');
    if (less === code) throw new Error(`Readability has no ${name} any more`);
    return less;
  }, withStubs(source));

const withStubs = (source: string): string =>
  Object.entries(STUBS).reduce((code, [name, stub]) => {
    const method = new RegExp(`\\n  ${name}\\((.*?)\\) \\{\\n[^]*?\\n  \\},`);
    if (!method.test(code)) throw new Error(`Readability has no method ${name} any more`);
    return code.replace(method, (_, parameters: string) => `\n  ${name}(${parameters}) { ${stub} },`);
  }, source);

export const leanReadabilityPlugin = (): Plugin => ({
  name: 'sidelight:lean-readability',
  transform: (source, id) =>
    id.endsWith('/@mozilla/readability/Readability.js') ? { code: leanReadability(source), map: null } : null,
});
