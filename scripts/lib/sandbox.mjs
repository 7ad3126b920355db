import { statSync } from 'node:fs';
import path from 'node:path';
import { PrepareError, step } from './log.mjs';
import { exists, isRoot, readText } from './paths.mjs';
import { run } from './run.mjs';

/** Do ordinary users get the namespaces Chromium's sandbox is made of? Ubuntu 24.04 and some servers say no. */
function hasUserNamespaces() {
  const setting = (/** @type {string} */ file) => readText(path.join('/proc/sys', file)).trim();
  return (
    setting('kernel/apparmor_restrict_unprivileged_userns') !== '1' &&
    setting('kernel/unprivileged_userns_clone') !== '0' &&
    setting('user/max_user_namespaces') !== '0'
  );
}

/**
 * Where the kernel keeps namespaces to itself, Chromium needs its setuid helper; we never switch the sandbox off.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 */
export async function ensureSandbox(runtime) {
  if (process.platform !== 'linux' || hasUserNamespaces()) return;
  const helper = path.join(runtime.directory, 'chrome-sandbox');
  const isReady = () =>
    exists(helper) && statSync(helper).uid === 0 && (statSync(helper).mode & 0o4755) === 0o4755;
  if (isReady()) return;
  await step('沙箱', '本系统不许普通用户建立命名空间，改用 Chromium 的 setuid 沙箱程序', async () => {
    const script = `chown root:root '${helper}' && chmod 4755 '${helper}'`;
    await (isRoot
      ? run('sh', ['-c', script], { quiet: true })
      : run('sudo', ['-n', 'sh', '-c', script], { quiet: true }));
    if (!isReady())
      throw new PrepareError(`Chromium 沙箱没有就绪。请管理员执行 sudo sh -c "${script}" 后重试。`);
  });
}
