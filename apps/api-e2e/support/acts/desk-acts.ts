import { addDays } from '@relance/kernel';
import { type Scene, type Subject, type Act, today, write, factOf } from './act';

async function fileOf(scene: Scene, subject: Subject): Promise<string> {
  const { id } = await factOf<{ id: string }>(
    scene,
    subject,
    `select id from legal_file where account_id = $1 and status in ('submitted', 'accepted')`,
  );
  return id;
}

/** What people decide outside calls: agreements, holds, legal, insolvency. */
export const DESK_ACTS: Record<string, Act> = {
  disputeEnds: {
    event: 'DisputeResolved',
    fact: (context) =>
      context.disputes[0]
        ? { type: 'DisputeResolved', disputeId: context.disputes[0].id, resolution: 'rejected' }
        : null,
    perform: async (scene, subject) => {
      const { id } = await factOf<{ id: string }>(
        scene,
        subject,
        `select id from dispute where account_id = $1 and status = 'open' order by raised_on, id limit 1`,
      );
      return write(scene.lead, subject, 'resolveDispute', '$disputeId: ID!, $resolution: String!', {
        disputeId: id,
        resolution: 'rejected',
      });
    },
  },
  promiseCancelled: {
    event: 'PromiseCancelled',
    fact: ({ promise }) => (promise ? { type: 'PromiseCancelled', promiseId: promise.id, reason: 'mistake' } : null),
    perform: async (scene, subject) => {
      const { id } = await factOf<{ id: string }>(
        scene,
        subject,
        `select id from promise where account_id = $1 and status = 'open'`,
      );
      return write(scene.lead, subject, 'cancelPromise', '$promiseId: ID!, $reason: String!', {
        promiseId: id,
        reason: 'mistake',
      });
    },
  },
  hold: {
    event: 'HoldPlaced',
    fact: ({ holds }) =>
      holds.some(({ kind }) => kind === 'manual')
        ? null
        : { type: 'HoldPlaced', hold: { id: 'hold', kind: 'manual', reason: 'asked', until: null } },
    perform: (scene, subject) => write(scene.lead, subject, 'placeHold', '$reason: String!', { reason: 'asked' }),
  },
  holdWithEnd: {
    event: 'HoldPlaced',
    fact: ({ holds, today }) =>
      holds.length > 0
        ? null
        : { type: 'HoldPlaced', hold: { id: 'short', kind: 'manual', reason: 'asked', until: addDays(today, 1) } },
    perform: (scene, subject) =>
      write(scene.lead, subject, 'placeHold', '$reason: String!, $until: BusinessDate', {
        reason: 'asked',
        until: addDays(today(scene), 1),
      }),
  },
  holdEnds: {
    event: 'HoldEnded',
    fact: ({ holds }) => {
      const manual = holds.find(({ kind }) => kind === 'manual');
      return manual ? { type: 'HoldEnded', holdId: manual.id, reason: 'over' } : null;
    },
    perform: async (scene, subject) => {
      const { id } = await factOf<{ id: string }>(
        scene,
        subject,
        `select h ->> 'id' as id from dunning_case c, jsonb_array_elements(c.context -> 'holds') h where c.id = $1 and h ->> 'kind' = 'manual'`,
      );
      return write(scene.lead, subject, 'endHold', '$holdId: ID!, $reason: String!', { holdId: id, reason: 'over' });
    },
  },
  fileAccepted: {
    event: 'ReferralAccepted',
    fact: ({ legalFile }) => (legalFile ? { type: 'ReferralAccepted', fileId: legalFile.id } : null),
    perform: async (scene, subject) =>
      write(scene.legal, subject, 'acceptFile', '$fileId: ID!', { fileId: await fileOf(scene, subject) }),
  },
  fileReturned: {
    event: 'ReferralReturned',
    fact: ({ legalFile }) =>
      legalFile ? { type: 'ReferralReturned', fileId: legalFile.id, reason: 'incomplete' } : null,
    perform: async (scene, subject) =>
      write(scene.legal, subject, 'returnFile', '$fileId: ID!, $reason: String!', {
        fileId: await fileOf(scene, subject),
        reason: 'incomplete',
      }),
  },
  insolvency: {
    event: 'InsolvencyOpened',
    fact: ({ today: openedOn }) => ({ type: 'InsolvencyOpened', openedOn }),
    perform: (scene, subject) =>
      write(scene.lead, subject, 'openInsolvency', '$openedOn: BusinessDate!', { openedOn: today(scene) }),
  },
  insolvencyEnds: {
    event: 'InsolvencyClosed',
    fact: ({ today: closedOn }) => ({ type: 'InsolvencyClosed', closedOn }),
    perform: (scene, subject) =>
      write(scene.lead, subject, 'closeInsolvency', '$closedOn: BusinessDate!', { closedOn: today(scene) }),
  },
  /** A hold that begins later: the case goes on meanwhile. */
  laterHold: {
    event: 'HoldPlaced',
    fact: ({ holds, today }) =>
      holds.length > 0
        ? null
        : {
            type: 'HoldPlaced',
            hold: { id: 'later', kind: 'manual', reason: 'fair', from: addDays(today, 20), until: addDays(today, 30) },
          },
    perform: (scene, subject) =>
      write(scene.lead, subject, 'placeHold', '$reason: String!, $from: BusinessDate, $until: BusinessDate', {
        reason: 'fair',
        from: addDays(today(scene), 20),
        until: addDays(today(scene), 30),
      }),
  },
};
