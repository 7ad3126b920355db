/**
 * The window shows our own files and nothing else: no network, no permission, no second window, no way out.
 * Each rule has an attack in e2e/specs/security.spec.ts.
 */

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, protocol, type Session, session, type WebContents } from 'electron';

const SCHEME = 'app';
export const APP_ORIGIN = `${SCHEME}://local`;
export const START_URL = `${APP_ORIGIN}/index.html`;

const MIME_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must run before the application is ready. */
export function hardenProcess(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('no-proxy-server');
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

/** Policy of the page; styles made at run time by the UI kit carry the nonce of this load. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // React sets style attributes through the object model, which the policy does not concern;
    // recharts and the print preview need attributes in markup.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Serves the built page from one folder; anything outside it does not exist. */
export function serveRenderer(folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const file = rendererFile(folder, request.url);
    const body = file === null ? null : await readFile(file).catch(() => null);
    if (file === null || body === null) return new Response('', { status: 404 });
    const type = MIME_TYPES[path.extname(file)] ?? 'application/octet-stream';
    const headers: Record<string, string> = { 'content-type': type, 'x-content-type-options': 'nosniff' };
    if (path.extname(file) !== '.html') return new Response(new Uint8Array(body), { headers });
    const nonce = randomBytes(16).toString('base64url');
    headers['content-security-policy'] = contentSecurityPolicy(nonce);
    return new Response(body.toString('utf8').replaceAll('__NONCE__', nonce), { headers });
  });
}

/** Path of a served file, or `null` for another host, an odd name or a path that leaves the folder. */
export function rendererFile(folder: string, url: string): string | null {
  let pathname: string;
  try {
    const parsed = new URL(url);
    if (parsed.host !== 'local') return null;
    pathname = decodeURIComponent(parsed.pathname);
  } catch {
    return null;
  }
  if (!/^\/[A-Za-z0-9._/-]*$/.test(pathname) || pathname.includes('..')) return null;
  return path.join(folder, pathname === '/' ? 'index.html' : pathname);
}

/** No permission is ever granted and no request leaves the machine. */
export function lockSession(target: Session = session.defaultSession): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.setSpellCheckerEnabled(false);
  target.webRequest.onBeforeRequest((details, answer) => {
    const allowed = /^(app:\/\/local\/|blob:app:\/\/local\/|data:|devtools:)/.test(details.url);
    answer({ cancel: !allowed });
  });
  target.on('will-download', (event) => event.preventDefault());
}

function confine(contents: WebContents): void {
  const stay = (event: { preventDefault(): void }, url: string) => {
    if (url !== contents.getURL()) event.preventDefault();
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
