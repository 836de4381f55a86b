import { inject, Injectable, signal } from '@angular/core';
import type { TypedDocumentString } from '../generated/graphql';
import { failureOf, RequestFailure } from './failure';
import { ServerClock } from './server-clock';

/** Characters; browsers give all farewells together 64 KiB. */
const LONGEST_FAREWELL = 16_000;

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Told when the server no longer knows the session: set by the session store. */
@Injectable({ providedIn: 'root' })
export class SessionEnd {
  readonly ended = signal(0);
  tell(): void {
    this.ended.update((times) => times + 1);
  }
}

/**
 * Sends an operation and gives its data. Everything that is not data is a `RequestFailure` with a kind the screens can say in
 * words; expected failures are members of the result unions, so they arrive as data.
 */
@Injectable({ providedIn: 'root' })
export class GraphqlClient {
  private readonly end = inject(SessionEnd);
  private readonly clock = inject(ServerClock);
  private readonly reached = signal(true);
  private leaving = false;
  /** Did the last request reach the server? */
  readonly reachable = this.reached.asReadonly();

  constructor() {
    addEventListener('pagehide', () => (this.leaving = true));
    addEventListener('pageshow', () => (this.leaving = false));
  }

  async run<Result, Variables>(
    operation: TypedDocumentString<Result, Variables>,
    ...[variables]: Variables extends Record<string, never> ? [] : [Variables]
  ): Promise<Result> {
    const sent = { query: operation.toString(), variables: (variables ?? {}) as Record<string, unknown> };
    const body = JSON.stringify(sent);
    // What a page says while it closes has to outlive it.
    const keepalive = this.leaving && body.length < LONGEST_FAREWELL;
    let response: Response;
    try {
      response = await fetch('/graphql', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', accept: 'application/json', 'apollo-require-preflight': 'true' },
        body,
        keepalive,
      });
    } catch {
      this.reached.set(false);
      throw new RequestFailure('offline', sent);
    }
    this.clock.heard(response.headers.get('date'));
    this.reached.set(![502, 503, 504].includes(response.status));
    const answer = await response.json().then(
      (body: Answer<Result>) => body,
      () => null,
    );
    const failure = failureOf(response.status, answer?.errors?.[0]?.extensions?.code, !!answer?.data);
    if (failure) {
      if (failure.kind === 'unauthenticated') this.end.tell();
      throw failure.kind === 'offline' ? new RequestFailure('offline', sent) : failure;
    }
    return answer!.data!;
  }
}
