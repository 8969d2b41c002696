/** Anything that names where a package was downloaded from. */
const ADDRESS = /"resolved"\s*:|\bhttps?:\/\/[^"\s]*\/-\/[^"\s]*\.tgz/;

/**
 * Lines of a lockfile that name a registry. There must be none: every reader installs from the registry of
 * their own npm, and the integrity hashes still say that it is the same package.
 */
export const registryLines = (lockfile: string): readonly string[] =>
  lockfile.split('\n').flatMap((line, index) => (ADDRESS.test(line) ? [`${index + 1}: ${line.trim()}`] : []));

interface Locked {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
}

/**
 * Optional packages (the binaries of other platforms) that a lockfile names but does not hold: `npm ci` refuses
 * such a lockfile. It comes about where a registry has a version for some platforms only.
 */
export const missingOptional = (lockfile: string): readonly string[] => {
  const { packages } = JSON.parse(lockfile) as Locked;
  const held = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)));
  return Object.values(packages).flatMap(({ optionalDependencies }) =>
    Object.entries(optionalDependencies ?? {}).flatMap(([name, version]) =>
      held.has(name) ? [] : [`missing: ${name}@${version}`],
    ),
  );
};
