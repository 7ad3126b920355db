import { PrepareError, step } from './log.mjs';
import { hash, isRoot, readStamp, readText, writeStamp } from './paths.mjs';
import { run, tail } from './run.mjs';

/** What Electron and the virtual display need. A slash separates names of which one is enough. */
export const windowPackages = [
  'xvfb',
  'xauth',
  'libnss3',
  'libatk1.0-0/libatk1.0-0t64',
  'libatk-bridge2.0-0/libatk-bridge2.0-0t64',
  'libcups2/libcups2t64',
  'libgtk-3-0/libgtk-3-0t64',
  'libgbm1',
  'libasound2/libasound2t64',
  'libxss1',
  'fonts-noto-cjk',
];

/** What the document tests need: a word processor without a window, and PDF tools. */
export const documentPackages = [
  'libreoffice-writer-nogui/libreoffice-writer',
  'poppler-utils',
  'fonts-noto-cjk',
];

/** What compiling the database add-on needs. */
export const compilerPackages = ['python3', 'make', 'g++'];

/** Debian and Ubuntu only; elsewhere the desktop brings these libraries. */
function isDebian() {
  return process.platform === 'linux' && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readText('/etc/os-release'));
}

/** @param {string[]} names */
async function installedAmong(names) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own format, not a template
  const query = await run('dpkg-query', ['-W', '-f', '${db:Status-Abbrev} ${Package}\n', ...names], {
    quiet: true,
  });
  return new Set([...query.output.matchAll(/^ii\s+(\S+)$/gm)].map((match) => match[1]));
}

/**
 * Installs those of the packages that are missing.
 * @param {string[]} wanted @param {string} why
 */
export async function ensureSystemPackages(wanted, why) {
  if (!isDebian()) return;
  // dpkg's own state file changes with every installation, so its age tells whether to look again.
  const stamp = hash(wanted.join(), readText('/var/lib/dpkg/status'));
  const stampName = `system-${hash(wanted.join())}`;
  if (readStamp(stampName) === stamp) return;

  const missingChoices = async () => {
    const installed = await installedAmong(wanted.flatMap((entry) => entry.split('/')));
    return wanted
      .map((entry) => entry.split('/'))
      .filter((names) => !names.some((name) => installed.has(name)));
  };
  const missing = await missingChoices();
  if (missing.length > 0) {
    const shown = missing.map((names) => names[0]).join(' ');
    const apt = isRoot ? ['env'] : ['sudo', '-n', 'env'];
    const mayInstall = isRoot || (await run('sudo', ['-n', 'true'], { quiet: true })).code === 0;
    if (!mayInstall) {
      throw new PrepareError(
        `${why}缺少系统软件：${shown}。请管理员执行 sudo apt-get install ${shown} 后重试。`,
      );
    }
    const aptGet = (/** @type {string[]} */ args) =>
      run(
        /** @type {string} */ (apt[0]),
        [
          ...apt.slice(1),
          'DEBIAN_FRONTEND=noninteractive',
          'apt-get',
          '-q',
          '-o',
          'DPkg::Lock::Timeout=300',
          ...args,
        ],
        {
          quiet: true,
        },
      );
    await step('系统软件', `${why}缺少 ${shown}，用 apt-get 安装`, async () => {
      await aptGet(['update']);
      // Of several names take the first that this release knows.
      const known = await run('apt-cache', ['pkgnames'], { quiet: true });
      const names = new Set(known.output.split('\n'));
      const chosen = missing.map((choices) => choices.find((name) => names.has(name)) ?? choices[0] ?? '');
      const result = await aptGet(['install', '-y', '--no-install-recommends', ...chosen]);
      const left = await missingChoices();
      if (left.length > 0) {
        throw new PrepareError(
          `系统软件 ${left.map((choices) => choices[0]).join(' ')} 没有装上，请检查软件源后重试。\n${tail(result.output)}`,
        );
      }
    });
  }
  writeStamp(stampName, hash(wanted.join(), readText('/var/lib/dpkg/status')));
}
