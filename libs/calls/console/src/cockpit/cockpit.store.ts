import { computed, DestroyRef, inject, Injectable, signal, untracked } from '@angular/core';
import { DraftStore, failureKind, LiveClient, SessionStore, type FailureKind } from '@relance/platform/console';
import { CockpitClient, type Cockpit } from './cockpit.client';

/** Far below the ten minutes of a lease, so that some lost heartbeats do not lose it. */
const HEARTBEAT_MS = 60_000;

/** Something others did to the case while it was open here. */
export interface Change {
  readonly eventType: string;
  readonly state: string;
}

const NOTHING_TO_CLAIM: ReadonlySet<string> = new Set([
  'paid',
  'settled',
  'writtenOff',
  'referred',
  'inLegal',
  'insolvent',
]);

/** A number is there and nobody found it to be wrong. */
const isCallable = (contact: Cockpit['contacts'][number]): boolean =>
  contact.phone !== null && contact.phoneStatus !== 'invalid';

/** The open case: what the cockpit shows, the lease on it, the note being written. */
@Injectable()
export class CockpitStore {
  private readonly client = inject(CockpitClient);
  private readonly drafts = inject(DraftStore);
  private readonly session = inject(SessionStore);
  private readonly shown = signal<Cockpit | undefined>(undefined);
  private readonly failed = signal<FailureKind | undefined>(undefined);
  private readonly unknown = signal(false);
  private readonly happened = signal<Change | undefined>(undefined);
  private readonly written = signal('');
  private readonly chosenContact = signal<string | undefined>(undefined);
  private caseId = '';
  private taken = false;
  private turn = 0;
  readonly cockpit = this.shown.asReadonly();
  readonly failure = this.failed.asReadonly();
  readonly outOfReach = this.unknown.asReadonly();
  readonly change = this.happened.asReadonly();
  readonly note = this.written.asReadonly();
  /** May this person write to it now? */
  readonly writable = computed(() => this.shown()?.writable ?? false);
  /** Is there something to claim by a call? Not after the end, nor once the legal staff have it. */
  readonly callable = computed(() => {
    const state = this.shown()?.case.state;
    return state !== undefined && !NOTHING_TO_CLAIM.has(state);
  });
  /** And is it this person who may do it now? */
  readonly claimable = computed(() => this.writable() && this.callable());
  readonly held = computed(() => {
    const lease = this.shown()?.lease;
    return lease && !lease.mine ? lease : undefined;
  });
  /** Who stands in the list: the one that was picked, else the preferred one of those that can be called, else the first. */
  readonly chosen = computed(() => {
    const contacts = this.shown()?.contacts ?? [];
    const best = contacts.filter(isCallable).sort((a, b) => Number(b.preferred) - Number(a.preferred))[0];
    return contacts.find((one) => one.id === this.chosenContact()) ?? best ?? contacts[0];
  });
  /** The same, when there is a number to call. */
  /** May the chosen contact be called now. */
  readonly permission = computed(() => {
    const shown = this.shown();
    const id = this.chosen()?.id;
    return shown?.contactPermissions.find((one) => one.contactId === id) ?? shown?.contactPermission;
  });
  readonly contact = computed(() => {
    const chosen = this.chosen();
    return chosen && isCallable(chosen) ? chosen : undefined;
  });

  constructor() {
    const live = inject(LiveClient);
    live.on('case.moved', (moved) => {
      if (moved.caseId !== this.caseId || moved.by === this.session.me()?.id) return;
      this.happened.set({ eventType: moved.eventType, state: moved.state });
      void this.refresh();
    });
    live.on('floor.changed', ({ agentId, caseId }) => {
      const holder = this.shown()?.lease?.holderId;
      const concernsMe = agentId === this.session.me()?.id;
      if (!concernsMe && (caseId === this.caseId || agentId === holder)) void this.refresh();
    });
    live.on('case.reassigned', ({ caseIds }) => caseIds.includes(this.caseId) && void this.refresh());
    live.onReload(() => void this.refresh());
    const heartbeat = setInterval(() => void (this.held() ? this.refresh() : this.renew()), HEARTBEAT_MS);
    const farewell = () => this.release();
    addEventListener('pagehide', farewell);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('pagehide', farewell);
      clearInterval(heartbeat);
      this.leave();
    });
  }

  /** Shows a case: agents take its lease, others only read. */
  async open(caseId: string): Promise<void> {
    if (untracked(this.shown)?.case.id !== caseId) {
      this.leave();
      this.shown.set(undefined);
      this.chosenContact.set(undefined);
      this.happened.set(undefined);
    }
    this.caseId = caseId;
    this.taken = this.session.role() === 'agent';
    this.written.set(this.drafts.read(`note.${caseId}`));
    await this.refresh();
  }

  async refresh(): Promise<void> {
    const { caseId } = this;
    await this.show(() => (this.taken ? this.client.open(caseId) : this.client.read(caseId)));
  }

  /** Leads: takes the lease from whoever holds it, and works on the case from now on. */
  async takeOver(): Promise<void> {
    const { caseId } = this;
    this.taken = true;
    await this.show(() => this.client.takeOver(caseId));
  }

  chooseContact(id: string): void {
    this.chosenContact.set(id);
  }

  write(note: string): void {
    this.written.set(note);
    this.drafts.write(`note.${this.caseId}`, note);
  }

  forgetChange(): void {
    this.happened.set(undefined);
  }

  /** After an outcome: the server let the lease go, and the note is on the case. */
  finished(): void {
    this.taken = false;
    this.drafts.forget(`note.${this.caseId}`);
    this.written.set('');
  }

  private async show(read: () => Promise<Cockpit | null>): Promise<void> {
    const mine = ++this.turn;
    try {
      const cockpit = await read();
      if (mine !== this.turn) return;
      this.unknown.set(cockpit === null);
      this.shown.set(cockpit ?? undefined);
      this.failed.set(undefined);
    } catch (thrown) {
      if (mine === this.turn) this.failed.set(failureKind(thrown));
    }
  }

  private async renew(): Promise<void> {
    if (!this.taken || !this.shown()?.lease?.mine) return;
    const held = await this.client.renew(this.caseId).catch(() => true);
    if (!held) await this.refresh();
  }

  private leave(): void {
    this.release();
    this.taken = false;
  }

  private release(): void {
    const lease = untracked(this.shown)?.lease;
    // A lease that cannot be given back now ends by itself.
    if (this.taken && lease?.mine) this.client.release(this.caseId).catch(() => undefined);
  }
}
