import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkoutCache, inRoot, root } from './paths.mjs';

/**
 * One TypeScript program with everything it imports as a file plain Node runs; the database add-on and
 * what drives the window stay outside. @param {string} entry below the checkout @returns {Promise<string>} path of the .mjs
 */
export async function bundleProgram(entry) {
  const { build } = await import(
    pathToFileURL(inRoot('node_modules', 'vite', 'dist', 'node', 'index.js')).href
  );
  const name = path.basename(entry, '.ts');
  const outDir = path.join(checkoutCache, 'programs', name);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3', '@playwright/test'] },
    build: {
      ssr: inRoot(entry),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return path.join(outDir, `${name}.mjs`);
}
