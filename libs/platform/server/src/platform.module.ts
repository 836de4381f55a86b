import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, SystemClock } from './clock';
import { Database, type DatabaseOptions } from './database/database';
import { PLATFORM_ENTITIES } from './database/platform-entities';

class DatabaseEnd implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}
  onApplicationShutdown(): Promise<void> {
    return this.database.close();
  }
}

/** Gives every context `Database` and `Clock`. Api, worker and cli each register it once; it closes the database at the end. */
@Module({})
export class PlatformModule {
  static register(options: DatabaseOptions & { clock?: Clock }): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: Database, useFactory: () => Database.open(withPlatform(options)) },
        { provide: Clock, useValue: options.clock ?? new SystemClock() },
        { provide: DatabaseEnd, useFactory: (database: Database) => new DatabaseEnd(database), inject: [Database] },
      ],
      exports: [Database, Clock],
    };
  }
}

function withPlatform(options: DatabaseOptions): DatabaseOptions {
  return { ...options, entities: [...PLATFORM_ENTITIES, ...(options.entities ?? [])] };
}
