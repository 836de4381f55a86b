import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { TypedDocumentString } from '../generated/graphql';
import { CaseChange } from '../ui/case-panels';
import { Toasts } from '../ui/toast';
import { Texts } from '../texts/texts.service';
import { DraftStore } from './draft.store';
import { failureKind, RequestFailure } from './failure';
import { GraphqlClient } from './graphql.client';
import { LiveClient } from './live.client';
import { conflictIn, type Conflict } from './conflict';
import { SessionStore } from './session.store';

type Variables = Record<string, unknown>;

/** What is sent, for people: whose case, what was said, the note that goes with it. */
export interface About {
  readonly caseId: string;
  readonly debtorName: string;
  readonly words: string;
  readonly note?: string;
}

/** A write that could not reach the server, with its own key: however often it is sent, it counts once. */
export interface Waiting extends About {
  readonly id: string;
  readonly query: string;
  readonly variables: Variables;
  readonly at: number;
  /** Why the server did not take it; none: not asked yet. */
  readonly refusal?: string;
  readonly conflict?: Conflict;
}

const STORED = 'relance.outbox.';

/**
 * Writes that wait for the line: kept on this machine for their person, shown, and sent in the order they were made when the line
 * is back. One that is refused stays, with both values, until the person decides; later ones of the same case wait behind it.
 */
@Injectable({ providedIn: 'root' })
export class Outbox {
  private readonly client = inject(GraphqlClient);
  private readonly live = inject(LiveClient);
  private readonly session = inject(SessionStore);
  private readonly drafts = inject(DraftStore);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  private readonly change = inject(CaseChange);
  private readonly list = signal<readonly Waiting[]>([]);
  private sending = false;
  readonly entries = this.list.asReadonly();
  readonly refused = computed(() => this.list().filter((entry) => entry.refusal !== undefined).length);

  constructor() {
    addEventListener('storage', ({ key }) => key === this.place() && this.read());
    effect(() => {
      this.session.me();
      untracked(() => this.read());
    });
    effect(() => {
      if (this.session.me() && this.live.online()) untracked(() => void this.deliver());
    });
  }

  /** Does something about this case still wait? */
  holds(caseId: string): boolean {
    return this.list().some((entry) => entry.caseId === caseId);
  }

  /** Takes a write that did not reach the server. False: it failed for another reason, and is not kept. */
  keep(
    failure: unknown,
    about: About,
    id: string,
    change: (variables: Variables) => Variables = (same) => same,
  ): boolean {
    if (!(failure instanceof RequestFailure) || failure.kind !== 'offline' || !failure.request) return false;
    const { query, variables } = failure.request;
    this.save([...this.list(), { ...about, id, query, variables: change(variables), at: Date.now() }]);
    return true;
  }

  /** Sends it again, having seen what the server said against it: on top of theirs when it was a conflict. */
  insist({ id, conflict }: Waiting): void {
    this.replace(id, (entry) => ({
      ...entry,
      refusal: undefined,
      conflict: undefined,
      variables: conflict ? onTopOf(entry.variables, conflict.currentVersion) : entry.variables,
    }));
    void this.deliver();
  }

  /** Gives it up; its note goes back to where it was written. */
  drop({ id, caseId, note }: Waiting): void {
    this.save(this.list().filter((entry) => entry.id !== id));
    if (note && !this.drafts.read(`note.${caseId}`)) this.drafts.write(`note.${caseId}`, note);
    this.change.tell();
  }

  /** One window of the browser sends at a time. */
  private async deliver(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      await (navigator.locks?.request(this.place(), () => this.sendAll()) ?? this.sendAll());
    } finally {
      this.sending = false;
    }
  }

  private async sendAll(): Promise<void> {
    this.read();
    for (let next = this.next(); next; next = this.next()) {
      const sent = await this.send(next).catch((thrown: unknown) => failureKind(thrown));
      if (sent === 'offline' || sent === 'unauthenticated' || sent === 'busy') return;
      if (typeof sent === 'string') this.refuse(next.id, this.texts.t(`ui.failure.${sent}.body`));
    }
  }

  /** The oldest that was not refused, and stands behind no refused one of its case. */
  private next(): Waiting | undefined {
    const stuck = new Set<string>();
    return this.list().find((entry) => {
      if (entry.refusal !== undefined) stuck.add(entry.caseId);
      return !stuck.has(entry.caseId);
    });
  }

  private async send({ id, query, variables, words, debtorName }: Waiting): Promise<void> {
    const answers = await this.client.run(new TypedDocumentString<Variables, Variables>(query), variables);
    const answer = Object.values(answers)[0] as { message?: string } | null;
    if (answer && typeof answer.message === 'string') return this.refuse(id, answer.message, conflictIn(answer));
    this.save(this.list().filter((entry) => entry.id !== id));
    this.toasts.show(this.texts.t('ui.outbox.sent', { words, name: debtorName }));
    this.change.tell();
  }

  private refuse(id: string, refusal: string, conflict?: Conflict): void {
    this.replace(id, (entry) => ({ ...entry, refusal, conflict }));
  }

  private replace(id: string, change: (entry: Waiting) => Waiting): void {
    this.save(this.list().map((entry) => (entry.id === id ? change(entry) : entry)));
  }

  private save(entries: readonly Waiting[]): void {
    this.list.set(entries);
    if (entries.length > 0) localStorage.setItem(this.place(), JSON.stringify(entries));
    else localStorage.removeItem(this.place());
  }

  private read(): void {
    try {
      this.list.set(JSON.parse(localStorage.getItem(this.place()) ?? '[]') as Waiting[]);
    } catch {
      this.list.set([]);
    }
  }

  private place(): string {
    return STORED + (this.session.me()?.id ?? '');
  }
}

/** The same write with the version that is there now, wherever the mutation carries it. */
function onTopOf(variables: Variables, version: number): Variables {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => {
      if (name === 'expectedVersion') return [name, version];
      const nested = typeof value === 'object' && value !== null && !Array.isArray(value);
      return [name, nested ? onTopOf(value as Variables, version) : value];
    }),
  );
}
