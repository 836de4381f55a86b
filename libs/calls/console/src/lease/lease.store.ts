import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { failureKind, LiveClient, Texts, Toasts } from '@relance/platform/console';
import { CockpitStore } from '../cockpit/cockpit.store';
import { LeaseClient, type LeaseRequest, type Presence } from './lease.client';

/** A fifth of the lease: some lost heartbeats do not lose it. */
const HEARTBEAT_MS = 30_000;

/** Who else is at the case: says that this screen is here, hears of the others, asks and answers. */
@Injectable()
export class LeaseStore {
  private readonly client = inject(LeaseClient);
  private readonly live = inject(LiveClient);
  private readonly cockpit = inject(CockpitStore);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  private readonly seen = signal<Presence | undefined>(undefined);
  private readonly said = signal<string | undefined>(undefined);
  private readonly answering = signal(false);
  private turn = 0;
  readonly others = computed(() => this.seen()?.others ?? []);
  readonly requests = computed(() => this.seen()?.requests ?? []);
  readonly askedSince = computed(() => this.seen()?.askedSince ?? undefined);
  /** Why the case does not come: its holder keeps it, or it could not be asked for. */
  readonly answer = this.said.asReadonly();
  readonly busy = this.answering.asReadonly();

  constructor() {
    const { live } = this;
    const here = (caseId: string) => caseId === this.cockpit.caseId();
    live.on('presence.changed', ({ caseId }) => here(caseId) && void this.beat());
    live.on('lease.asked', ({ caseId }) => here(caseId) && void this.beat());
    live.on('lease.answered', ({ caseId, given, byName }) => {
      if (!here(caseId)) return;
      this.said.set(given ? undefined : this.texts.t('calls.lease.kept', { name: byName }));
      void (given ? this.cockpit.refresh() : this.beat());
      if (given) this.toasts.show(this.texts.t('calls.lease.given', { name: byName }));
    });
    effect(() => {
      // another case, and every time it was read: who holds it may have changed
      const lease = this.cockpit.cockpit()?.lease?.holderId;
      if (this.cockpit.cockpit() !== undefined || lease) untracked(() => this.follow());
    });
    let wasOnline = live.online();
    effect(() => {
      const online = live.online();
      if (online && !wasOnline) untracked(() => void this.cockpit.refresh().then(() => this.beat()));
      wasOnline = online;
    });
    const wake = () => document.visibilityState === 'visible' && void this.beat();
    document.addEventListener('visibilitychange', wake);
    const heartbeat = setInterval(() => void this.beat(), HEARTBEAT_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(heartbeat);
      document.removeEventListener('visibilitychange', wake);
    });
  }

  async ask(): Promise<void> {
    if (this.answering()) return;
    this.answering.set(true);
    this.said.set(undefined);
    try {
      const answer = await this.client.ask(this.cockpit.caseId());
      if (answer.__typename === 'CaseAsked') await this.beat();
      else if (answer.code === 'case-free') await this.cockpit.refresh();
      else this.said.set(answer.message);
    } catch (thrown) {
      this.said.set(this.texts.t(`ui.failure.${failureKind(thrown)}.title`));
    } finally {
      this.answering.set(false);
    }
  }

  give(request: LeaseRequest): Promise<void> {
    return this.reply(
      () => this.client.give(request.id),
      async () => {
        this.toasts.show(this.texts.t('calls.lease.gave', { name: request.name }));
        await this.cockpit.handOver();
      },
    );
  }

  keep(request: LeaseRequest): Promise<void> {
    return this.reply(() => this.client.keep(request.id));
  }

  private async reply(
    send: () => Promise<Awaited<ReturnType<LeaseClient['give']>>>,
    done?: () => Promise<void>,
  ): Promise<void> {
    if (this.answering()) return;
    this.answering.set(true);
    try {
      const answer = await send();
      if (answer.__typename === 'Done') await done?.();
      else this.toasts.show(answer.message);
    } catch (thrown) {
      this.toasts.show(this.texts.t(`ui.failure.${failureKind(thrown)}.title`));
    } finally {
      this.answering.set(false);
      await this.beat();
    }
  }

  private followed = '';

  private follow(): void {
    const lease = this.cockpit.cockpit()?.lease;
    const now = `${this.cockpit.caseId()}/${lease?.holderId}`;
    if (now === this.followed) return;
    if (!now.startsWith(this.followed.split('/')[0] || '?')) {
      this.seen.set(undefined);
      this.said.set(undefined);
    }
    this.followed = now;
    void this.beat();
  }

  /** A screen that slept finds out here: its lease may be somebody else's, or it takes it again. */
  private async beat(): Promise<void> {
    const caseId = untracked(this.cockpit.caseId);
    if (!caseId || !untracked(this.cockpit.cockpit)) return;
    // while the line is down the outcome of the call may still be typed: it waits in the outbox
    if (untracked(this.live.online)) this.cockpit.keepUntil(undefined);
    const mine = ++this.turn;
    let presence: Presence | null;
    try {
      presence = await this.client.stay(caseId);
    } catch {
      return;
    }
    if (mine !== this.turn || caseId !== untracked(this.cockpit.caseId)) return;
    this.seen.set(presence ?? undefined);
    const known = untracked(this.cockpit.cockpit)?.lease;
    const asKnown = presence?.lease?.holderId === known?.holderId && !this.cockpit.lacksLease();
    if (presence && asKnown) this.cockpit.keepUntil(presence.lease?.until);
    else await this.cockpit.refresh();
  }
}
