import { InputError, newId } from '@relance/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

const OPEN_CODES = new Set([
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'UNAUTHENTICATED',
  'FORBIDDEN',
]);

export type ErrorLog = (reference: string, error: unknown) => void;

/**
 * Hides the inside: only errors meant for the client keep their text; everything else becomes one sentence with a reference
 * that is in the log beside the real error.
 */
export function maskError(formatted: GraphQLFormattedError, error: unknown, log: ErrorLog): GraphQLFormattedError {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const { locations, path } = formatted;
  if (cause instanceof InputError) {
    return {
      message: cause.message,
      locations,
      path,
      extensions: { code: 'BAD_USER_INPUT', reason: cause.code, ...cause.where },
    };
  }
  if (isMalformedValue(cause)) {
    return { message: 'A value is malformed.', locations, path, extensions: { code: 'BAD_USER_INPUT' } };
  }
  const code = formatted.extensions?.['code'];
  const meant = typeof code === 'string' && OPEN_CODES.has(code);
  if (meant && (cause instanceof GraphQLError || formatted.path === undefined)) {
    return { message: formatted.message, locations, path, extensions: { code } };
  }
  const reference = newId();
  log(reference, cause);
  return {
    message: `Something went wrong (${reference}).`,
    path,
    extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
  };
}

/** PostgreSQL could not read a value (22P02), a text that is no id for instance: the input is at fault. */
function isMalformedValue(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === '22P02';
}
