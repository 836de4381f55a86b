import { CaseService } from '@relance/dunning/server';
import { addDays } from '@relance/kernel';
import { SYSTEM } from '@relance/platform/server';
import { CALL, type Act, MINOR, today, retry, openItems } from './act';

/** What comes out of calls. */
export const CALL_ACTS: Record<string, Act> = {
  noAnswer: {
    event: 'NoAnswer',
    fact: (context) => ({ type: 'NoAnswer', ...CALL, rightParty: false, voicemail: false, retryAt: retry(context) }),
    perform: (scene, { id }) => scene.agent.log('logNoAnswer', id, { voicemail: false }, { rightParty: false }),
  },
  wrongNumber: {
    event: 'WrongNumber',
    // which number it was is not said: there is another one to try
    fact: (context) => ({
      type: 'WrongNumber',
      ...CALL,
      rightParty: false,
      contactId: null,
      phone: null,
      retryAt: retry(context),
    }),
    perform: (scene, { id }) => scene.agent.log('logWrongNumber', id, {}, { rightParty: false }),
  },
  thirdParty: {
    event: 'ThirdPartyReached',
    fact: (context) => ({
      type: 'ThirdPartyReached',
      ...CALL,
      rightParty: false,
      messageLeft: true,
      retryAt: retry(context),
    }),
    perform: (scene, { id }) => scene.agent.log('logThirdParty', id, { messageLeft: true }),
  },
  hardship: {
    event: 'StopReported',
    fact: ({ holds }) =>
      holds.length > 0
        ? null
        : {
            type: 'StopReported',
            ...CALL,
            hold: { id: 'stop', kind: 'vulnerability', reason: 'ill', until: null, debtorWide: true },
          },
    perform: (scene, { id }) => scene.agent.log('reportStop', id, { kind: 'hardship', words: 'cannot work' }),
  },
  snooze: {
    event: 'CallSnoozed',
    fact: ({ today, callOwed }) =>
      callOwed ? { type: 'CallSnoozed', until: `${addDays(today, 1)}T14:00:00.000Z`, reason: 'away' } : null,
    perform: async (scene, { id }) => {
      const until = `${addDays(today(scene), 1)}T14:00:00.000Z`;
      const moved = await scene.api.app.get(CaseService, { strict: false }).apply(SYSTEM, {
        caseId: id,
        expectedVersion: null,
        idempotencyKey: null,
        intent: { type: 'CallSnoozed', until, reason: 'away' },
      });
      return { __typename: moved.kind };
    },
  },
  callback: {
    event: 'CallbackAgreed',
    fact: (context) => ({ type: 'CallbackAgreed', ...CALL, callbackAt: `${addDays(context.today, 1)}T14:00:00.000Z` }),
    perform: (scene, { id }) =>
      scene.agent.log('agreeCallback', id, { at: `${addDays(today(scene), 1)}T14:00:00.000Z` }),
  },
  promise: {
    event: 'PromiseMade',
    fact: (context) => ({
      type: 'PromiseMade',
      ...CALL,
      promise: {
        id: `promise-${context.today}`,
        amount: { minor: MINOR, currency: 'EUR' },
        dueOn: addDays(context.today, 2),
        graceDays: 2,
      },
    }),
    perform: (scene, { id }) =>
      scene.agent.log('makePromise', id, {
        amount: { minor: MINOR, currency: 'EUR' },
        dueOn: addDays(today(scene), 2),
      }),
  },
  alreadyPaid: {
    event: 'PaymentClaimed',
    fact: (context) => ({
      type: 'PaymentClaimed',
      ...CALL,
      holdId: `claim-${context.today}`,
      paidOn: null,
      until: addDays(context.today, 3),
    }),
    perform: (scene, { id }) => scene.agent.log('reportPaid', id, { paidOn: null }),
  },
  dispute: {
    event: 'DisputeRaised',
    fact: (context) => {
      const free = context.items.filter(({ id }) => !context.disputes.some(({ itemIds }) => itemIds.includes(id)));
      return {
        type: 'DisputeRaised',
        ...CALL,
        disputeId: `dispute-${context.disputes.length}`,
        category: 'price',
        itemIds: free.map(({ id }) => id),
      };
    },
    perform: async (scene, subject) => {
      const free = (await openItems(scene, subject)).filter(({ disputed }) => !disputed);
      return scene.agent.log('raiseDispute', subject.id, { category: 'price', itemIds: free.map(({ id }) => id) });
    },
  },
  refusal: {
    event: 'PaymentRefused',
    fact: () => ({ type: 'PaymentRefused', ...CALL, reason: 'willNotPay' }),
    perform: (scene, { id }) => scene.agent.log('recordRefusal', id, { reason: 'willNotPay' }),
  },
  escalation: {
    event: 'Escalated',
    fact: () => ({ type: 'Escalated', ...CALL, fileId: 'file', reason: 'unreachable' }),
    perform: (scene, { id }) => scene.agent.log('escalateCase', id, { reason: 'unreachable' }),
  },
};
