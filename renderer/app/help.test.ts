import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Command } from '../commands/command';
import type { Article } from '../features/help/article';
import { ARTICLES } from '../features/help/articles';
import { type Piece, parseMarks } from '../features/help/parse-marks';
import type { Page } from '../lib/feature';

/** Help must name what is there, and all of it: pages, commands and buttons are held against the window itself. */

let pages: readonly Page[] = [];
let commands: readonly Command[] = [];
beforeAll(async () => {
  // The window's modules ask for these when they are loaded; nothing is drawn.
  vi.stubGlobal('window', {
    location: { hash: '' },
    addEventListener: () => undefined,
    matchMedia: () => ({ matches: false }),
  });
  const { FEATURES, PAGES } = await import('./features');
  const { shellCommands } = await import('./shell-commands');
  pages = PAGES;
  commands = [...shellCommands, ...FEATURES.flatMap((feature) => feature.commands)];
  vi.unstubAllGlobals();
}, 120_000);

/** Everything named in the articles, each with the article's id. */
const NAMED: readonly (readonly [string, Piece])[] = ARTICLES.flatMap((article) =>
  textsOf(article).flatMap((text) => parseMarks(text).map((piece) => [article.id, piece] as const)),
);

function textsOf({ purpose, steps, trouble }: Article): string[] {
  return [purpose, ...steps, ...trouble.flatMap(({ when, answer }) => [when, answer])];
}

/** What the window can show: the Chinese in its source between quotes, tags and braces, without comments. */
function wordsOnScreen(): ReadonlySet<string> {
  const files = ['renderer', 'shared'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.startsWith('renderer/features/help/')),
  );
  return new Set(
    files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
        .split(/['"`<>{}\n]/)
        .map((words) => words.trim()),
    ),
  );
}

it('explains every page of the window in exactly one article', () => {
  const explained = ARTICLES.flatMap((article) => article.pages);
  expect([...explained].sort()).toEqual(pages.map((page) => page.path).sort());
});

it('explains every command: those of a page are listed with it, all others are named', () => {
  const named = new Set(NAMED.flatMap(([, piece]) => (piece.kind === 'command' ? [piece.id] : [])));
  const missing = commands.filter(
    ({ id, page }) => page === undefined && !named.has(id) && !pages.some(({ path }) => id === goTo(path)),
  );
  expect(missing.map(({ id }) => id)).toEqual([]);
});

const goTo = (path: string) => `go.${path.slice(1).replaceAll('/', '.')}`;

it('names only pages, commands, articles and words of the screen that exist', () => {
  const screen = wordsOnScreen();
  const wrong = NAMED.filter(([, piece]) => {
    if (piece.kind === 'page') {
      const known = pages.some((page) => page.path === piece.route.split('?')[0]);
      return !known || (piece.words !== null && !screen.has(piece.words));
    }
    if (piece.kind === 'command') return !commands.some(({ id }) => id === piece.id);
    if (piece.kind === 'article') return !ARTICLES.some(({ id }) => id === piece.id);
    return piece.kind === 'label' && !screen.has(piece.text);
  });
  expect(wrong).toEqual([]);
});

it('has no mark left unread and no article twice', () => {
  const left = NAMED.filter(([, piece]) => piece.kind === 'text' && /[[\]“”|]/.test(piece.text));
  expect(left).toEqual([]);
  expect(new Set(ARTICLES.map(({ id }) => id)).size).toBe(ARTICLES.length);
});
