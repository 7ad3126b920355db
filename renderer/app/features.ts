import { assessmentFeature } from '../features/assessment/assessment-feature';
import { documentsFeature } from '../features/documents/documents-feature';
import { formatCheckFeature } from '../features/format-check/format-check-feature';
import { homeFeature } from '../features/home/home-feature';
import { importFeature } from '../features/import/import-feature';
import { monthFeature } from '../features/month/month-feature';
import { projectsFeature } from '../features/projects/projects-feature';
import { rankingFeature } from '../features/ranking/ranking-feature';
import { recognitionFeature } from '../features/recognition/recognition-feature';
import { registersFeature } from '../features/registers/registers-feature';
import { safetyFeature } from '../features/safety/safety-feature';
import { settingsFeature } from '../features/settings/settings-feature';
import { unitsFeature } from '../features/units/units-feature';
import type { Feature } from '../lib/feature';

/** Everything the window can do, in the order of the navigation. A feature is one folder and one line here. */
export const FEATURES: readonly Feature[] = [
  homeFeature,
  projectsFeature,
  importFeature,
  recognitionFeature,
  monthFeature,
  rankingFeature,
  assessmentFeature,
  registersFeature,
  documentsFeature,
  formatCheckFeature,
  unitsFeature,
  settingsFeature,
  safetyFeature,
];

export const PAGES = FEATURES.flatMap((feature) => feature.pages);
