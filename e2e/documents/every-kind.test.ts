/** One document of every kind as LibreOffice lays it out: pages as counted, ink inside the type area. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS } from '../../shared/documents/kinds';
import { countPages } from '../../shared/documents/measure/count-pages';
import { everyKind } from '../../shared/documents/testing/kind-fixtures';
import { writeDocx } from '../../shared/documents/write-docx';
import { inkOf } from '../fixtures/ink';
import { type Rendered, render } from '../fixtures/render';

const folder = mkdtempSync(path.join(os.tmpdir(), 'zhaoshang-kinds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const models = everyKind();
/** Those have tests of their own beside this one. */
const KINDS = DOCUMENT_KINDS.filter((kind) => kind !== 'notice' && kind !== 'briefing');

async function layOut(kind: (typeof KINDS)[number]): Promise<Rendered> {
  const file = path.join(folder, `${kind}.docx`);
  writeFileSync(file, await writeDocx(models[kind]));
  return render(file, folder);
}

describe.each(KINDS)('%s', (kind) => {
  test('has the pages counted, with all ink inside the type area', async () => {
    const rendered = await layOut(kind);
    expect(Math.abs(rendered.pages - countPages(models[kind]))).toBeLessThanOrEqual(1);
    const first = await inkOf(rendered, 1, { from: 0, to: kind === 'wall-chart' ? 277.5 : 262.5 });
    if (kind === 'wall-chart') {
      expect(first.left).toBeGreaterThan(19.5);
      expect(first.right).toBeLessThan(400.6);
      expect(first.top).toBeGreaterThan(20);
    } else if (kind === 'letter' || kind === 'escalation') {
      // Rules of 170 mm, 20 mm from either edge; the mark 30 mm from the upper page edge, nothing but the
      // second rule in the lower margin.
      expect(first.left).toBeGreaterThan(19);
      expect(first.right).toBeLessThan(191);
      expect(first.top).toBeGreaterThan(29.5);
      expect(first.top).toBeLessThan(33);
      const foot = await inkOf(rendered, 1, { from: 263, to: 297 });
      expect(foot.top).toBeGreaterThan(274);
      expect(foot.bottom).toBeLessThan(279);
      expect(foot.right - foot.left).toBeCloseTo(170, -1);
    } else {
      expect(first.left).toBeGreaterThan(27.5);
      expect(first.right).toBeLessThan(186);
      expect(first.top).toBeGreaterThan(37);
    }
  });
});
