/** Plants a violation of each direction rule in a copy of the code and expects dependency-cruiser to say so. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOMS = ['engine', 'sync', 'remotes', 'database', 'host', 'page', 'state'];
const CODE = ['lib', 'components', 'entrypoints', 'tools', 'tests'];

interface Plant {
  readonly rule: string;
  /** Where the violation stands; a file of its own for each. */
  readonly file: string;
  readonly code: string;
}

const value = (path: string): string => `import { target } from '${path}';\nexport const planted = target;\n`;
const type = (path: string): string => `import type { Target } from '${path}';\nexport type Planted = Target;\n`;

const PLANTS: readonly Plant[] = [
  { rule: 'engine-rooms', file: 'lib/engine/a.ts', code: value('../sync/index.ts') },
  { rule: 'engine-rooms', file: 'lib/engine/b.ts', code: type('../messaging.ts') },
  {
    rule: 'engine-pure',
    file: 'lib/engine/c.ts',
    code: `import { browser } from 'wxt/browser';\nexport const b = browser;\n`,
  },
  { rule: 'engine-pure', file: 'lib/engine/d.ts', code: `import { sep } from 'node:path';\nexport const s = sep;\n` },
  { rule: 'engine-door', file: 'lib/host/e.ts', code: value('../engine/target.ts') },
  { rule: 'engine-door', file: 'tools/e.ts', code: type('../lib/engine/target.ts') },
  { rule: 'sync-rooms', file: 'lib/sync/a.ts', code: value('../engine/index.ts') },
  { rule: 'sync-rooms', file: 'lib/sync/b.ts', code: value('../remotes/target.ts') },
  { rule: 'sync-pure', file: 'lib/sync/c.ts', code: `import Dexie from 'dexie';\nexport const d = Dexie;\n` },
  { rule: 'sync-door', file: 'lib/database/a.ts', code: value('../sync/target.ts') },
  { rule: 'remotes-rooms', file: 'lib/remotes/a.ts', code: value('../database/target.ts') },
  { rule: 'database-rooms', file: 'lib/database/b.ts', code: value('../messaging.ts') },
  { rule: 'page-rooms', file: 'lib/page/a.ts', code: type('../database/target.ts') },
  { rule: 'page-only-types', file: 'lib/page/b.ts', code: value('../engine/index.ts') },
  { rule: 'page-only-types', file: 'lib/page/c.ts', code: value('../messaging.ts') },
  { rule: 'page-only-types', file: 'lib/page/d.ts', code: `export const p = import('../engine/index.ts');\n` },
  { rule: 'host-rooms', file: 'lib/host/a.ts', code: value('../page/target.ts') },
  { rule: 'state-rooms', file: 'lib/state/a.ts', code: value('../engine/index.ts') },
  { rule: 'components-rooms', file: 'components/a.ts', code: value('../tools/target.ts') },
  { rule: 'components-only-types', file: 'components/b.ts', code: value('../lib/database/target.ts') },
  { rule: 'rooms-known', file: 'lib/attic/a.ts', code: value('../page/target.ts') },
  { rule: 'nobody-imports-entrypoints', file: 'components/c.ts', code: value('../entrypoints/popup/target.ts') },
  { rule: 'entrypoints-apart', file: 'entrypoints/card/a.ts', code: value('../popup/target.ts') },
  { rule: 'nobody-imports-tools', file: 'entrypoints/card/b.ts', code: value('../../tools/target.ts') },
  { rule: 'nobody-imports-tests', file: 'tools/a.ts', code: value('../tests/target.ts') },
  {
    rule: 'no-circular',
    file: 'lib/host/b.ts',
    code: `import { other } from './other.ts';\nexport const one = () => other;\n`,
  },
  { rule: 'no-unresolvable', file: 'lib/host/c.ts', code: value('./nowhere.ts') },
  { rule: 'messaging-rooms', file: 'lib/messaging.ts', code: type('./page/target.ts') },
  { rule: 'messaging-only-types', file: 'lib/messaging.ts', code: value('./engine/index.ts') },
  { rule: 'settings-rooms', file: 'lib/settings.ts', code: type('./page/target.ts') },
  { rule: 'i18n-rooms', file: 'lib/i18n.ts', code: type('./page/target.ts') },
  { rule: 'settings-only-types', file: 'lib/settings.ts', code: value('./database/target.ts') },
];

/** Imports that the table allows: a rule that fires on everything would pass the tests above. */
const ALLOWED: readonly Omit<Plant, 'rule'>[] = [
  { file: 'lib/page/fine.ts', code: type('../engine/index.ts') },
  {
    file: 'lib/page/fine-inline.ts',
    code: `import { type Target } from '../messaging.ts';\nexport type Fine = Target;\n`,
  },
  { file: 'lib/database/fine.ts', code: value('../engine/index.ts') },
  { file: 'lib/sync/fine.ts', code: `import { strToU8 } from 'fflate';\nexport const s = strToU8;\n` },
  { file: 'lib/remotes/fine.ts', code: value('../sync/index.ts') },
  { file: 'lib/host/fine.ts', code: value('../database/target.ts') },
  { file: 'lib/state/fine.ts', code: value('../database/target.ts') },
  { file: 'components/fine.ts', code: `${value('../lib/state/target.ts')}${type('../lib/engine/index.ts')}` },
  { file: 'entrypoints/card/fine.ts', code: value('../../lib/host/target.ts') },
  { file: 'tests/fine.ts', code: `${value('../tools/target.ts')}${type('../lib/engine/target.ts')}` },
];

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
}

const TARGET = 'export const target = 1;\nexport type Target = string;\n';

let folder = '';

const write = (file: string, code: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  const path = join(folder, file);
  const append = existsSync(path) && ['lib/messaging.ts', 'lib/settings.ts', 'lib/i18n.ts'].includes(file);
  writeFileSync(path, append ? code.replace(/planted/gi, (word) => `${word}Again`) : code, {
    flag: append ? 'a' : 'w',
  });
};

const copyCode = (): void => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-directions-'));
  for (const part of [
    ...CODE.filter((name) => existsSync(name)),
    '.dependency-cruiser.cjs',
    'tsconfig.json',
    '.wxt',
    'package.json',
    'public/_locales',
  ]) {
    cpSync(part, join(folder, part), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
};

const plantAll = (): void => {
  const targets = [...ROOMS.map((room) => `lib/${room}`), 'components', 'entrypoints/popup', 'tools', 'tests'];
  for (const target of targets) write(`${target}/target.ts`, TARGET);
  for (const door of ['lib/sync/index.ts', 'lib/engine/index.ts']) write(door, TARGET);
  write('lib/messaging.ts', TARGET);
  write('lib/settings.ts', TARGET);
  write('lib/i18n.ts', TARGET);
  write('lib/host/other.ts', `import { one } from './b.ts';\nexport const other = () => one;\n`);
  for (const { file, code } of [...PLANTS, ...ALLOWED]) write(file, code);
};

const cruise = (): readonly Violation[] => {
  const program = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const parts = CODE.filter((name) => existsSync(join(folder, name)));
  const { stdout, stderr } = spawnSync(process.execPath, [...args, ...parts], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (!stdout) throw new Error(`dependency-cruiser said nothing: ${stderr}`);
  return JSON.parse(stdout).summary.violations;
};

let before: readonly Violation[] = [];
let after: readonly Violation[] = [];

beforeAll(() => {
  copyCode();
  before = cruise();
  plantAll();
  after = cruise();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const has = ({ rule, file }: Omit<Plant, 'code'>): boolean =>
  after.some((one) => one.rule.name === rule && one.from === file);

describe('directions', () => {
  test('the code as it is keeps them', () => {
    expect(before.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
  });

  test.each(PLANTS)('$rule fires on $file', ({ rule, file }) => {
    expect(has({ rule, file })).toBe(true);
  });

  test.each(ALLOWED)('$file may import what it does', ({ file }) => {
    expect(after.filter(({ from }) => from === file).map(({ rule }) => rule.name)).toEqual([]);
  });

  test('every rule of the table has its violation here', () => {
    const rules = execFileSync(process.execPath, [
      '-p',
      "require('./.dependency-cruiser.cjs').forbidden.map(({ name }) => name).join()",
    ]);
    expect([...new Set(PLANTS.map(({ rule }) => rule))].sort()).toEqual(String(rules).trim().split(',').sort());
  });
});
