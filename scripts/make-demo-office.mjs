/**
 * Writes the demo office: assets/demo/office.json, the units' workbooks of November 2026 under
 * assets/samples/2026-11/, and manifest.json with the truth about them. Run by hand (`node scripts/make-demo-office.mjs`);
 * the outputs are committed. The same seed gives the same bytes.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CURRENT_PERIOD } from './demo-office/district.mjs';
import { makeOffice, printOffice } from './demo-office/office/office-json.mjs';
import { simulateOffice } from './demo-office/office/simulate.mjs';
import { drawSite } from './demo-office/photos.mjs';
import { writeSheets } from './demo-office/samples/files.mjs';
import { makeManifest } from './demo-office/samples/manifest.mjs';
import { makeNovemberFiles } from './demo-office/samples/november.mjs';
import { createRandom } from './lib/random.mjs';

const SEED = 20261123;
// The zip entries carry local time.
process.env.TZ = 'UTC';

const assets = join(dirname(fileURLToPath(import.meta.url)), '..', 'assets');
const sampleFolder = join(assets, 'samples', CURRENT_PERIOD);

const random = createRandom(SEED);
const projects = simulateOffice(random);
const office = printOffice(makeOffice(random, createRandom(SEED + 1), projects));
const files = makeNovemberFiles(random, projects);
/** @type {Map<string, Uint8Array>} */
const contents = new Map();
for (const file of files) contents.set(file.file, await writeSheets(file.format, file.sheets));
const manifest = makeManifest(files, contents);

mkdirSync(join(assets, 'demo'), { recursive: true });
mkdirSync(sampleFolder, { recursive: true });
for (const name of readdirSync(sampleFolder)) rmSync(join(sampleFolder, name));
writeFileSync(join(assets, 'demo', 'office.json'), office);
for (const [name, bytes] of contents) writeFileSync(join(sampleFolder, name), bytes);
writeFileSync(join(sampleFolder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
const photoFolder = join(assets, 'demo', 'photos');
mkdirSync(photoFolder, { recursive: true });
const { photos } = JSON.parse(readFileSync(join(assets, 'demo', 'photos.json'), 'utf8'));
for (const photo of photos) writeFileSync(join(photoFolder, photo.file), drawSite(photo));
console.log(`${projects.length} projects, ${files.length} sample files`);
