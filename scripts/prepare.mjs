// npm run prepare-all: brings everything that start, test and package need, without running anything.
import { runMain } from './lib/log.mjs';
import { prepareWindow } from './lib/prepare.mjs';

await runMain(async () => {
  await prepareWindow({ documents: true });
  return 0;
});
