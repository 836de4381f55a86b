import { type ApolloServerPlugin, type BaseContext, HeaderMap } from '@apollo/server';
import { type DocumentNode, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Executes operations compiled to plain functions (graphql-jit) instead of walking the schema for each field. The compiled
 * form is kept for as long as Apollo keeps the parsed document, and Apollo has validated that document before.
 */
export function compiledExecution(formatError: FormatError): ApolloServerPlugin<BaseContext> {
  const compiled = new WeakMap<DocumentNode, Map<string, CompiledQuery | null>>();

  function queryOf(schema: GraphQLSchema, document: DocumentNode, operationName: string | null): CompiledQuery | null {
    let byName = compiled.get(document);
    if (!byName) compiled.set(document, (byName = new Map()));
    const name = operationName ?? '';
    let query = byName.get(name);
    if (query === undefined) {
      const result = compileQuery(schema, document, operationName ?? undefined);
      // null: the compiler cannot (it says so); the usual executor does it then
      query = isCompiledQuery(result) ? result : null;
      byName.set(name, query);
    }
    return query;
  }

  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operationName, request, contextValue }) {
          const query = queryOf(schema, document, operationName);
          if (!query) return null;
          const { data, errors } = await query.query(undefined, contextValue, request.variables ?? {});
          return {
            http: { headers: new HeaderMap() },
            body: {
              kind: 'single',
              singleResult: errors
                ? { data: data ?? null, errors: errors.map((error) => formatError(error.toJSON(), error)) }
                : { data },
            },
          };
        },
      };
    },
  };
}
