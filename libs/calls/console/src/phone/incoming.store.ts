import { computed, inject, Injectable, signal } from '@angular/core';
import {
  GraphqlClient,
  LiveClient,
  MyCallsDocument,
  SessionStore,
  type CallPartsFragment,
  type IncomingPartsFragment,
} from '@relance/platform/console';

export type Incoming = IncomingPartsFragment;

/** The person's own calls, whatever the screen shows: the one going on, what rings at their telephone, what nobody logged. */
@Injectable({ providedIn: 'root' })
export class IncomingStore {
  private readonly client = inject(GraphqlClient);
  private readonly live = inject(LiveClient);
  private readonly me = inject(SessionStore).me;
  private readonly rings = signal<readonly Incoming[]>([]);
  private readonly going = signal<CallPartsFragment | undefined>(undefined);
  private readonly open = signal<readonly CallPartsFragment[]>([]);
  /** Calls that came in while nobody is asked any more: put aside by the person, until they end. */
  private readonly aside = signal<ReadonlySet<string>>(new Set());
  private turn = 0;
  readonly calls = computed(() => this.rings().filter(({ id }) => !this.aside().has(id)));
  /** The call going on, or in wrap-up. */
  readonly current = this.going.asReadonly();
  readonly unlogged = this.open.asReadonly();

  constructor() {
    this.live.on('call.incoming', ({ agentId }) => void (agentId === this.me()?.id && this.read()));
    this.live.on('call.changed', ({ agentId }) => void (agentId === this.me()?.id && this.read()));
    this.live.onReload(() => void this.read());
  }

  /** What rings and may be the debtor of that case: by the number, or nobody's number at all. */
  offeredTo(caseId: string): Incoming | undefined {
    return (
      this.rings().find(({ matches }) => matches.some((match) => match.caseId === caseId)) ??
      this.rings().find(({ matches }) => matches.length === 0)
    );
  }

  putAside(id: string): void {
    this.aside.update((ids) => new Set(ids).add(id));
  }

  async read(): Promise<void> {
    const mine = ++this.turn;
    try {
      const { myCalls, incomingCalls } = await this.client.run(MyCallsDocument);
      if (mine !== this.turn) return;
      this.rings.set(incomingCalls);
      this.going.set(myCalls.open ?? undefined);
      this.open.set(myCalls.unlogged);
    } catch {
      // the screen says by itself that the server cannot be reached; with the connection this is read again
    }
  }
}
