import { spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PrepareError } from './log.mjs';
import { exists } from './paths.mjs';
import { xwdToPng } from './xwd.mjs';

/** Is there a screen to open a window on? */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Without a graphics card Chromium paints nothing unless told so. @param {boolean} virtual */
export const gpuArguments = (virtual) =>
  virtual || (process.platform === 'linux' && !exists('/dev/dri')) ? ['--disable-gpu'] : [];

/**
 * @typedef {object} VirtualDisplay
 * @property {string} name for DISPLAY
 * @property {() => import('./xwd.mjs').Picture} picture what is on the screen now
 * @property {() => void} close
 */

/**
 * Starts Xvfb on a free number, for the user who will open the window on it.
 * @param {{uid?: number, gid?: number}} owner @returns {Promise<VirtualDisplay>}
 */
export async function openVirtualDisplay(owner) {
  // An ordinary user's Xvfb cannot make this folder itself.
  if (process.getuid?.() === 0 && !exists('/tmp/.X11-unix')) {
    mkdirSync('/tmp/.X11-unix');
    chmodSync('/tmp/.X11-unix', 0o1777);
  }
  const frames = mkdtempSync(path.join(os.tmpdir(), 'screen-'));
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(frames, owner.uid, owner.gid);
  const args = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1440x900x24',
    '-nolisten',
    'tcp',
    '-noreset',
    '-fbdir',
    frames,
  ];
  const server = spawn('Xvfb', args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    uid: owner.uid,
    gid: owner.gid,
  });
  let messages = '';
  server.stderr?.on('data', (data) => {
    messages += data;
  });
  const number = await new Promise((resolve) => {
    server.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
    server.once('error', () => resolve(''));
    server.once('exit', () => resolve(''));
  });
  if (!number) throw new PrepareError(`虚拟显示 Xvfb 没有启动：${messages.trim() || '找不到 Xvfb'}`);
  return {
    name: `:${number}`,
    picture: () => xwdToPng(readFileSync(path.join(frames, 'Xvfb_screen0'))),
    close: () => {
      server.kill();
      rmSync(frames, { recursive: true, force: true });
    },
  };
}
