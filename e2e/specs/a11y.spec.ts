/** Every page of the navigation, with the demo office's data: for everybody, and right at 1366×768. */
import { seriousFaults, WITHOUT_MOTION } from '../fixtures/accessibility';
import { expect, type RunningApp, test } from '../fixtures/app';
import { installDemo, navigationGroups, recogniseSamples, unfoldGroup } from '../fixtures/demo-office';

test.use({ appArgs: WITHOUT_MOTION });

test('every page: no serious fault for assistive technology, nothing beyond the edge, a picture', async ({
  app,
}) => {
  test.setTimeout(300_000);
  const { page } = app;
  await installDemo(app);
  await recogniseSamples(app);
  await page.reload();
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
  const faults: string[] = [];
  let pages = 0;
  for (const group of await navigationGroups(page)) {
    const links = (await unfoldGroup(page, group)).getByRole('link');
    const titles = await links.evaluateAll((elements) =>
      elements.map((element) => (element.textContent ?? '').replace(/Ctrl.*$/, '').trim()),
    );
    for (const title of titles) {
      pages += 1;
      await links.filter({ hasText: title }).first().click();
      faults.push(...(await faultsOf(app, pages, title)));
    }
  }
  expect(pages).toBeGreaterThan(10);
  expect(faults).toEqual([]);
});

/** What is wrong with the page just opened; its picture is kept. */
async function faultsOf(app: RunningApp, place: number, title: string): Promise<string[]> {
  const { page } = app;
  const faults: string[] = [];
  // Lists and charts come in after the page; their motion is over within a second.
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(900);
  await app.screenshot(`page-${String(place).padStart(2, '0')}-${title}`);
  for (const fault of await seriousFaults(page)) faults.push(`${title}: ${fault}`);
  const wide = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { x: scrollWidth - innerWidth, y: scrollHeight - innerHeight };
  });
  if (wide.x > 0 || wide.y > 0)
    faults.push(`${title}: wider by ${wide.x}, higher by ${wide.y} than the window`);
  const folded = await page
    .getByRole('navigation', { name: '主导航' })
    .evaluate((nav) => nav.scrollHeight - nav.clientHeight);
  if (folded > 0) faults.push(`${title}: the navigation is higher by ${folded} than the window`);
  return faults;
}
