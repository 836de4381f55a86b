import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { InputError } from '@relance/kernel';
import { appUrlOf } from '@relance/platform/server';
import { Rounds } from './rounds';
import { WorkerModule } from './worker.module';

const LONGEST_STOP_MS = 20_000;

/** The role's own connection, or the owner's, from which it follows. Errors: InputError. */
function databaseUrl({ RELANCE_APP_DATABASE_URL: app, RELANCE_DATABASE_URL: owner }: NodeJS.ProcessEnv): string {
  if (app) return app;
  if (owner) return appUrlOf(owner);
  throw new InputError('noDatabase', 'Name a PostgreSQL in RELANCE_DATABASE_URL.', { field: 'RELANCE_DATABASE_URL' });
}

const worker = await NestFactory.createApplicationContext(WorkerModule.on({ url: databaseUrl(process.env) }), {
  logger: ['log', 'warn', 'error'],
});
const rounds = worker.get(Rounds);
rounds.start();

let ending = false;
function end(): void {
  if (ending) return;
  ending = true;
  // whatever still hangs after this long is cut off: an open transaction rolls back
  setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
  rounds
    .stop()
    .then(() => worker.close())
    .then(
      () => process.exit(0),
      () => process.exit(1),
    );
}
process.on('SIGTERM', end);
process.on('SIGINT', end);
// started by `npm start`: when that is gone, so are we
if (process.channel) process.on('disconnect', end);
process.send?.({ ready: true });
