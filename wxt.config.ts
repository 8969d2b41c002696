import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

/**
 * Nothing leaves the browser: our pages and our worker cannot even ask. Whoever adds sync opens `connect-src` for it,
 * and the tests of the network say so.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  // The card over the welcome page's story.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Before anything of a page is painted (entrypoints/theme.ts). Put in last: it is built by itself. */
const themeFirst = {
  name: 'theme-first',
  transformIndexHtml: {
    order: 'post' as const,
    handler: () => [{ tag: 'script', attrs: { src: '/theme.js' }, injectTo: 'head' as const }],
  },
};

/**
 * What runs in pages is compiled whole at once: nearly all of it runs there, and a function that is first skipped and then
 * compiled when it is called is read twice. https://v8.dev/features/explicit-compile-hints
 */
const compiledAtOnce = {
  name: 'compiled-at-once',
  generateBundle: (_: unknown, bundle: Readonly<Record<string, { type: string; code?: string }>>) => {
    for (const [file, output] of Object.entries(bundle))
      if (/(?:^|\/)(?:content|hover)\.js$/.test(file) && output.code !== undefined)
        output.code = `//# allFunctionsCalledOnLoad\n${output.code}`;
  },
};

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  // `wxt build` must never guess: a reader's build has no telemetry and no dev server.
  dev: { server: { host: '127.0.0.1' } },
  webExt: { disabled: true },
  vite: () => ({
    plugins: [themeFirst, compiledAtOnce],
    // The oldest browsers that the manifests let in.
    build: { cssTarget: ['chrome128', 'firefox140'] },
    resolve: {
      alias: {
        'wxt/utils/content-script-context': fileURLToPath(new URL('entrypoints/content/context.ts', import.meta.url)),
      },
    },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'scripting'],
    host_permissions: ['<all_urls>'],
    // While developing, WXT's own policy lets its server in.
    ...(command === 'build' ? { content_security_policy: { extension_pages: POLICY } } : {}),
    // Four may be suggested; all can be bound in the browser's own page of shortcuts.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
      'next-name': { suggested_key: { default: 'Alt+Shift+Down' }, description: '__MSG_commandNext__' },
      'previous-name': { suggested_key: { default: 'Alt+Shift+Up' }, description: '__MSG_commandPrevious__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandOpen__' },
      'toggle-site': { description: '__MSG_commandToggle__' },
    },
    web_accessible_resources: [
      {
        resources: ['card.html'],
        matches: ['<all_urls>'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
      // Pages under COEP block a dynamic URL in Chromium; the same card under a fixed one works there.
      { resources: ['card-isolated.html'], matches: ['<all_urls>'] },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sidelight@sidelight.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
