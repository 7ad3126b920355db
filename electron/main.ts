import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';

const scheme = 'app';
const rendererDir = path.join(import.meta.dirname, '../renderer');

const mimeTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.enableSandbox();

const dataArgument = process.argv.find((argument) => argument.startsWith('--data='));
if (dataArgument) app.setPath('userData', path.resolve(dataArgument.slice('--data='.length)));

void app.whenReady().then(async () => {
  protocol.handle(scheme, async (request) => {
    const pathname = decodeURIComponent(new URL(request.url).pathname);
    const file = path.join(rendererDir, pathname === '/' ? 'index.html' : pathname);
    if (!file.startsWith(rendererDir + path.sep)) return new Response(null, { status: 404 });
    const body = await readFile(file).catch(() => null);
    if (!body) return new Response(null, { status: 404 });
    const type = mimeTypes[path.extname(file)] ?? 'application/octet-stream';
    if (path.extname(file) !== '.html') {
      return new Response(new Uint8Array(body), { headers: { 'content-type': type } });
    }
    const nonce = crypto.randomUUID();
    return new Response(body.toString('utf8').replaceAll('__NONCE__', nonce), {
      headers: {
        'content-type': type,
        'content-security-policy': [
          "default-src 'none'",
          "script-src 'self'",
          `style-src 'self' 'nonce-${nonce}'`,
          "img-src 'self' data:",
          "connect-src 'self'",
          "object-src 'none'",
          "base-uri 'none'",
          "frame-ancestors 'none'",
          "form-action 'none'",
        ].join('; '),
      },
    });
  });

  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    useContentSize: true,
    webPreferences: {
      preload: path.join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  await window.loadURL(`${scheme}://local/`);
});

app.on('window-all-closed', () => app.quit());
