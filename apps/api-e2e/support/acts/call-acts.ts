import { addDays } from '@relance/kernel';
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
