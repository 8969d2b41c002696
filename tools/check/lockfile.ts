/** Anything that names where a package was downloaded from. */
const ADDRESS = /"resolved"\s*:|\bhttps?:\/\/[^"\s]*\/-\/[^"\s]*\.tgz/;

/**
 * Lines of a lockfile that name a registry. There must be none: every reader installs from the registry of
 * their own npm, and the integrity hashes still say that it is the same package.
 */
export const registryLines = (lockfile: string): readonly string[] =>
  lockfile.split('\n').flatMap((line, index) => (ADDRESS.test(line) ? [`${index + 1}: ${line.trim()}`] : []));
