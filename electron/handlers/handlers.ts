import type { Handlers } from '../../shared/contract';
import type { AppContext } from '../context';
import { appHandlers } from './app';
import { assessmentHandlers } from './assessment';
import { attachmentHandlers } from './attachments';
import { attributionHandlers } from './attribution';
import { desktopHandlers } from './desktop';
import { documentHandlers } from './documents';
import { importHandlers } from './import';
import { monthHandlers } from './month';
import { officeHandlers } from './office';
import { outputHandlers } from './output';
import { projectHandlers } from './projects';
import { rankingHandlers } from './ranking';
import { recognitionHandlers } from './recognition';
import { registerHandlers } from './registers';
import { safetyHandlers } from './safety';
import { schemeHandlers } from './schemes';
import { templateHandlers } from './templates';

/** One handler for every operation of the contract; anything missing or extra does not compile. */
export const handlers: Handlers<AppContext> = {
  ...appHandlers,
  ...assessmentHandlers,
  ...attachmentHandlers,
  ...attributionHandlers,
  ...desktopHandlers,
  ...documentHandlers,
  ...importHandlers,
  ...monthHandlers,
  ...officeHandlers,
  ...outputHandlers,
  ...projectHandlers,
  ...rankingHandlers,
  ...recognitionHandlers,
  ...registerHandlers,
  ...safetyHandlers,
  ...schemeHandlers,
  ...templateHandlers,
};
