import { homeFeature } from '../features/home/home-feature';
import { importFeature } from '../features/import/import-feature';
import { recognitionFeature } from '../features/recognition/recognition-feature';
import type { Feature } from '../lib/feature';

/** Everything the window can do, in the order of the navigation. A feature is one folder and one line here. */
export const FEATURES: readonly Feature[] = [homeFeature, importFeature, recognitionFeature];

export const PAGES = FEATURES.flatMap((feature) => feature.pages);
