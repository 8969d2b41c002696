/**
 * The import table of docs/architecture.md. tests/tools/directions.test.ts plants a violation of each rule.
 * A room of lib/ is a folder, or one of the files that are rooms by themselves.
 */
const ROOMS = {
  engine: '^lib/engine/',
  sync: '^lib/sync/',
  remotes: '^lib/remotes/',
  database: '^lib/database/',
  host: '^lib/host/',
  page: '^lib/page/',
  state: '^lib/state/',
  messaging: '^lib/(?:messages|card-messages|messaging)[.]ts$',
  settings: '^lib/settings[.]ts$',
  i18n: '^lib/i18n[.]ts$',
};
const COMPONENTS = '^components/';
const OURS = '^(lib|components|entrypoints|tools)/';

/** May import these rooms, and of `typesOf` only types. */
const mayImport = (name, from, rooms, typesOf = []) => {
  const own = [from, ...rooms.map((room) => ROOMS[room])];
  const types = typesOf.map((room) => ROOMS[room]);
  const rules = [
    {
      name: `${name}-rooms`,
      comment: `${name} may import: ${[...rooms, ...typesOf.map((room) => `types of ${room}`)].join(', ') || 'nothing of ours'}.`,
      severity: 'error',
      from: { path: from },
      to: { path: OURS, pathNot: [...own, ...types] },
    },
  ];
  if (types.length > 0) {
    rules.push({
      name: `${name}-only-types`,
      comment: `${name} may import only types of ${typesOf.join(', ')}.`,
      severity: 'error',
      from: { path: from },
      to: { path: types, dependencyTypesNot: ['type-only'] },
    });
  }
  return rules;
};

/** No package but those named, no module of Node: the same code runs in the worker, in Node and in tests. */
const pure = (name, from, packages = []) => ({
  name: `${name}-pure`,
  comment: `${name} is pure: no npm package but ${packages.join(', ') || 'none'}, no browser API, no module of Node.`,
  severity: 'error',
  from: { path: from },
  to: {
    pathNot: packages.map((one) => `(^|/)node_modules/${one}/`),
    dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown', 'core'],
  },
});

/**
 * One door: everyone outside comes in through index.ts. Tests look at the parts; so does the trainer, which must
 * compute the very features that the engine does.
 */
const oneDoor = (name) => ({
  name: `${name}-door`,
  comment: `${name} is imported through lib/${name}/index.ts.`,
  severity: 'error',
  from: { pathNot: [ROOMS[name], '^tests/', '^tools/(train|bench)(/|[.]ts$)'] },
  to: { path: ROOMS[name], pathNot: `^lib/${name}/index[.]ts$` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...mayImport('engine', ROOMS.engine, []),
    pure('engine', ROOMS.engine),
    oneDoor('engine'),
    ...mayImport('sync', ROOMS.sync, []),
    // Pure themselves: docs/adr/0006-sync-packages.md.
    pure('sync', ROOMS.sync, ['@noble/hashes', 'fflate']),
    oneDoor('sync'),
    ...mayImport('remotes', ROOMS.remotes, ['sync']),
    ...mayImport('database', ROOMS.database, ['engine', 'sync']),
    ...mayImport('page', ROOMS.page, [], ['engine', 'messaging']),
    ...mayImport('messaging', ROOMS.messaging, [], ['engine', 'sync', 'database']),
    ...mayImport('settings', ROOMS.settings, [], ['engine', 'sync', 'database']),
    ...mayImport('i18n', ROOMS.i18n, []),
    ...mayImport('host', ROOMS.host, ['engine', 'sync', 'remotes', 'database', 'messaging', 'settings']),
    ...mayImport('state', ROOMS.state, ['database', 'messaging', 'settings']),
    ...mayImport(
      'components',
      COMPONENTS,
      ['state', 'i18n'],
      Object.keys(ROOMS).filter((room) => room !== 'state' && room !== 'i18n'),
    ),
    {
      name: 'rooms-known',
      comment: 'A new room of lib/ needs its line in this table.',
      severity: 'error',
      from: { path: '^lib/', pathNot: Object.values(ROOMS) },
      to: {},
    },
    {
      name: 'nobody-imports-entrypoints',
      comment: 'Entrypoints wire things together; nobody imports them.',
      severity: 'error',
      from: { pathNot: '^entrypoints/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'entrypoints-apart',
      comment:
        'One entrypoint does not import another; but the welcome page reads itself as content scripts read others.',
      severity: 'error',
      from: { path: '^entrypoints/([^/]+)/', pathNot: '^entrypoints/welcome/try-out[.]ts$' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/$1/' },
    },
    {
      name: 'nobody-imports-tools',
      comment: 'Tools are run by people and CI. Tests may use them.',
      severity: 'error',
      from: { pathNot: '^(tools|tests)/' },
      to: { path: '^tools/' },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'What ships or runs does not lean on tests.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-circular',
      comment: 'Modules that import each other cannot be read one by one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere would slip past every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.output|\\.wxt)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default', 'node'] },
  },
};
