import type { Actor, Role } from '../database/actor';

export type Language = 'fr' | 'en';

/** The person behind a request or a socket: who acts, and how to talk to them. */
export interface Viewer {
  actor: Actor & { role: Role; personId: string };
  login: string;
  name: string;
  language: Language;
  /** Which session it is: sockets and caches of an ended one are let go. Hex of the token's hash, never the token. */
  sessionKey: string;
}

/** Finds who a cookie belongs to. Implemented by identity; asked by http, GraphQL and sockets alike. */
export abstract class ViewerSource {
  /** Null: no session, or it ended. */
  abstract viewerOf(cookieHeader: string | undefined): Promise<Viewer | null>;

  /** Which of these sessions are still open. Asking does not keep them open. */
  abstract stillOpen(sessionKeys: readonly string[]): Promise<ReadonlySet<string>>;
}
