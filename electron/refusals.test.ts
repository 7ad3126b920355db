/** Every sentence a refusal is told in, read from the sources: what happened, what is safe, what to do. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const FAULT = /new AppFault\(\s*'([a-z-]+)',\s*(?:'([^']*)'|`((?:[^`\\]|\\.)*)`)(?=\s*[,)])/g;

/** Sentences with their place; those that hold others put together are left out. */
function sentences(): { place: string; text: string }[] {
  return ['db', 'electron', 'shared'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$/.test(name))
      .flatMap((name) => {
        const source = readFileSync(path.join(root, folder, name), 'utf8');
        return [...source.matchAll(FAULT)].map(([, , plain, template]) => ({
          place: path.join(folder, name),
          text: plain ?? template ?? '',
        }));
      }),
  );
}

it('is a whole sentence, with more to say than what happened', () => {
  const all = sentences();
  expect(all.length).toBeGreaterThan(200);
  const cut = all.filter(({ text }) => !/[。}]$/.test(text));
  expect(cut).toEqual([]);
  const bare = all.filter(({ text }) => !/[。；，].*[。}]$/.test(text) && !text.endsWith('}'));
  expect(bare).toEqual([]);
});
