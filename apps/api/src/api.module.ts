import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import {
  type DynamicModule,
  type INestApplicationContext,
  Logger,
  Module,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import { AGREEMENTS_ENTITIES, AgreementsModule } from '@relance/agreements/server';
import { CALLS_ENTITIES, CallsModule } from '@relance/calls/server';
import { CORRESPONDENCE_ENTITIES, CorrespondenceModule } from '@relance/correspondence/server';
import { DUNNING_ENTITIES, DunningModule, EffectRegistry, reasonText } from '@relance/dunning/server';
import { IDENTITY_ENTITIES, IdentityModule, SESSION_ENDED } from '@relance/identity/server';
import { InsightModule } from '@relance/insight/server';
import { LEGAL_ENTITIES, LegalModule } from '@relance/legal/server';
import {
  type Clock,
  DatabaseListener,
  maskError,
  PlatformModule,
  REQUEST_LIMITS,
  requestLimits,
  scalars,
  SessionGuard,
  type ViewerCarrier,
} from '@relance/platform/server';
import { RECEIVABLES_ENTITIES, ReceivablesModule } from '@relance/receivables/server';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { ApiConfig } from './config';
import { compiledExecution } from './graphql/compiled-execution';
import { ErrorFilter } from './http/error.filter';
import { LiveServer } from './live/live-server';
import { typeDefs } from './type-defs';
import { VersionResolver } from './version.resolver';

const logger = new Logger('Api');
const formatError = (formatted: GraphQLFormattedError, error: unknown) =>
  maskError(formatted, error, (reference, inside) =>
    logger.error(`${reference} ${inside instanceof Error ? (inside.stack ?? inside.message) : String(inside)}`),
  );

/** Composition root: every context's server, GraphQL before them, a guard before all. */
@Module({})
export class ApiModule implements OnApplicationBootstrap {
  constructor(private readonly effects: EffectRegistry) {}

  onApplicationBootstrap(): void {
    this.effects.assertComplete();
  }

  static with(config: ApiConfig, clock?: Clock): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.register({
          url: config.databaseUrl,
          poolSize: config.poolSize,
          applicationName: 'relance-api',
          entities: [
            ...IDENTITY_ENTITIES,
            ...RECEIVABLES_ENTITIES,
            ...DUNNING_ENTITIES,
            ...AGREEMENTS_ENTITIES,
            ...CORRESPONDENCE_ENTITIES,
            ...CALLS_ENTITIES,
            ...LEGAL_ENTITIES,
          ],
          clock,
        }),
        ListenerModule.on(config.databaseUrl),
        IdentityModule,
        ReceivablesModule,
        DunningModule,
        AgreementsModule,
        CorrespondenceModule,
        CallsModule,
        LegalModule,
        InsightModule,
        GraphQLModule.forRoot<ApolloDriverConfig>({
          driver: ApolloDriver,
          typeDefs,
          resolvers: { ...scalars, ...reasonText },
          path: '/graphql',
          context: ({ req, res }: { req: ViewerCarrier; res: unknown }) => ({ req, res, viewer: req.viewer ?? null }),
          formatError,
          plugins: [compiledExecution(formatError)],
          validationRules: [requestLimits],
          parseOptions: { maxTokens: REQUEST_LIMITS.tokens },
          csrfPrevention: true,
          introspection: false,
          graphiql: false,
          includeStacktraceInErrorResponses: false,
          allowBatchedHttpRequests: false,
          persistedQueries: false,
        }),
      ],
      providers: [
        LiveServer,
        VersionResolver,
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
    };
  }
}

/** The schema as it is served, with its resolvers. */
export function servedSchema(app: INestApplicationContext): GraphQLSchema {
  return app.get(GraphQLSchemaHost).schema;
}

@Module({})
class ListenerModule {
  static on(url: string): DynamicModule {
    return {
      module: ListenerModule,
      global: true,
      providers: [
        { provide: DatabaseListener, useFactory: () => new DatabaseListener(url, ['outbox', SESSION_ENDED]) },
      ],
      exports: [DatabaseListener],
    };
  }
}
