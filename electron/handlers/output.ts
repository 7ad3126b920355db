import type { HandlersFor } from '../../shared/contract';
import type { appOperations } from '../../shared/contract/app';
import { AppFault } from '../../shared/result';
import type { AppContext } from '../context';

type OutputOperation = Extract<keyof typeof appOperations, `export.${string}` | `workbooks.${string}`>;

export const outputHandlers: HandlersFor<AppContext, OutputOperation> = {
  'export.all': async () => {
    throw new AppFault('not-available', '');
  },
  'export.list': async () => {
    throw new AppFault('not-available', '');
  },
  'workbooks.write': async () => {
    throw new AppFault('not-available', '');
  },
};
