/** Why a request gave no data: each kind has its words in `ui.failure.<kind>`. */
export type FailureKind = 'offline' | 'unauthenticated' | 'forbidden' | 'invalid' | 'busy' | 'server';

/** What was sent: kept by whoever wants to send it again. */
export interface Sent {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

export class RequestFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly request?: Sent,
  ) {
    super(kind);
  }
}

/** Reads the failure out of an answer; `undefined` when it is data. */
export function failureOf(status: number, code: string | undefined, hasData: boolean): RequestFailure | undefined {
  if (status === 401 || code === 'UNAUTHENTICATED') return new RequestFailure('unauthenticated');
  if (status === 403 || code === 'FORBIDDEN') return new RequestFailure('forbidden');
  if (status === 429) return new RequestFailure('busy');
  if ([502, 503, 504].includes(status)) return new RequestFailure('offline');
  if (code === 'BAD_USER_INPUT' || code === 'GRAPHQL_VALIDATION_FAILED') return new RequestFailure('invalid');
  if (status >= 400 || code || !hasData) return new RequestFailure('server');
  return undefined;
}

/** The kind of anything that was thrown; what is not a request's failure is a fault of ours. */
export function failureKind(thrown: unknown): FailureKind {
  return thrown instanceof RequestFailure ? thrown.kind : 'server';
}
