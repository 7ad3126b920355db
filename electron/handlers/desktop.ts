import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { HandlersFor } from '../../shared/contract';
import type { appOperations } from '../../shared/contract/app';
import { safeFileName } from '../../shared/format';
import { AppFault } from '../../shared/result';
import type { AppContext, Desktop } from '../context';
import { writeFileAtomically } from '../data/files';

type DesktopOperation = Extract<keyof typeof appOperations, `desktop.${string}`>;

export const desktopHandlers: HandlersFor<AppContext, DesktopOperation> = {
  'desktop.pick-files': async (context, { purpose }) => {
    const files = await desktopOf(context).pickFiles(purpose);
    if (files === null) return null;
    const admitted = [];
    for (const file of files) {
      const { size } = await stat(file);
      admitted.push({ token: context.tokens.admit(file), name: path.basename(file), bytes: size });
    }
    return { files: admitted };
  },

  'desktop.pick-target': async (context, { purpose, suggestedName }) => {
    const extension = path.extname(suggestedName);
    const file = await desktopOf(context).pickTarget(
      purpose,
      safeFileName(suggestedName.slice(0, suggestedName.length - extension.length), extension),
    );
    return file === null ? null : { token: context.tokens.allowTarget(file), name: path.basename(file) };
  },

  'desktop.zoom': async (context, { step }) => ({ percent: desktopOf(context).zoom(step) }),

  'desktop.reveal': async (context, { token }) => {
    desktopOf(context).reveal(context.tokens.target(token));
  },

  'desktop.print': async (context, { target, duplex = false }) => {
    const desktop = desktopOf(context);
    if (target === 'printer') return { printed: await desktop.print(duplex) };
    await writeFileAtomically(context.tokens.target(target.pdf), await desktop.printToPdf());
    return { printed: true };
  },
};

function desktopOf(context: AppContext): Desktop {
  if (!context.desktop) throw new AppFault('not-available', '命令行里没有窗口，做不了这一步。数据没有变化。');
  return context.desktop;
}
