import express, { type Express } from 'express';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nonceOf } from './security-headers';

const HASHED = /-[\w-]{8}\.(?:js|css|woff2?|svg|png)$/;

/** Paths that are the server's own, beside files (which have a dot): never the console's page. */
const OWN = /^\/(?:graphql|socket\.io|healthz|api)(?:\/|$)/;

/**
 * Serves the built screens: hashed files for ever, the page itself anew each time with its nonce, and the same page for every
 * address of the console's routes.
 */
export function serveConsole(app: Express, directory: string): void {
  const root = existsSync(join(directory, 'browser')) ? join(directory, 'browser') : directory;
  const page = join(root, 'index.html');
  let read: { html: string } | null = null;
  const html = (nonce: string): string => {
    read ??= { html: readFileSync(page, 'utf8') };
    return read.html
      .replace(/<(app-root|relance-root)(?=[\s>])/, `<$1 ngCspNonce="${nonce}"`)
      .replace(/<style(?=[\s>])/g, `<style nonce="${nonce}"`);
  };
  app.use(
    express.static(root, {
      index: false,
      redirect: false,
      setHeaders: (res, path) =>
        res.setHeader('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
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
    res.type('html').send(html(nonceOf(res)));
  });
}
