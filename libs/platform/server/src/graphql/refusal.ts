import { GraphQLError } from 'graphql';

/** Thrown when a request needs somebody logged in and nobody is. */
export function notLoggedIn(): GraphQLError {
  return new GraphQLError('Not logged in.', { extensions: { code: 'UNAUTHENTICATED' } });
}

/** Thrown when the role alone forbids it, whatever the thing: queries have no result union to say so. */
export function notForRole(): GraphQLError {
  return new GraphQLError('Not allowed.', { extensions: { code: 'FORBIDDEN' } });
}
