import type { ViewerCarrier, ViewerSource } from '@relance/platform/server';
import type { RequestHandler } from 'express';

/** Reads the session's cookie once for each request: resolvers and controllers find the viewer on it. */
export function readViewer(source: ViewerSource): RequestHandler {
  return (req, _res, next) => {
    source.viewerOf(req.headers.cookie).then(
      (viewer) => {
        (req as ViewerCarrier).viewer = viewer;
        next();
      },
      (error: unknown) => next(error),
    );
  };
}
