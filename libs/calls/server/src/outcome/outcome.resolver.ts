import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Outcome, OutcomeProblem, type PlanPart, type StopKind } from '@relance/calls/domain';
import { CaseAnswers, refusalOf } from '@relance/dunning/server';
import { type BusinessDate, type Instant, isId, type Money } from '@relance/kernel';
import { CurrentViewer, Database, inputProblem, notAllowed, notPossible, type Viewer } from '@relance/platform/server';
import { contactNotAllowed } from '../contact/contact-said';
import { mayWork } from '../lease/lease.service';
import { type CallInput, Refused } from './call-input';
import { checkCorrection } from './correction-checks';
import { type CorrectionInput, CorrectionService } from './correction.service';
import { loggedCalls } from './logged-calls.query';
import { OutcomeService } from './outcome.service';

@Resolver()
export class OutcomeResolver {
  constructor(
    private readonly database: Database,
    private readonly outcomes: OutcomeService,
    private readonly corrections: CorrectionService,
    private readonly answers: CaseAnswers,
  ) {}

  @Mutation('logNoAnswer')
  logNoAnswer(
    @CurrentViewer() viewer: Viewer,
    @Args('call') call: CallInput,
    @Args('voicemail') voicemail: boolean,
    @Args('busy') busy: boolean,
  ) {
    // nobody answered: whatever the screen says, nobody was spoken to
    return this.log(viewer, { ...call, rightParty: false }, { kind: 'noAnswer', voicemail, busy: busy && !voicemail });
  }

  @Mutation('logWrongNumber')
  logWrongNumber(@CurrentViewer() viewer: Viewer, @Args('call') call: CallInput) {
    return this.log(viewer, { ...call, rightParty: false }, { kind: 'wrongNumber' });
  }

  @Mutation('agreeCallback')
  agreeCallback(@CurrentViewer() viewer: Viewer, @Args('call') call: CallInput, @Args('at') at: Instant) {
    return this.log(viewer, call, { kind: 'callback', at });
  }

  @Mutation('makePromise')
  makePromise(
    @CurrentViewer() viewer: Viewer,
    @Args('call') call: CallInput,
    @Args('amount') { minor, currency }: Money,
    @Args('dueOn') dueOn: BusinessDate,
    @Args('instalments') instalments: PlanPart[] | null,
    @Args('settles') settles: boolean,
  ) {
    const parts = instalments?.map(({ minor: part, dueOn: day }) => ({ minor: part, dueOn: day }));
    const promise = { kind: 'promise', amount: { minor, currency }, dueOn, ...(settles ? { settles } : {}) } as const;
    return this.log(viewer, call, parts ? { ...promise, instalments: parts } : promise);
  }

  @Mutation('reportPaid')
  reportPaid(
    @CurrentViewer() viewer: Viewer,
    @Args('call') call: CallInput,
    @Args('paidOn') paidOn: BusinessDate | null,
    @Args('amount') amount: Money | null,
    @Args('reference') reference: string | null,
  ) {
    return this.log(viewer, call, {
      kind: 'alreadyPaid',
      paidOn: paidOn ?? null,
      ...(amount ? { amount: { minor: amount.minor, currency: amount.currency } } : {}),
      ...(reference?.trim() ? { reference: reference.trim() } : {}),
    });
  }

  @Mutation('raiseDispute')
  raiseDispute(
    @CurrentViewer() viewer: Viewer,
    @Args('call') call: CallInput,
    @Args('category') category: string,
    @Args('itemIds') itemIds: string[],
  ) {
    return this.log(viewer, call, { kind: 'dispute', category, itemIds: [...new Set(itemIds)].sort() });
  }

  @Mutation('recordRefusal')
  recordRefusal(@CurrentViewer() viewer: Viewer, @Args('call') call: CallInput, @Args('reason') reason: string) {
    return this.log(viewer, call, { kind: 'refusal', reason });
  }

  @Mutation('escalateCase')
  escalateCase(
    @CurrentViewer() viewer: Viewer,
    @Args('call') call: CallInput,
    @Args('reason') reason: string,
    @Args('missing') pieces: string[] | null,
    @Args('why') why: string | null,
  ) {
    const missing = { pieces: [...new Set(pieces ?? [])].sort(), why: (why ?? '').trim().slice(0, 500) };
    return this.log(viewer, call, { kind: 'escalation', reason, missing });
  }

  @Mutation('logThirdParty')
  logThirdParty(
    @CurrentViewer() viewer: Viewer,
    @Args('call') call: CallInput,
    @Args('messageLeft') messageLeft: boolean,
  ) {
    return this.log(viewer, { ...call, rightParty: false, reasonForDelay: null }, { kind: 'thirdParty', messageLeft });
  }

  @Mutation('reportStop')
  reportStop(
    @CurrentViewer() viewer: Viewer,
    @Args('call') call: CallInput,
    @Args('kind') kind: StopKind,
    @Args('words') words: string,
  ) {
    // the debtor is not the one who says it
    const spoken = kind === 'deceased' ? { ...call, rightParty: false, reasonForDelay: null } : call;
    return this.log(viewer, spoken, { kind, words: words.trim().slice(0, 500) });
  }

  @Query('calls')
  calls(@CurrentViewer() { actor, language }: Viewer, @Args('caseId') caseId: string, @Args('first') first: number) {
    return isId(caseId) ? this.database.transaction(actor, (tx) => loggedCalls(tx, caseId, first, language)) : [];
  }

  @Mutation('correctOutcome')
  async correctOutcome(
    @CurrentViewer() viewer: Viewer,
    @Args('write') write: CallInput['write'],
    @Args('callId') callId: string,
    @Args('correction') correction: CorrectionInput,
    @Args('reason') reason: string,
  ) {
    const { actor, language } = viewer;
    if (!isId(write.caseId) || !isId(callId) || !mayWork(actor)) return notAllowed(language);
    return this.saying(viewer, async () => {
      const whole = { ...write, callId, reason: reason.trim() };
      checkCorrection(whole, correction);
      const result = await this.corrections.correct(viewer, whole, correction);
      if (result.kind === 'nothing') {
        const said = { fr: 'C’est déjà ce qui est enregistré.', en: 'That is what stands already.' };
        return inputProblem(language, 'nothing-changed', said, 'correction');
      }
      if (result.kind === 'notPossible') {
        return notPossible(language, 'correction-refused', {
          fr: 'Ce qui a suivi cette issue (courrier parti, appel dû, promesse jugée) ne peut pas être repris\u00a0: ajoutez une note, ou annulez la promesse.',
          en: 'What followed that outcome (a letter sent, a promise judged) cannot be taken back: add to the note, or cancel the promise.',
        });
      }
      return this.answers.answer(viewer, result);
    });
  }

  @Mutation('undoOutcome')
  async undoOutcome(@CurrentViewer() viewer: Viewer, @Args('caseId') caseId: string, @Args('seq') seq: number) {
    if (!isId(caseId) || !mayWork(viewer.actor)) return notAllowed(viewer.language);
    return this.saying(viewer, async () => this.answers.answer(viewer, await this.outcomes.undo(viewer, caseId, seq)));
  }

  private async log(viewer: Viewer, call: CallInput, outcome: Outcome) {
    const ids = [call.write.caseId, ...(call.contactId ? [call.contactId] : [])];
    if (!ids.every(isId) || !mayWork(viewer.actor)) return notAllowed(viewer.language);
    return this.saying(viewer, async () => {
      const answer = await this.outcomes.log(viewer, call, outcome);
      if (answer.kind === 'refused') return refusalOf(answer.result, viewer.language);
      const shown = await this.answers.shown(viewer, answer.logged.caseId);
      return { __typename: 'OutcomeLogged', ...answer.logged, case: shown };
    });
  }

  /** Says what was refused as the member of the union it is. */
  private async saying<T>(viewer: Viewer, work: () => Promise<T>) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof OutcomeProblem) return inputProblem(viewer.language, error.code, error.said, error.field);
      if (!(error instanceof Refused)) throw error;
      if (error.why.kind === 'contact') return contactNotAllowed(error.why.verdict, viewer.language);
      return notPossible(viewer.language, 'too-late', {
        fr: 'Il est trop tard pour revenir en arrière.',
        en: 'It is too late to take it back.',
      });
    }
  }
}
