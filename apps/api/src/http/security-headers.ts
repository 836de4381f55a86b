import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { randomBytes } from 'node:crypto';

/** The nonce of a response: the page's style elements carry it. */
export function nonceOf(res: Response): string {
  return (res.locals['nonce'] ??= randomBytes(16).toString('base64'));
}

/**
 * Headers of every answer. Scripts come from our own files only; Angular's component styles carry the response's nonce; style
 * attributes (which cannot load or run anything here) are allowed. No other origin is ever asked, and none may frame us.
 */
export function securityHeaders(): RequestHandler {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_req, res) => `'nonce-${nonceOf(res as Response)}'`],
        styleSrcAttr: ["'unsafe-inline'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'self'"],
        objectSrc: ["'none'"],
        frameSrc: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: false,
  });
  const overHttps = helmet.strictTransportSecurity({ maxAge: 31_536_000 });
  return (req: Request, res: Response, next: NextFunction) =>
    headers(req, res, (error?: unknown) => {
      if (error) next(error);
      else if (req.secure) overHttps(req, res, next);
      else next();
    });
}
