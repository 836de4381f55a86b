import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readEnvironment, whenAskedToStop } from '@relance/platform/server';
import { Rounds } from './rounds';
import { WorkerModule } from './worker.module';

const { appUrl } = readEnvironment();
const worker = await NestFactory.createApplicationContext(WorkerModule.on({ url: appUrl }), {
  logger: ['log', 'warn', 'error'],
});
const rounds = worker.get(Rounds);
rounds.start();
whenAskedToStop(async () => {
  await rounds.stop();
  await worker.close();
}, 20_000);
process.send?.({ ready: true });
