import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { OutcomeProblem } from '@relance/calls/domain';
import { isId } from '@relance/kernel';
import { Clock, CurrentViewer, Database, inputProblem, notAllowed, Roles, type Viewer } from '@relance/platform/server';
import { contactNotAllowed } from '../contact/contact-said';
import { mayWork } from '../lease/lease.service';
import { type CallAnswer, type CallMove, CallSessionService } from './call-session.service';
import { ownCalls, unloggedCalls } from './call-view.query';
import { checkPhone } from './phone-check.query';
import { callRefused, heldByColleague, keyProblem, reasonProblem } from './session-answers';
import { StartCall } from './start-call';

@Resolver()
export class SessionResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly starts: StartCall,
    private readonly calls: CallSessionService,
  ) {}

  @Query('myCalls')
  myCalls(@CurrentViewer() { actor }: Viewer) {
    return this.database.transaction(actor, (tx) => ownCalls(tx, this.clock.now()));
  }

  @Roles('lead', 'admin')
  @Query('unloggedCalls')
  async unloggedCalls(@CurrentViewer() { actor }: Viewer) {
    const views = await this.database.transaction(actor, (tx) => unloggedCalls(tx, this.clock.now()));
    return views.map(({ personName, ...call }) => ({ call, personName }));
  }

  @Query('phoneNumber')
  async phoneNumber(
    @CurrentViewer() { actor, language }: Viewer,
    @Args('caseId') caseId: string,
    @Args('text') text: string,
  ) {
    if (!isId(caseId)) return notAllowed(language);
    const checked = await this.database.transaction(actor, (tx) => checkPhone(tx, caseId, text, this.clock.now()));
    if (checked === null) return notAllowed(language);
    if (checked.kind === 'checked') return { __typename: 'PhoneChecked', ...checked };
    return inputProblem(language, 'phone', checked.said, 'phone');
  }

  @Mutation('startCall')
  async startCall(
    @CurrentViewer() { actor, language }: Viewer,
    @Args('caseId') caseId: string,
    @Args('contactId') contactId: string | null,
    @Args('phone') phone: string,
    @Args('override') override: string | null,
    @Args('idempotencyKey') key: string | null,
  ) {
    if (!isId(caseId) || (contactId && !isId(contactId)) || !mayWork(actor)) return notAllowed(language);
    if (key) {
      const problem = keyProblem(key, language);
      if (problem) return problem;
    }
    const started = await orProblem(language, () =>
      this.starts.start(actor, {
        caseId,
        contactId: contactId ?? null,
        phone,
        override: override?.trim().slice(0, 500) || null,
        idempotencyKey: key ?? null,
      }),
    );
    if ('__typename' in started) return started;
    switch (started.kind) {
      case 'started':
        return { __typename: 'CallStarted', startedAt: started.call.startedAt, call: started.call };
      case 'notFound':
        return notAllowed(language);
      case 'held':
        return heldByColleague(started.lease, language);
      case 'underway':
        return callRefused('underway', started.call, language);
      case 'forbidden':
        return contactNotAllowed(started.verdict, language);
    }
  }

  @Mutation('receiveCall')
  receiveCall(
    @CurrentViewer() viewer: Viewer,
    @Args('caseId') caseId: string,
    @Args('incomingId') incomingId: string | null,
    @Args('idempotencyKey') key: string,
  ) {
    const ids = [caseId, ...(incomingId ? [incomingId] : [])];
    return this.answered(viewer, ids, key, () => this.calls.receive(viewer.actor, caseId, incomingId ?? null, key));
  }

  @Mutation('answerCall')
  answerCall(@CurrentViewer() viewer: Viewer, @Args('call') call: CallMove) {
    return this.moved(viewer, call, () => this.calls.say(viewer.actor, call, 'Answered'));
  }

  @Mutation('holdCall')
  holdCall(@CurrentViewer() viewer: Viewer, @Args('call') call: CallMove) {
    return this.moved(viewer, call, () => this.calls.say(viewer.actor, call, 'Held'));
  }

  @Mutation('resumeCall')
  resumeCall(@CurrentViewer() viewer: Viewer, @Args('call') call: CallMove) {
    return this.moved(viewer, call, () => this.calls.say(viewer.actor, call, 'Resumed'));
  }

  @Mutation('hangUpCall')
  hangUpCall(@CurrentViewer() viewer: Viewer, @Args('call') call: CallMove) {
    return this.moved(viewer, call, () => this.calls.say(viewer.actor, call, 'HungUp'));
  }

  @Mutation('abandonCall')
  abandonCall(@CurrentViewer() viewer: Viewer, @Args('call') call: CallMove, @Args('reason') reason: string) {
    const problem = reasonProblem(reason, viewer.language);
    return problem ?? this.moved(viewer, call, () => this.calls.abandon(viewer.actor, call, reason.trim()));
  }

  @Mutation('takeUpCall')
  takeUpCall(@CurrentViewer() viewer: Viewer, @Args('call') call: CallMove) {
    return this.moved(viewer, call, () => this.calls.takeUp(viewer.actor, call));
  }

  @Mutation('dismissCall')
  dismissCall(@CurrentViewer() viewer: Viewer, @Args('sessionId') sessionId: string, @Args('reason') reason: string) {
    const problem = reasonProblem(reason, viewer.language);
    return (
      problem ??
      this.answered(viewer, [sessionId], null, () => this.calls.dismiss(viewer.actor, sessionId, reason.trim()))
    );
  }

  private moved(viewer: Viewer, { sessionId, idempotencyKey }: CallMove, work: () => Promise<CallAnswer>) {
    return this.answered(viewer, [sessionId], idempotencyKey, work);
  }

  private async answered(
    { actor, language }: Viewer,
    ids: readonly string[],
    key: string | null,
    work: () => Promise<CallAnswer>,
  ) {
    if (!ids.every(isId) || !mayWork(actor)) return notAllowed(language);
    const problem = key === null ? null : keyProblem(key, language);
    if (problem) return problem;
    const answer = await work();
    switch (answer.kind) {
      case 'moved':
        return { __typename: 'CallMoved', call: answer.call };
      case 'notFound':
        return notAllowed(language);
      case 'held':
        return heldByColleague(answer.lease, language);
      default:
        return callRefused(answer.kind, answer.call, language);
    }
  }
}

/** What is wrong with the input is said as the member of the union it is. */
async function orProblem<T>(language: Viewer['language'], work: () => Promise<T>) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OutcomeProblem) return inputProblem(language, error.code, error.said, error.field);
    throw error;
  }
}
