import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { failureKind, LiveClient, ServerClock, SessionStore, Texts } from '@relance/platform/console';
import { IncomingStore } from '../phone/incoming.store';
import { CallClient, type Call, type CallAnswer, type CallStart, type Said } from './call.client';
import { CockpitStore } from './cockpit.store';
import { handToTelephone } from './telephone';

/** Whom to dial. */
interface Target {
  readonly contactId: string | null;
  readonly phone: string;
}

/** Before the server has answered: what the screen shows of a call that was just begun. */
interface Begun {
  readonly direction: 'outbound' | 'inbound';
  readonly phone: string | null;
  readonly since: string;
}

/** The call itself: dialled through the person's own telephone or received, and what is said of it, key by key. */
@Injectable()
export class CallStore {
  private readonly client = inject(CallClient);
  private readonly cockpit = inject(CockpitStore);
  private readonly incoming = inject(IncomingStore);
  private readonly live = inject(LiveClient);
  private readonly texts = inject(Texts);
  private readonly clock = inject(ServerClock);
  private readonly told = signal<Call | undefined>(undefined);
  private readonly sending = signal(0);
  private readonly begun = signal<Begun | undefined>(undefined);
  /** It was taken back here, and the server does not know yet. */
  private readonly takenBack = signal(false);
  private readonly refused = signal('');
  /** What was pressed is said to the server one after the other. */
  private turn: Promise<void> = Promise.resolve();
  /** The call on this case, as the server has it: also after the page was loaded again. */
  readonly call = computed<Call | undefined>(() => {
    const shown = this.cockpit.cockpit();
    const [told, read] = [this.told(), shown?.call ?? undefined];
    // an answer may be older than what was read since, and the other way about
    const newest = told && !(read?.id === told.id && read.version > told.version) ? told : read;
    const here = newest?.caseId === shown?.case.id && newest?.state !== 'closed' && !this.takenBack();
    return here ? newest : undefined;
  });
  /** Where it is; a call that was just begun is shown before the server has said so. */
  readonly state = computed(() => {
    const begun = this.begun();
    if (begun) return begun.direction === 'outbound' ? 'dialling' : 'connected';
    return this.call()?.state;
  });
  readonly opening = this.begun.asReadonly();
  /** When the call that was dialled began. */
  readonly startedAt = computed(() => this.sinceOf('outbound'));
  /** Since when the debtor, who rang in, is on the line. */
  readonly inboundSince = computed(() => this.sinceOf('inbound'));
  readonly inbound = computed(() => this.inboundSince() !== undefined);
  readonly refusal = this.refused.asReadonly();
  readonly busy = computed(() => this.sending() > 0);
  readonly permission = this.cockpit.permission;
  /** What rings at this person's telephone and may be this debtor. */
  readonly ringing = computed(() => {
    const caseId = this.cockpit.cockpit()?.case.id;
    return caseId && this.cockpit.claimable() && !this.state() ? this.incoming.offeredTo(caseId) : undefined;
  });
  readonly canDial = computed(() => this.mayDial() && !!this.cockpit.contact()?.phone && !!this.permission()?.allowed);
  /** Another number may be dialled: nobody is on the line. */
  readonly mayDial = computed(() => {
    const state = this.state();
    const free = state === undefined || (state === 'wrapUp' && this.call()?.direction === 'outbound');
    return free && this.live.online() && this.cockpit.claimable() && !this.busy();
  });
  /** A call that was dialled is logged as such first. */
  readonly canReceive = computed(() => this.live.online() && this.cockpit.claimable() && !this.startedAt());
  /** No call may be made now, and none is going on: there is nothing an outcome could come from. */
  readonly blocked = computed(() => {
    const permission = this.permission();
    return !!permission && !permission.allowed && !this.startedAt() && !this.inbound();
  });

  constructor() {
    const me = inject(SessionStore).me;
    this.live.on('call.changed', ({ caseId, agentId, sessionId, version, state }) => {
      const known = untracked(this.call);
      // ended elsewhere: in another window, or because nobody ended it
      if (state === 'closed' && this.told()?.id === sessionId) this.told.set(undefined);
      if (agentId !== me()?.id || caseId !== untracked(this.cockpit.cockpit)?.case.id) return;
      if (this.sending() > 0 || (known?.id === sessionId && known.version >= version)) return;
      void this.cockpit.refresh();
    });
    // answered at the telephone, with the case open: the conversation is here
    effect(() => {
      const rings = this.ringing();
      if (rings?.state === 'connected') untracked(() => this.receive(rings.id));
    });
  }

  reset(): void {
    this.told.set(undefined);
    this.begun.set(undefined);
    this.refused.set('');
  }

  /** Waits until the server has heard everything that was pressed. */
  settled(): Promise<void> {
    return this.turn;
  }

  /** The debtor rings in; again: it was pressed by mistake. */
  toggleInbound(): void {
    if (!this.canReceive()) return;
    if (!this.inbound()) return this.receive(this.ringing()?.id ?? null);
    this.begun.set(undefined);
    this.takenBack.set(true);
    this.queue(async () => {
      const call = this.told() ?? this.cockpit.cockpit()?.call;
      if (call) this.take(await this.client.abandon(call, this.texts.t('calls.call.inboundMistake')));
      this.takenBack.set(false);
    });
  }

  /** `incomingId`: the telephone system's call. */
  receive(incomingId: string | null): void {
    const caseId = this.cockpit.cockpit()?.case.id;
    if (!caseId || this.state()) return;
    const done = this.begin('inbound', null);
    const key = crypto.randomUUID();
    this.queue(async () => {
      this.take(await this.client.receive(caseId, incomingId, key));
      done();
    });
  }

  /** Answered, on hold, back, hung up. */
  say(said: Said): void {
    const call = this.call();
    if (!call || this.begun()) return;
    this.refused.set('');
    this.queue(async () => this.take(await this.client.say(this.call() ?? call, said)));
  }

  /** It was no call after all; the reason goes into the audit trail. */
  abandon(reason: string): void {
    const call = this.call();
    if (call) this.queue(async () => this.take(await this.client.abandon(call, reason)));
  }

  /** Logs a call that ended without an outcome: it is in wrap-up again. */
  takeUp(call: Call): void {
    this.queue(async () => {
      this.take(await this.client.takeUp(call));
      await this.cockpit.refresh();
    });
  }

  dismiss(call: Call, reason: string): void {
    this.queue(async () => {
      this.take(await this.client.dismiss(call, reason));
      await this.cockpit.refresh();
    });
  }

  /** Dials the contact that is chosen, or the number given. */
  async dial(override?: string, target?: Target): Promise<void> {
    const shown = this.cockpit.cockpit();
    const contact = this.cockpit.contact();
    const to = target ?? (contact?.phone ? { contactId: contact.id, phone: contact.phone } : undefined);
    if (!shown || !to || !this.mayDial()) return;
    const done = this.begin('outbound', to.phone);
    this.queue(async () => {
      const started = await this.client.start({ caseId: shown.case.id, ...to, override: override ?? null });
      this.started(started, to.phone);
      done();
      if (started.__typename !== 'CallStarted') await this.cockpit.refresh();
    });
    await this.turn;
  }

  /** Shows a call at once; gives what ends showing it, when the server has answered. */
  private begin(direction: Begun['direction'], phone: string | null): () => void {
    const mine: Begun = { direction, phone, since: this.clock.now().toISOString() };
    this.refused.set('');
    this.begun.set(mine);
    return () => this.begun.update((shown) => (shown === mine ? undefined : shown));
  }

  private started(answer: CallStart, phone: string): void {
    if (answer.__typename === 'CallStarted') {
      this.told.set(answer.call);
      handToTelephone(phone);
    } else {
      this.refused.set(answer.message);
    }
  }

  private take(answer: CallAnswer): void {
    if ('call' in answer && answer.__typename !== 'CallUnderway') this.told.set(answer.call);
    if (answer.__typename !== 'CallMoved') this.refused.set(answer.message);
  }

  private queue(work: () => Promise<void>): void {
    this.sending.update((n) => n + 1);
    this.turn = this.turn
      .then(work)
      .catch((thrown: unknown) => {
        this.begun.set(undefined);
        this.takenBack.set(false);
        this.refused.set(this.texts.t(`ui.failure.${failureKind(thrown)}.title`));
      })
      .then(() => this.sending.update((n) => n - 1));
  }

  private sinceOf(direction: 'outbound' | 'inbound'): string | undefined {
    const begun = this.begun();
    if (begun) return begun.direction === direction ? begun.since : undefined;
    const call = this.call();
    return call?.direction === direction ? call.startedAt : undefined;
  }
}
