import 'reflect-metadata';
import type { INestApplicationContext, OnApplicationBootstrap } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { InputError } from '@relance/kernel';
import { IdentityModule } from '@relance/identity/server';
import { AgreementsModule } from '@relance/agreements/server';
import { CallsModule } from '@relance/calls/server';
import { CorrespondenceModule } from '@relance/correspondence/server';
import { DunningModule, EffectRegistry } from '@relance/dunning/server';
import { LegalModule } from '@relance/legal/server';
import { ReceivablesModule } from '@relance/receivables/server';
import {
  appUrlOf,
  type Clock,
  Database,
  migrate,
  ownerDataSource,
  PlatformModule,
  SYSTEM,
} from '@relance/platform/server';
import type { CommandInput } from './command';

/** Composition root of the operator's command: the same services as behind the screens. */
@Module({
  imports: [
    IdentityModule,
    ReceivablesModule,
    DunningModule,
    AgreementsModule,
    CorrespondenceModule,
    CallsModule,
    LegalModule,
  ],
})
class CliModule implements OnApplicationBootstrap {
  constructor(private readonly effects: EffectRegistry) {}

  onApplicationBootstrap(): void {
    this.effects.assertComplete();
  }
}

export interface ApplicationOptions {
  /** Instead of the machine's. */
  clock?: Clock;
  /** Commits need not reach the disk one by one: for work that is begun again when it is cut off. */
  relaxed?: boolean;
}

/**
 * Opens the product on the command's database, does the work and closes it. The embedded database is brought up to date first;
 * another one is left as it is. Errors: InputError when it has no schema.
 */
export async function withApplication<T>(
  input: CommandInput,
  work: (application: INestApplicationContext) => Promise<T>,
  options: ApplicationOptions = {},
): Promise<T> {
  const ownerUrl = input.ownerUrl();
  const appUrl = new URL(
    input.embedded || (await isEmpty(ownerUrl)) ? (await migrate(ownerUrl)).appUrl : appUrlOf(ownerUrl),
  );
  if (options.relaxed) appUrl.searchParams.set('options', '-c synchronous_commit=off');
  const platform = PlatformModule.register({
    url: appUrl.toString(),
    applicationName: 'relance-cli',
    clock: options.clock,
  });
  const application = await NestFactory.createApplicationContext(
    { module: CliModule, imports: [platform] },
    { logger: ['error', 'warn'], abortOnError: false },
  );
  try {
    await hasSchema(application.get(Database));
    return await work(application);
  } finally {
    await application.close();
  }
}

/** A database without a single table is nobody's yet: it becomes ours. */
async function isEmpty(ownerUrl: string): Promise<boolean> {
  const source = ownerDataSource(ownerUrl);
  await source.initialize();
  try {
    const [row]: { empty: boolean }[] = await source.query(
      `select not exists (select from pg_tables where schemaname not in ('pg_catalog', 'information_schema')) as empty`,
    );
    return row!.empty;
  } finally {
    await source.destroy();
  }
}

async function hasSchema(database: Database): Promise<void> {
  const [row] = await database.transaction(SYSTEM, (tx) =>
    tx.query<{ schema: string | null }>(`select to_regclass('dunning_case') as schema`),
  );
  if (!row?.schema)
    throw new InputError('noSchema', 'This database has no schema yet: relance migrate', { field: 'database' });
}
