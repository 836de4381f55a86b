import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import {
  DraftStore,
  failureKind,
  LiveClient,
  Outbox,
  ServerClock,
  SessionStore,
  type FailureKind,
} from '@relance/platform/console';
import { LeaseClient } from '../lease/lease.client';
import { NextCase } from '../lease/next-case';
import { newsOf, newsOfMoney, newsOfNote, type CaseNews, type Moved } from '../news/case-news';
import { CockpitClient, type Cockpit } from './cockpit.client';

const NOTHING_TO_CLAIM: ReadonlySet<string> = new Set([
  'paid',
  'settled',
  'writtenOff',
  'referred',
  'inLegal',
  'insolvent',
]);
/** So many lines of news stay on the screen. */
const MOST_NEWS = 5;

/** The case went to a colleague while it was open here. */
export interface Lost {
  readonly name: string;
  readonly at: string;
}

/** A number is there and nobody found it to be wrong. */
const isCallable = (contact: Cockpit['contacts'][number]): boolean =>
  contact.phone !== null && contact.phoneStatus !== 'invalid';

/** The open case: what the cockpit shows, whether it may be written on, what others did to it meanwhile, the note being written. */
@Injectable()
export class CockpitStore {
  private readonly client = inject(CockpitClient);
  private readonly leases = inject(LeaseClient);
  private readonly nextCase = inject(NextCase);
  private readonly drafts = inject(DraftStore);
  private readonly outbox = inject(Outbox);
  private readonly session = inject(SessionStore);
  private readonly clock = inject(ServerClock);
  private readonly shown = signal<Cockpit | undefined>(undefined);
  private readonly failed = signal<FailureKind | undefined>(undefined);
  private readonly unknown = signal(false);
  private readonly news = signal<readonly CaseNews[]>([]);
  private readonly written = signal('');
  private readonly resumed = signal<string | undefined>(undefined);
  private readonly chosenContact = signal<string | undefined>(undefined);
  private readonly lapsed = signal(false);
  private readonly gone = signal<Lost | undefined>(undefined);
  private readonly again = signal(false);
  private readonly caseShown = signal('');
  private readonly logged = signal(false);
  private taken = false;
  private handedOver = false;
  private turn = 0;
  private readonly heard: Moved[] = [];
  private readonly noted: string[] = [];
  /** Money was told since the case was last read. */
  private paid = false;
  readonly caseId = this.caseShown.asReadonly();
  readonly cockpit = this.shown.asReadonly();
  readonly failure = this.failed.asReadonly();
  readonly outOfReach = this.unknown.asReadonly();
  /** What others did since the case was opened here, oldest first; facts, offers and the script's conditions are read again with it. */
  readonly whatChanged = this.news.asReadonly();
  readonly note = this.written.asReadonly();
  /** When the note that stands there was written, when that was before the case was opened. */
  readonly noteRestored = this.resumed.asReadonly();
  /** The lease went to somebody else while the case was open here. */
  readonly lost = this.gone.asReadonly();
  /** The lease had run out (the machine slept) and is mine again. */
  readonly regained = this.again.asReadonly();
  /** May this person write to it now? An agent only under a lease; nobody on what was logged and waits for the line. */
  readonly writable = computed(() => {
    const cockpit = this.shown();
    const leased = this.session.role() !== 'agent' || cockpit?.lease?.mine;
    return !!cockpit?.writable && !!leased && !this.lapsed() && !this.outbox.holds(cockpit.case.id);
  });
  /** It was logged from here: nothing is left to do but to go on. */
  readonly done = computed(() => {
    const cockpit = this.shown();
    if (!cockpit?.writable || this.session.role() !== 'agent') return false;
    return (this.logged() && !cockpit.lease) || this.outbox.holds(cockpit.case.id);
  });
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
  /** May the chosen contact be called now. */
  readonly permission = computed(() => {
    const shown = this.shown();
    const id = this.chosen()?.id;
    return shown?.contactPermissions.find((one) => one.contactId === id) ?? shown?.contactPermission;
  });
  /** The chosen one, when there is a number to call. */
  readonly contact = computed(() => {
    const chosen = this.chosen();
    return chosen && isCallable(chosen) ? chosen : undefined;
  });

  constructor() {
    const live = inject(LiveClient);
    const mine = (by: string | null) => by === this.session.me()?.id;
    live.on('case.moved', (moved) => {
      if (moved.caseId !== this.caseId() || mine(moved.by)) return;
      this.heard.push(moved);
      void this.refresh();
    });
    live.on('payment.booked', (money) => {
      if (money.caseId !== this.caseId()) return;
      this.paid = true;
      this.tell(newsOfMoney(money));
      void this.refresh();
    });
    live.on('note.added', ({ caseId, by, byName }) => {
      if (caseId !== this.caseId() || mine(by)) return;
      this.noted.push(byName);
      void this.refresh();
    });
    live.on('floor.changed', ({ agentId, caseId }) => {
      const holder = this.shown()?.lease?.holderId;
      if (!mine(agentId) && (caseId === this.caseId() || agentId === holder)) void this.refresh();
    });
    live.on('case.reassigned', ({ caseIds }) => caseIds.includes(this.caseId()) && void this.refresh());
    live.onReload(() => void this.refresh());
    effect(() => {
      const caseId = this.caseId();
      if (this.writable() && this.session.role() === 'agent') untracked(() => void this.nextCase.prepare(caseId));
    });
    const farewell = () => this.release();
    addEventListener('pagehide', farewell);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('pagehide', farewell);
      this.leave();
    });
  }

  /** Shows a case: agents take its lease, others only read. What was read ahead is there at once. */
  async open(caseId: string): Promise<void> {
    const another = untracked(this.shown)?.case.id !== caseId;
    if (another) {
      this.leave();
      this.begin(this.nextCase.arrivalOf(caseId));
    }
    this.caseShown.set(caseId);
    this.logged.set(false);
    this.taken = this.session.role() === 'agent';
    this.readNote();
    if (!this.taken && another) await this.leases.stay(caseId).catch(() => null);
    await this.refresh();
  }

  async refresh(): Promise<void> {
    const caseId = untracked(this.caseId);
    if (!caseId) return;
    const read = () => (this.taken ? this.openWhenReleased(caseId) : this.client.read(caseId));
    await this.show(read);
    // it was let go again by what another page of mine, or this one, had sent before
    if (this.lacksLease() && caseId === untracked(this.caseId)) await this.show(read);
  }

  /** Opened to be worked on, and nobody's: nobody else has it either. */
  lacksLease(): boolean {
    const cockpit = untracked(this.shown);
    return this.taken && !!cockpit?.writable && !cockpit.lease;
  }

  private async openWhenReleased(caseId: string): Promise<Cockpit | null> {
    await this.leases.released(caseId);
    return this.client.open(caseId);
  }

  /** Leads: takes the lease from whoever holds it, and works on the case from now on. */
  async takeOver(): Promise<void> {
    const caseId = untracked(this.caseId);
    this.taken = true;
    await this.show(() => this.client.takeOver(caseId));
  }

  /** The heartbeat's answer, and the time without one: nothing may be written under a lease that ran out. */
  keepUntil(until: string | undefined): void {
    const cockpit = untracked(this.shown);
    if (!cockpit?.lease?.mine) return;
    if (until) this.shown.set({ ...cockpit, lease: { ...cockpit.lease, until } });
    this.lapsed.set((until ?? cockpit.lease.until) <= this.clock.now().toISOString());
  }

  /** It was given to a colleague on purpose: that is no loss. */
  async handOver(): Promise<void> {
    this.handedOver = true;
    await this.refresh();
  }

  chooseContact(id: string): void {
    this.chosenContact.set(id);
  }

  write(note: string): void {
    this.written.set(note);
    this.resumed.set(undefined);
    this.drafts.write(`note.${this.caseId()}`, note);
  }

  forgetChange(): void {
    this.news.set([]);
    this.again.set(false);
  }

  /** After an outcome: the server let the lease go, and the note is on the case. */
  finished(): void {
    const caseId = this.caseId();
    this.taken = false;
    this.logged.set(true);
    this.drafts.forget(`note.${caseId}`);
    this.drafts.forgetAll(`form.${caseId}.`);
    this.written.set('');
    this.resumed.set(undefined);
  }

  private begin(arrival: ReturnType<NextCase['arrivalOf']>): void {
    this.turn++;
    this.shown.set(arrival && this.asMine(arrival.cockpit, arrival.leased));
    this.chosenContact.set(undefined);
    this.news.set([]);
    this.heard.length = this.noted.length = 0;
    this.paid = false;
    this.gone.set(undefined);
    this.again.set(false);
    this.lapsed.set(false);
    this.failed.set(undefined);
  }

  /** What was read ahead may be written on when the server said that it is mine, and not before. */
  private asMine(cockpit: Cockpit, leased: boolean): Cockpit {
    const me = this.session.me();
    if (!leased || !me || !cockpit.writable) return { ...cockpit, writable: false };
    const now = this.clock.now();
    const until = new Date(now.getTime() + 60_000).toISOString();
    const lease = {
      holderId: me.id,
      holderName: me.name,
      mine: true,
      since: now.toISOString(),
      until,
    };
    return { ...cockpit, lease: cockpit.lease ?? lease };
  }

  private readNote(): void {
    const key = `note.${untracked(this.caseId)}`;
    const at = this.drafts.writtenAt(key);
    const note = this.drafts.read(key);
    if (note !== untracked(this.written)) this.resumed.set(at && note ? new Date(at).toISOString() : undefined);
    this.written.set(note);
  }

  /** What is being read or opened now: an answer that nobody waits for any more may still take the lease. */
  private readonly reading = new Set<Promise<unknown>>();

  private async show(read: () => Promise<Cockpit | null>): Promise<void> {
    const mine = ++this.turn;
    const reading = read();
    this.reading.add(reading);
    try {
      const cockpit = await reading;
      if (mine !== this.turn) return;
      const before = untracked(this.shown);
      this.unknown.set(cockpit === null);
      this.shown.set(cockpit ?? undefined);
      this.failed.set(undefined);
      if (cockpit) this.compare(before, cockpit);
    } catch (thrown) {
      // what is shown stays: the line may be down, and nothing that was typed goes
      if (mine === this.turn && !untracked(this.shown)) this.failed.set(failureKind(thrown));
    } finally {
      this.reading.delete(reading);
    }
  }

  private compare(before: Cockpit | undefined, after: Cockpit): void {
    for (const moved of this.heard.splice(0)) this.tell(newsOf(moved, before, after, this.paid));
    this.paid = false;
    for (const name of this.noted.splice(0)) this.tell(newsOfNote(name, after));
    const { lease } = after;
    if (lease?.mine) {
      if (untracked(this.lapsed)) this.again.set(true);
      this.gone.set(undefined);
    } else if (before?.lease?.mine && this.taken && lease && !this.handedOver) {
      this.gone.set({ name: lease.holderName, at: lease.since });
    }
    this.handedOver = false;
    this.lapsed.set(false);
  }

  private tell(news: CaseNews | undefined): void {
    if (news) this.news.update((all) => [...all, news].slice(-MOST_NEWS));
  }

  private leave(): void {
    this.release();
    this.taken = false;
  }

  private release(): void {
    const caseId = untracked(this.caseId);
    if (!caseId) return;
    void this.leases.release(caseId);
    // what was being opened when it was left would be leased by that again
    if (this.reading.size > 0) void Promise.allSettled(this.reading).then(() => this.leases.release(caseId));
  }
}
