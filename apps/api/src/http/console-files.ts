import express, { type Express, type RequestHandler } from 'express';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { nonceOf } from './security-headers';

const HASHED = /-[A-Za-z0-9_-]{8}\.(?:js|css|woff2?|svg|png)$/;
const COMPRESSIBLE = new Set(['.js', '.css', '.svg', '.json']);

/** Paths that are the server's own, beside files (which have a dot): never the console's page. */
const OWN = /^\/(?:graphql|socket\.io|healthz|api)(?:\/|$)/;

/**
 * Serves the built screens: hashed files for ever, the page itself anew each time with its nonce, and the same page for every
 * address of the console's routes.
 */
export function serveConsole(app: Express, directory: string): void {
  const root = existsSync(join(directory, 'browser')) ? join(directory, 'browser') : directory;
  const page = join(root, 'index.html');
  let html: string | null = null;
  const pageWith = (nonce: string): string => {
    html ??= readFileSync(page, 'utf8');
    return html
      .replace(/<app-root(?=[\s>])/, `<app-root ngCspNonce="${nonce}"`)
      .replace(/<style(?=[\s>])/g, `<style nonce="${nonce}"`);
  };
  app.use(compressedFiles(root));
  app.use(
    express.static(root, {
      index: false,
      redirect: false,
      setHeaders: (res, path) => res.setHeader('cache-control', caching(path)),
    }),
  );
  app.use((req, res, next) => {
    const wantsPage =
      (req.method === 'GET' || req.method === 'HEAD') && !OWN.test(req.path) && !/\.\w+$/.test(req.path);
    if (!wantsPage) return next();
    if (!existsSync(page)) {
      res.status(503).type('text/plain').send('The screens are not built yet: npm run build');
      return;
    }
    res.setHeader('cache-control', 'no-store');
    res.type('html').send(pageWith(nonceOf(res)));
  });
}

function caching(path: string): string {
  return HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** Hashed text files, compressed once and kept: they never change under their name. */
function compressedFiles(root: string): RequestHandler {
  const kept = new Map<string, Promise<Buffer>>();
  const compress = promisify(gzip);
  return (req, res, next) => {
    const extension = extname(req.path);
    const file = normalize(join(root, decodeURI(req.path)));
    const fits =
      req.method === 'GET' && COMPRESSIBLE.has(extension) && HASHED.test(file) && file.startsWith(root + sep);
    if (!fits || !req.acceptsEncodings('gzip')) return next();
    let compressed = kept.get(file);
    if (!compressed) {
      compressed = readFile(file).then((content) => compress(content));
      compressed.then(
        (content) => kept.set(file, Promise.resolve(content)),
        () => undefined,
      );
    }
    compressed.then(
      (content) => {
        res.set({ 'cache-control': caching(file), 'content-encoding': 'gzip', vary: 'accept-encoding' });
        res.type(extension).send(content);
      },
      () => next(),
    );
  };
}
