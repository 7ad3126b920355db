import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'electron-vite';

// Target: the oldest runtime we support (Electron 33 = Node 20 and Chromium 130; 45 runs the same files).
const nodeTarget = 'node20.18';
const pageTarget = 'chrome130';

// Everything is bundled except the native database add-on, so the package carries no other node_modules.
const external = ['electron', 'better-sqlite3'];

const main: UserConfig['main'] = {
  // Only its synchronous half is used. Its build for Node declares a `require` of its own, which collides with the one
  // the bundler adds as soon as it stands in a chunk by itself.
  resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
  build: {
    outDir: 'out/main',
    target: nodeTarget,
    externalizeDeps: false,
    sourcemap: false,
    rollupOptions: {
      external,
      input: {
        index: 'electron/main.ts', // the window
        cli: 'electron/cli.ts', // the command line, also under plain Node
        'job-process': 'electron/job-process.ts', // helper process for long work, may be killed
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
};

const preload: UserConfig['preload'] = {
  build: {
    outDir: 'out/preload',
    target: nodeTarget,
    externalizeDeps: false,
    sourcemap: false,
    rollupOptions: {
      external: ['electron'],
      input: { index: 'electron/preload.ts' },
      // A sandboxed preload must be CommonJS.
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
};

const renderer: UserConfig['renderer'] = {
  root: 'renderer',
  // The app:// handler replaces __NONCE__ by a fresh value on every load.
  html: { cspNonce: '__NONCE__' },
  plugins: [react()],
  build: {
    outDir: 'out/renderer',
    target: pageTarget,
    minify: true,
    sourcemap: false,
    // Chromium knows modulepreload; the polyfill would be an extra script for nothing.
    modulePreload: { polyfill: false },
    // data: URIs are not in the policy; every asset is a file under app://.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    rollupOptions: { input: 'renderer/index.html' },
  },
};

// scripts/lib/build.mjs builds the two halves apart, so that the command line need not wait for the page.
const part = process.env.BUILD_PART;
const half: UserConfig =
  part === 'main' ? { main, preload } : part === 'page' ? { renderer } : { main, preload, renderer };

export default defineConfig(half);
