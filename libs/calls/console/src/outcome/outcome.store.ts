import { computed, inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';
import { DraftStore, failureKind, Outbox, ServerClock, Texts, Toasts } from '@relance/platform/console';
import { CallStore } from '../cockpit/call.store';
import type { Cockpit } from '../cockpit/cockpit.client';
import { CockpitStore } from '../cockpit/cockpit.store';
import { NextCase } from '../lease/next-case';
import { ScriptStore } from '../script/script.store';
import { AfterCallStore } from '../after-call/after-call.store';
import { mayBeRightParty, spoke, type Outcome, type OutcomeKind } from './outcome';
import { OutcomeClient, type Logged, type OutcomeAnswer } from './outcome.client';
import { OutcomeWords } from './outcome-words';

/** What the agent knows beside the outcome itself. */
export interface Conversation {
  readonly rightParty: boolean;
  readonly reasonForDelay: string | null;
}

type ConflictAnswer = Extract<OutcomeAnswer, { __typename: 'Conflict' }>;
/** What I wanted to write, and what somebody wrote before me. */
export interface OutcomeConflict {
  readonly outcome: Outcome;
  readonly conversation: Conversation;
  readonly theirs: ConflictAnswer;
}

/** An outcome's form, or the menu of the rarer ones. */
export type OutcomeForm = OutcomeKind | 'more';

interface Refusal {
  readonly words: string;
  /** The contact policy forbids a call of ours; it has no say in calls that come in. */
  readonly ofOurCall: boolean;
}

/** Logs outcomes, says what happened with a way back, and brings the next case. */
@Injectable()
export class OutcomeStore {
  private readonly client = inject(OutcomeClient);
  private readonly cockpit = inject(CockpitStore);
  private readonly call = inject(CallStore);
  private readonly script = inject(ScriptStore);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(OutcomeWords);
  private readonly texts = inject(Texts);
  private readonly drafts = inject(DraftStore);
  private readonly router = inject(Router);
  private readonly clock = inject(ServerClock);
  private readonly nextCase = inject(NextCase);
  private readonly outbox = inject(Outbox);
  private readonly afterCall = inject(AfterCallStore);
  private readonly opened = signal<OutcomeForm | undefined>(undefined);
  private readonly sending = signal(false);
  private readonly refused = signal<Refusal | undefined>(undefined);
  private readonly clash = signal<OutcomeConflict | undefined>(undefined);
  /** Kept until the server answers: a repeated try after a lost answer is the same write. */
  private idempotencyKey?: string;
  readonly form = this.opened.asReadonly();
  readonly busy = this.sending.asReadonly();
  /** A call that came in is not ours: what forbids ours has nothing to say any more. */
  readonly refusal = computed(() => {
    const refused = this.refused();
    return refused && !(refused.ofOurCall && this.call.inbound()) ? refused.words : '';
  });
  readonly conflict = this.clash.asReadonly();

  /** Is there a call that this may have come from? Nobody who rings in leaves it unanswered. */
  fits(kind: OutcomeKind): boolean {
    return this.call.inbound() ? spoke(kind) : !this.call.blocked();
  }

  /** Begins to log: at once where there is nothing to ask, with its form otherwise; or says why there is nothing to log. */
  choose(kind: OutcomeKind, voicemail = false): void {
    if (!this.fits(kind)) {
      if (this.call.inbound()) return;
      this.refused.set({ words: this.texts.t('calls.outcome.blocked'), ofOurCall: true });
      // the hour may have come since the case was shown
      void this.cockpit.refresh();
    } else if (this.script.refuses(kind)) return;
    else if (kind === 'noAnswer') void this.log({ kind, voicemail });
    else if (kind === 'wrongNumber') void this.log({ kind });
    // whether a message was left is asked there
    else if (kind === 'thirdParty') this.openForm('more');
    else this.openForm(kind);
  }

  openForm(kind: OutcomeForm | undefined): void {
    this.opened.set(kind);
    this.refused.set(undefined);
  }

  reset(): void {
    this.openForm(undefined);
    this.clash.set(undefined);
    this.idempotencyKey = undefined;
  }

  async log(outcome: Outcome, conversation: Conversation = { rightParty: true, reasonForDelay: null }): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.refused.set(undefined);
    await this.call.settled();
    const shown = this.cockpit.cockpit();
    if (!shown) return this.sending.set(false);
    this.idempotencyKey ??= crypto.randomUUID();
    const note = this.cockpit.note();
    try {
      const answer = await this.client.log(this.input(shown, outcome, conversation, note), outcome);
      this.idempotencyKey = undefined;
      if (answer.__typename === 'OutcomeLogged') return await this.logged(outcome, answer, note);
      if (answer.__typename === 'Conflict') {
        this.clash.set({ outcome, conversation, theirs: answer });
        await this.cockpit.refresh();
      } else if (answer.__typename === 'InputProblem' && answer.field === 'script') {
        this.openForm(undefined);
        this.script.refusedBy(answer.message);
      } else {
        const ofOurCall = answer.__typename === 'ContactNotAllowed';
        const words = ofOurCall ? `${answer.message} ${this.texts.t('calls.outcome.inboundHint')}` : answer.message;
        this.refused.set({ words, ofOurCall });
        if (ofOurCall || answer.__typename === 'HeldByColleague') await this.cockpit.refresh();
      }
    } catch (thrown) {
      if (this.keptForLater(thrown, shown, outcome, note)) return;
      this.refused.set({ words: this.texts.t(`ui.failure.${failureKind(thrown)}.body`), ofOurCall: false });
    } finally {
      this.sending.set(false);
    }
  }

  /** Writes mine on top of theirs, having seen both. */
  async insist(): Promise<void> {
    const conflict = this.clash();
    if (!conflict) return;
    this.clash.set(undefined);
    await this.log(conflict.outcome, conflict.conversation);
  }

  dropConflict(): void {
    this.clash.set(undefined);
  }

  private input(shown: Cockpit, outcome: Outcome, conversation: Conversation, note: string) {
    const contact = this.cockpit.chosen();
    const talked = spoke(outcome.kind);
    const inboundSince = this.call.inboundSince();
    return {
      write: { caseId: shown.case.id, expectedVersion: shown.case.version, idempotencyKey: this.idempotencyKey! },
      contactId: contact?.id ?? null,
      // nobody knows the number that an incoming call came from
      phone: inboundSince ? null : (contact?.phone ?? null),
      startedAt: inboundSince ?? this.call.startedAt() ?? this.clock.now().toISOString(),
      rightParty: mayBeRightParty(outcome.kind) && conversation.rightParty,
      reasonForDelay: talked && conversation.rightParty ? conversation.reasonForDelay : null,
      note: note.trim() || null,
      inbound: inboundSince !== undefined,
      script: this.script.path(),
    };
  }

  /** The line is down: it waits in the outbox under its key, and no next case is leased with it then. */
  private keptForLater(thrown: unknown, { case: { id: caseId, debtorName } }: Cockpit, outcome: Outcome, note: string) {
    const about = { caseId, debtorName, words: this.words.sentence(outcome), note };
    const staying = (variables: Record<string, unknown>) => ({
      ...variables,
      call: { ...(variables['call'] as object), stay: true },
    });
    if (!this.outbox.keep(thrown, about, this.idempotencyKey!, staying)) return false;
    this.cockpit.finished();
    this.script.finished();
    this.reset();
    this.toasts.show(this.texts.t('calls.outcome.kept'));
    return true;
  }

  private async logged(outcome: Outcome, answer: Logged, note: string): Promise<void> {
    const zone = this.cockpit.cockpit()?.contactPermission.zone;
    this.cockpit.finished();
    const path = this.script.finished();
    this.reset();
    const caseId = answer.case.id;
    const after = this.words.after(outcome, { ...answer.case, paymentsFound: answer.paymentsFound }, zone);
    const said = [this.words.said(outcome, answer.case.debtorName), after].filter(Boolean).join(' · ');
    this.toasts.show(said, () => void this.undo(caseId, answer.seq, note, path));
    this.afterCall.offer(answer);
    await this.nextCase.go(answer.nextCaseId ?? null);
  }

  private async undo(caseId: string, seq: number, note: string, path: string): Promise<void> {
    try {
      const answer = await this.client.undo(caseId, seq);
      if (!answer.undone) return this.toasts.show(answer.message);
      this.afterCall.dismiss();
      this.drafts.write(`note.${caseId}`, note);
      this.script.restore(caseId, path);
      this.toasts.show(this.texts.t('calls.outcome.undone'));
      await this.router.navigateByUrl(`/case/${caseId}`);
    } catch (thrown) {
      this.toasts.show(this.texts.t(`ui.failure.${failureKind(thrown)}.title`));
    }
  }
}
