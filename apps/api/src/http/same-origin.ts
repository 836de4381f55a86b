import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';

/**
 * Does a browser's `Origin` belong to us: the host that was asked, or the public one. Without the header it is not a browser's
 * cross-site request.
 */
export function isSameOrigin(request: IncomingMessage, publicOrigin: string | null): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (origin === publicOrigin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Refuses what another site's page sends: beside SameSite cookies and Apollo's own check, for uploads too. */
export function sameOriginOnly(publicOrigin: string | null): RequestHandler {
  return (req, res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD' || isSameOrigin(req, publicOrigin)) next();
    else res.status(403).json({ error: 'Another origin.' });
  };
}
