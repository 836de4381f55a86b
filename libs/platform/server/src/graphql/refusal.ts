import { GraphQLError } from 'graphql';

/** Thrown when a request needs somebody logged in and nobody is: 401 over http. */
export function notLoggedIn(): GraphQLError {
  return new GraphQLError('Not logged in.', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
}

/** Thrown when the role alone forbids it, whatever the thing: queries have no result union to say so. */
export function notForRole(): GraphQLError {
  return new GraphQLError('Not allowed.', { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
}
