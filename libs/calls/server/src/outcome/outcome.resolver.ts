import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Outcome, OutcomeProblem } from '@relance/calls/domain';
import { CaseAnswers, refusalOf } from '@relance/dunning/server';
import { type BusinessDate, type Instant, isId, type Money } from '@relance/kernel';
import { CurrentViewer, inputProblem, notAllowed, notPossible, type Viewer } from '@relance/platform/server';
import { contactNotAllowed } from '../contact/contact-said';
import { mayWork } from '../lease/lease.service';
import { type CallInput, Refused } from './call-input';
import { OutcomeService } from './outcome.service';

@Resolver()
export class OutcomeResolver {
  constructor(
    private readonly outcomes: OutcomeService,
    private readonly answers: CaseAnswers,
  ) {}

  @Mutation('logNoAnswer')
  logNoAnswer(@CurrentViewer() viewer: Viewer, @Args('call') call: CallInput, @Args('voicemail') voicemail: boolean) {
    // nobody answered: whatever the screen says, nobody was spoken to
    return this.log(viewer, { ...call, rightParty: false }, { kind: 'noAnswer', voicemail });
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
  ) {
    return this.log(viewer, call, { kind: 'promise', amount: { minor, currency }, dueOn });
  }

  @Mutation('reportPaid')
  reportPaid(
    @CurrentViewer() viewer: Viewer,
    @Args('call') call: CallInput,
    @Args('paidOn') paidOn: BusinessDate | null,
  ) {
    return this.log(viewer, call, { kind: 'alreadyPaid', paidOn: paidOn ?? null });
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
  escalateCase(@CurrentViewer() viewer: Viewer, @Args('call') call: CallInput, @Args('reason') reason: string) {
    return this.log(viewer, call, { kind: 'escalation', reason });
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
