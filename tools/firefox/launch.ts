/** A headless Firefox with a profile of its own, driven over Marionette. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { connectMarionette, type Marionette, MarionetteError, resultOf, textOf } from './marionette.ts';

/** Sidelight's id in Firefox (wxt.config.ts). */
const ADDON = 'sidelight@sidelight.invalid';

/** Firefox makes up the host of moz-extension: addresses for each profile; ours is settled beforehand. */
const UUID = '51de1194-0000-4000-8000-000000000001';

/** The address of one of Sidelight's own pages. */
export const ownPage = (path: string): string => `moz-extension://${UUID}/${path}`;

export interface FirefoxOptions {
  readonly browser: string;
  /** A profile to use again; without it one is made, and thrown away at the end. */
  readonly profile?: string;
  readonly colorScheme?: 'light' | 'dark';
}

export interface Firefox {
  readonly send: Marionette['send'];
  /** Ends the browser as a reader does, so that it writes what it keeps. */
  readonly close: () => Promise<void>;
}

type Preferences = Readonly<Record<string, string | number | boolean>>;

const preferencesOf = ({ colorScheme }: FirefoxOptions): Preferences => ({
  'marionette.port': 0, // A free one, written to a file of the profile.
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
  'xpinstall.signatures.required': false,
  // What an add-on asks for by the reader's click is given.
  'extensions.webextOptionalPermissionPrompts': false,
  // The browser's own calls home; Sidelight makes none.
  'app.normandy.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
});

const writePreferences = (profile: string, preferences: Preferences): void => {
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
};

/** How long Firefox may take to start, and to end, in ms. */
const START = 60_000;
const END = 20_000;

const awaitPort = async (profile: string, child: ChildProcess): Promise<number> => {
  const file = join(profile, 'MarionetteActivePort');
  for (let waited = 0; waited < START; waited += 100) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
    if (child.exitCode !== null) throw new MarionetteError(`Firefox ended with status ${child.exitCode}`);
    await after(100);
  }
  throw new MarionetteError(`Firefox did not start within ${START / 1000} s`);
};

const spawnFirefox = (browser: string, profile: string): ChildProcess => {
  rmSync(join(profile, 'MarionetteActivePort'), { force: true });
  // The last switch lets the tests look into closed shadow roots, and at what the browser grants.
  const args = ['--headless', '--no-remote', '--profile', profile, '--marionette', '--remote-allow-system-access'];
  const env = { ...process.env, MOZ_HEADLESS_WIDTH: '1000', MOZ_HEADLESS_HEIGHT: '900' };
  return spawn(browser, args, { stdio: 'ignore', env });
};

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
  });

const quit = async (child: ChildProcess, marionette: Marionette | null): Promise<void> => {
  const timer = setTimeout(() => child.kill('SIGKILL'), END);
  if (marionette) await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
  else child.kill();
  await ended(child);
  clearTimeout(timer);
  marionette?.close();
};

/** Starts Firefox. Rejects with MarionetteError. */
export const launchFirefox = async (options: FirefoxOptions): Promise<Firefox> => {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'sidelight-firefox-'));
  writePreferences(profile, preferencesOf(options));
  const child = spawnFirefox(options.browser, profile);
  let marionette: Marionette | null = null;
  const close = async (): Promise<void> => {
    await quit(child, marionette);
    if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    marionette = await connectMarionette(await awaitPort(profile, child));
    await marionette.send('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: false } } });
    return { send: marionette.send, close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** Installs an add-on: a folder, until the browser ends, or a packed file, to stay. Rejects with MarionetteError. */
export const installAddOn = async (firefox: Firefox, path: string): Promise<void> => {
  await firefox.send('Addon:Install', { path, temporary: !/\.(?:zip|xpi)$/.test(path) });
};

const inBrowser = async ({ send }: Firefox, script: string, ...args: readonly unknown[]): Promise<unknown> => {
  await send('Marionette:SetContext', { value: 'chrome' });
  try {
    return await send('WebDriver:ExecuteScript', { script, args });
  } finally {
    await send('Marionette:SetContext', { value: 'content' });
  }
};

/** Stops Sidelight's background, as Firefox does after 30 s without work. */
export const stopBackground = async (firefox: Firefox): Promise<void> => {
  await inBrowser(firefox, 'return WebExtensionPolicy.getByID(arguments[0]).extension.terminateBackground();', ADDON);
};

/** Presses keys together in the browser's window, as a hand does: `KeyboardEvent.key` of each, in the browser's own code. */
const PRESS = `
  const [keys] = arguments;
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!input.beginInputTransactionForTests(window)) throw new Error('another has the keyboard');
  const events = keys.map((key) => new window.KeyboardEvent('', { key }));
  for (const event of events) input.keydown(event, input.KEY_KEEP_KEY_LOCATION_STANDARD);
  for (const event of events.toReversed()) input.keyup(event, input.KEY_KEEP_KEY_LOCATION_STANDARD);
`;

/** Presses a shortcut, which goes to the browser before it goes to any page. Rejects with MarionetteError. */
export const pressShortcut = async (firefox: Firefox, ...keys: readonly string[]): Promise<void> => {
  await inBrowser(firefox, PRESS, keys);
};

/** The address of a page of the installed add-on `id`, whose host Firefox has made up. Rejects with MarionetteError. */
export const addressOf = async (firefox: Firefox, id: string, path: string): Promise<string> => {
  const script = 'return WebExtensionPolicy.getByID(arguments[0]).getURL(arguments[1]);';
  return textOf(resultOf(await inBrowser(firefox, script, id, path)));
};
