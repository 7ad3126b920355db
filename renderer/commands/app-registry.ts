import { createRegistry } from './registry';

/** The application's one list of commands, filled at start from `app/features.ts`. */
export const appRegistry = createRegistry();
