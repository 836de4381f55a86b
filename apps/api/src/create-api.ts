import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Clock, Database, DatabaseListener, SYSTEM, ViewerSource } from '@relance/platform/server';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { ApiModule } from './api.module';
import type { ApiConfig } from './config';
import { bytesAsTheyCome } from './http/bytes';
import { serveConsole } from './http/console-files';
import { isSameOrigin, sameOriginOnly } from './http/same-origin';
import { securityHeaders } from './http/security-headers';
import { readViewer } from './http/viewer.middleware';
import { LiveServer } from './live/live-server';

/** The api, ready to listen: one origin for GraphQL, sockets, files and screens. */
export async function createApi(
  config: ApiConfig,
  options: { clock?: Clock; quiet?: boolean } = {},
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(config, options.clock), {
    bodyParser: false,
    logger: options.quiet ? false : ['error', 'warn'],
    abortOnError: false,
  });
  const http: Express = app.getHttpAdapter().getInstance();
  http.disable('x-powered-by');
  // of answers, which nothing stores; files have their own
  http.disable('etag');
  if (config.trustProxy !== null) http.set('trust proxy', config.trustProxy);
  http.use(securityHeaders());
  http.get('/healthz', health(app.get(Database)));
  const viewer = readViewer(app.get(ViewerSource));
  const sameOrigin = sameOriginOnly(config.publicOrigin);
  const clock = app.get(Clock);
  const fresh = (_req: Request, res: Response, next: NextFunction) => {
    res.setHeader('cache-control', 'no-store');
    res.setHeader('date', clock.now().toUTCString()); // screens go by the time that decisions go by
    next();
  };
  for (const path of ['/graphql', '/imports', '/documents']) http.use(path, fresh, sameOrigin, viewer);
  http.use('/graphql', express.json({ limit: '100kb' }));
  http.use('/telephony/events', fresh, bytesAsTheyCome);
  const listener = app.get(DatabaseListener);
  // before the routes: Nest's own end with 404
  if (config.consoleDir) serveConsole(http, config.consoleDir);
  await app.init();
  app.get(LiveServer).attach(app.getHttpServer(), (request) => isSameOrigin(request, config.publicOrigin));
  await listener.start();
  return app;
}

function health(database: Database) {
  return (_req: Request, res: Response) => {
    res.setHeader('cache-control', 'no-store');
    database
      .transaction(SYSTEM, (tx) => tx.query('select 1'))
      .then(
        () => res.json({ ok: true }),
        () => res.status(503).json({ ok: false }),
      );
  };
}
