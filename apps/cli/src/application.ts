import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { InputError } from '@relance/kernel';
import { IDENTITY_ENTITIES, IdentityModule } from '@relance/identity/server';
import { DUNNING_ENTITIES, DunningModule } from '@relance/dunning/server';
import { RECEIVABLES_ENTITIES, ReceivablesModule } from '@relance/receivables/server';
import { appUrlOf, Database, migrate, PlatformModule, SYSTEM } from '@relance/platform/server';
import type { CommandInput } from './command';

/** Composition root of the operator's command: the same services as behind the screens. */
@Module({ imports: [IdentityModule, ReceivablesModule, DunningModule] })
class CliModule {}

/**
 * Opens the product on the command's database, does the work and closes it. The embedded database is brought up to date first;
 * another one is left as it is. Errors: InputError when it has no schema.
 */
export async function withApplication<T>(
  input: CommandInput,
  work: (application: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const ownerUrl = input.ownerUrl();
  const url = input.embedded ? (await migrate(ownerUrl)).appUrl : appUrlOf(ownerUrl);
  const platform = PlatformModule.register({
    url,
    applicationName: 'relance-cli',
    entities: [...IDENTITY_ENTITIES, ...RECEIVABLES_ENTITIES, ...DUNNING_ENTITIES],
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

async function hasSchema(database: Database): Promise<void> {
  const [row] = await database.transaction(SYSTEM, (tx) =>
    tx.query<{ schema: string | null }>(`select to_regclass('dunning_case') as schema`),
  );
  if (!row?.schema)
    throw new InputError('noSchema', 'This database has no schema yet: relance migrate', { field: 'database' });
}
