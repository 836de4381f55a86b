import { CaseTeller } from '@relance/correspondence/server';
import { StrategyMigrations } from '@relance/dunning/server';
import { SYSTEM } from '@relance/platform/server';
import { type Scene, type Memory, type Subject, type Act, STEPS, factOf, ask } from './act';

const step = ({ stepKey, channel }: NonNullable<Memory['letter']>) => ({ stepKey, channel });

async function proposal(scene: Scene, subject: Subject) {
  const { stepKey } = await factOf<{ stepKey: string }>(
    scene,
    subject,
    `select proposed_step as "stepKey" from dunning_case where id = $1`,
  );
  return { caseId: subject.id, stepKey, version: (await scene.lead.seen(subject.id))!.version };
}

/** What becomes of steps, and of the strategy they are of. */
export const STEP_ACTS: Record<string, Act> = {
  confirmation: {
    event: 'StepConfirmed',
    fact: ({ proposal }) => (proposal ? { type: 'StepConfirmed', stepKey: proposal.stepKey, freshId: 'file' } : null),
    perform: async (scene, subject) =>
      ask(scene.lead, 'confirmProposals', '$proposals: [ProposalRef!]!', {
        proposals: [await proposal(scene, subject)],
      }),
  },
  decline: {
    event: 'StepDeclined',
    fact: ({ proposal }) =>
      proposal ? { type: 'StepDeclined', stepKey: proposal.stepKey, reason: 'no', skip: true, until: null } : null,
    perform: async (scene, subject) =>
      ask(scene.lead, 'declineProposals', '$proposals: [ProposalRef!]!, $reason: String!, $skip: Boolean!', {
        proposals: [await proposal(scene, subject)],
        reason: 'no',
        skip: true,
      }),
  },
  /** The connection to the mail server breaks in the middle of sending: what became of it cannot be known. */
  cutOff: {
    event: null,
    fact: (_, { letter }) => (letter?.status === 'waits' ? 'nothing' : null),
    perform: async (scene, { id }) => {
      await scene.api.owner.query(
        `update delivery set status = 'inDoubt', claimed_at = $2, error = 'abandoned' where account_id = $1 and status in ('toSend', 'noAddress')`,
        [id, scene.clock.now()],
      );
    },
  },
  doubtTold: {
    event: 'StepNotSent',
    fact: (_, { letter }) =>
      letter?.status === 'cutOff' ? { type: 'StepNotSent', ...step(letter), problem: 'inDoubt' } : null,
    perform: async (scene, { id }) => {
      const teller = scene.api.app.get(CaseTeller, { strict: false });
      await scene.api.database.transaction(SYSTEM, (tx) => teller.tell(tx, [id]));
    },
  },
  arrived: {
    event: 'StepSent',
    fact: ({ today }, { letter }) =>
      letter && letter.status !== 'waits' ? { type: 'StepSent', ...step(letter), sentOn: today } : null,
    perform: async (scene, subject) => {
      const { id } = await factOf<{ id: string }>(
        scene,
        subject,
        `select document_id as id from delivery where account_id = $1 and status = 'inDoubt' order by created_at desc, id desc limit 1`,
      );
      return ask(scene.lead, 'resolveDelivery', '$documentId: ID!, $resolution: String!', {
        documentId: id,
        resolution: 'arrived',
      });
    },
  },
  otherStrategy: {
    event: 'StrategyMigrated',
    fact: () => ({
      type: 'StrategyMigrated',
      fromVersionId: 'one',
      toVersionId: 'twin',
      why: 'debtor',
      steps: Array.from({ length: 41 }, (_, i) => i).slice(0, STEPS + 1),
    }),
    perform: async (scene, subject) => {
      const { id } = await factOf<{ id: string }>(scene, subject, `select debtor_id as id from account where id = $1`);
      const input = { strategyId: scene.twinId, scope: 'debtor', debtorId: id, reason: 'asked' };
      const answer = await ask(scene.admin, 'assignStrategy', '$input: AssignmentInput!', { input });
      await scene.api.app.get(StrategyMigrations, { strict: false }).run({ asOf: scene.clock.now().toISOString() });
      return answer;
    },
  },
};
