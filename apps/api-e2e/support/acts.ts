import { CaseTeller } from '@relance/correspondence/server';
import type { CaseContext, CaseEvent, CaseEventType, ItemFact } from '@relance/dunning/domain';
import { StrategyMigrations } from '@relance/dunning/server';
import { addDays, type BusinessDate, newId } from '@relance/kernel';
import { type SetClock, SYSTEM } from '@relance/platform/server';
import type { Answer, Caller } from './call-operations';
import { importLedger } from './ledger';
import type { RunningApi } from './running-api';

export type Body = CaseEvent extends infer Event
  ? Event extends CaseEvent
    ? Omit<Event, 'at' | 'today'>
    : never
  : never;

/** Everybody who does something to a case, and through what. */
export interface Scene {
  api: RunningApi;
  clock: SetClock;
  teamId: string;
  agent: Caller;
  lead: Caller;
  legal: Caller;
  admin: Caller;
  /** Another strategy with the same steps. */
  twinId: string;
}

/** What a path remembers beside the case. */
export interface Memory {
  /** What the last payment paid. */
  paid: readonly ItemFact[];
  /** The last thing written: it waits, or its sending was cut off in the middle, and the case was told of that or not. */
  letter: { stepKey: string; channel: string; status: 'waits' | 'cutOff' | 'told' } | null;
}

/** The case an act is done to, and what the acts before it left. */
export interface Subject {
  id: string;
  account: string;
  invoices: number;
  payments: string[];
}

/** Something that people or the bank do to a case: what the machine is told of it, and how it is done through the api. */
export interface Act {
  /** Null: the case hears nothing of it yet. */
  event: CaseEventType | null;
  /** Null: it makes no sense for such a case. */
  fact(context: CaseContext, memory: Memory): Body | 'nothing' | null;
  perform(scene: Scene, subject: Subject): Promise<Answer | void>;
}

const CALL = { callId: 'call', rightParty: true, reasonForDelay: null } as const;
/** Steps of the strategy that the paths are walked by. */
export const STEPS = 9;
const AMOUNT = '100.00';
const MINOR = 10_000;

const sum = (context: CaseContext): number => context.items.reduce((total, { open }) => total + open, 0);
const item = (context: CaseContext, dueOn: BusinessDate) => ({
  id: `item-${context.items.length}-${dueOn}`,
  number: 'F',
  dueOn,
  open: MINOR,
  currency: 'EUR',
});
const closed = (context: CaseContext) => context.items.map((one) => ({ ...one, open: 0 }));
const today = (scene: Scene): BusinessDate => scene.clock.now().toISOString().slice(0, 10);
const retry = (context: CaseContext) => `${addDays(context.today, 1)}T09:00:00.000Z`;

interface OpenItem {
  id: string;
  kind: string;
  disputed: boolean;
  dueOn: BusinessDate;
  open: { minor: number };
}

async function openItems(scene: Scene, { id }: Subject): Promise<OpenItem[]> {
  const { openItems } = await scene.lead.read<{ openItems: OpenItem[] }>(
    `query ($id: ID!) { openItems(caseId: $id) { id kind disputed dueOn open { minor } } }`,
    { id },
  );
  return openItems.filter(({ kind }) => kind !== 'creditNote');
}

async function invoice(scene: Scene, subject: Subject, due: BusinessDate, amount = AMOUNT): Promise<void> {
  await importLedger(scene.api, 'PATHS', scene.teamId, [
    {
      account: subject.account,
      debtor: `Debtor ${subject.account}`,
      invoice: `${subject.account}-${++subject.invoices}`,
      due,
      amount,
      phone: '+33142685300',
    },
  ]);
}

/** Money of that much, set against what is named; the rest stays unapplied. */
async function pay(scene: Scene, subject: Subject, minor: number, allocations: { itemId: string; minor: number }[]) {
  const answer = await scene.lead.one(
    'recordPayment',
    `mutation ($input: PaymentInput!) { recordPayment(input: $input) { __typename ... on UserError { code message } } }`,
    {
      input: {
        caseId: subject.id,
        amount: { minor, currency: 'EUR' },
        receivedOn: today(scene),
        reference: newId(),
        allocations,
      },
    },
  );
  const { rows } = await scene.api.owner.query<{ id: string }>(
    `select id from payment where account_id = $1 and status = 'received' order by created_at desc, id desc limit 1`,
    [subject.id],
  );
  if (rows[0]) subject.payments.push(rows[0].id);
  return answer;
}

/** A mutation on the case as it stands. */
async function write(by: Caller, subject: Subject, name: string, args = '', variables: Record<string, unknown> = {}) {
  const seen = await by.seen(subject.id);
  const declared = args
    .split(', ')
    .filter(Boolean)
    .map((arg) => arg.split(':')[0]!.slice(1));
  return by.one(
    name,
    `mutation ($write: CaseWrite!${args ? `, ${args}` : ''}) { ${name}(write: $write${declared.map((arg) => `, ${arg}: $${arg}`).join('')}) {
       __typename ... on UserError { code message } } }`,
    {
      write: { caseId: subject.id, expectedVersion: seen?.version ?? 0, idempotencyKey: newId() },
      ...variables,
    },
  );
}

const factOf = async <Fact extends object>(scene: Scene, { id }: Subject, sql: string): Promise<Fact> => {
  const { rows } = await scene.api.owner.query<Fact & object>(sql, [id]);
  if (!rows[0]) throw new Error(`nothing found: ${sql}`);
  return rows[0];
};

const closing = (type: 'WrittenOff' | 'SettlementPaid', name: 'writeOff' | 'settle'): Act => ({
  event: type,
  fact: (context) =>
    context.items.length === 0 ? null : { type, items: closed(context), unapplied: context.unapplied },
  perform: async (scene, subject) =>
    scene.lead.one(
      name,
      `mutation ($id: ID!, $items: [ID!]!) { ${name}(caseId: $id, itemIds: $items, reason: "agreed") { __typename ... on UserError { code message } } }`,
      { id: subject.id, items: (await openItems(scene, subject)).map(({ id }) => id) },
    ),
});

/** Every act, by a name. */
export const ACTS: Record<string, Act> = {
  invoice: {
    event: 'InvoiceBooked',
    fact: (context) =>
      context.items.length > 1
        ? null
        : { type: 'InvoiceBooked', items: [item(context, addDays(context.today, 10))], unapplied: context.unapplied },
    perform: (scene, subject) => invoice(scene, subject, addDays(today(scene), 10)),
  },
  oldInvoice: {
    event: 'InvoiceBooked',
    fact: (context) =>
      context.items.length > 1
        ? null
        : { type: 'InvoiceBooked', items: [item(context, addDays(context.today, -3))], unapplied: context.unapplied },
    perform: (scene, subject) => invoice(scene, subject, addDays(today(scene), -3)),
  },
  creditNote: {
    event: 'CreditNoteBooked',
    fact: (context) =>
      context.unapplied.length > 0
        ? null
        : { type: 'CreditNoteBooked', items: [], unapplied: [{ minor: 5_000, currency: 'EUR' }] },
    perform: (scene, subject) => invoice(scene, subject, today(scene), '-50.00'),
  },
  payAll: {
    event: 'PaymentAllocated',
    fact: (context) =>
      context.items.length === 0 || context.unapplied.length > 0
        ? null
        : {
            type: 'PaymentAllocated',
            items: closed(context),
            unapplied: [],
            paymentId: 'payment',
            received: { minor: sum(context), currency: 'EUR' },
            valueOn: context.today,
          },
    perform: async (scene, subject) => {
      const items = await openItems(scene, subject);
      const parts = items.map(({ id, open }) => ({ itemId: id, minor: open.minor }));
      return pay(
        scene,
        subject,
        parts.reduce((total, { minor }) => total + minor, 0),
        parts,
      );
    },
  },
  /** The charge on top stays open. */
  payInvoices: {
    event: 'PaymentAllocated',
    fact: (context) => {
      const invoices = context.items.filter(({ kind }) => kind !== 'charge');
      if (invoices.length === 0 || invoices.length === context.items.length || context.unapplied.length > 0)
        return null;
      return {
        type: 'PaymentAllocated',
        items: invoices.map((one) => ({ ...one, open: 0 })),
        unapplied: [],
        paymentId: 'payment',
        received: { minor: sum(context), currency: 'EUR' },
        valueOn: context.today,
      };
    },
    perform: async (scene, subject) => {
      const items = (await openItems(scene, subject)).filter(({ kind }) => kind === 'invoice');
      const parts = items.map(({ id, open }) => ({ itemId: id, minor: open.minor }));
      return pay(
        scene,
        subject,
        parts.reduce((total, { minor }) => total + minor, 0),
        parts,
      );
    },
  },
  /** A payment of what is not open: nothing says what it pays. */
  cash: {
    event: 'LedgerCorrected',
    fact: (context) =>
      context.unapplied.length > 0
        ? null
        : { type: 'LedgerCorrected', items: [], unapplied: [{ minor: 99_999, currency: 'EUR' }] },
    perform: (scene, subject) => pay(scene, subject, 99_999, []),
  },
  writeOff: closing('WrittenOff', 'writeOff'),
  settle: closing('SettlementPaid', 'settle'),
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
  bounce: {
    event: 'PaymentBounced',
    fact: (context, { paid }) =>
      paid.length === 0
        ? null
        : {
            type: 'PaymentBounced',
            paymentId: 'payment',
            amount: { minor: paid.reduce((total, { open }) => total + open, 0), currency: 'EUR' },
            items: [...paid],
            unapplied: context.unapplied,
          },
    perform: (scene, subject) =>
      scene.lead.one(
        'bouncePayment',
        `mutation ($id: ID!, $on: BusinessDate!) { bouncePayment(paymentId: $id, bouncedOn: $on, reason: "returned") { __typename ... on UserError { code message } } }`,
        { id: subject.payments.at(-1), on: today(scene) },
      ),
  },
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
};

/** A mutation that a mere answer comes out of. */
function ask(by: Caller, name: string, args: string, variables: Record<string, unknown>): Promise<Answer> {
  const names = args.split(', ').map((arg) => arg.split(':')[0]!.slice(1));
  return by.one(
    name,
    `mutation (${args}) { ${name}(${names.map((arg) => `${arg}: $${arg}`).join(', ')}) { __typename ... on UserError { code message } } }`,
    variables,
  );
}

const hasCharge = ({ items }: CaseContext): ItemFact | undefined => items.find(({ kind }) => kind === 'charge');

Object.assign(ACTS, {
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
  charge: {
    event: 'InvoiceBooked',
    fact: (context) => {
      const late = context.items.find(({ dueOn, kind }) => dueOn < context.today && kind !== 'charge');
      if (!late || hasCharge(context) || context.insolventSince !== null) return null;
      const charge = { ...late, id: 'charge', dueOn: context.today, open: 1_000, kind: 'charge' as const };
      return { type: 'InvoiceBooked', items: [charge], unapplied: context.unapplied };
    },
    perform: async (scene, subject) => {
      const late = (await openItems(scene, subject)).find(({ dueOn }) => dueOn < today(scene))!;
      return ask(scene.lead, 'bookCharge', '$itemId: ID!, $kind: ChargeKind!, $amount: MoneyInput', {
        itemId: late.id,
        kind: 'costs',
        amount: { minor: 1_000, currency: 'EUR' },
      });
    },
  },
  waiver: {
    event: 'ChargeWaived',
    fact: (context) => {
      const charge = hasCharge(context);
      return charge
        ? { type: 'ChargeWaived', items: [{ ...charge, open: 0 }], unapplied: context.unapplied, reason: 'gesture' }
        : null;
    },
    perform: async (scene, subject) => {
      const { id } = await factOf<{ id: string }>(
        scene,
        subject,
        `select id from open_item where account_id = $1 and kind = 'charge' and open_minor > 0`,
      );
      return ask(scene.lead, 'waiveCharge', '$itemId: ID!, $reason: String!', { itemId: id, reason: 'gesture' });
    },
  },
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
  merge: {
    event: 'CaseMerged',
    // cash that is not allocated moves along
    fact: (context) => ({ type: 'CaseMerged', items: closed(context), unapplied: [], intoCaseId: 'other' }),
    perform: async (scene, subject) => {
      const kept = `${subject.account}-kept`;
      const row = { account: kept, debtor: `Kept ${subject.account}`, invoice: kept, amount: AMOUNT };
      await importLedger(scene.api, 'PATHS', scene.teamId, [{ ...row, due: addDays(today(scene), 30) }]);
      const { from, into } = await factOf<{ from: string; into: string }>(
        scene,
        subject,
        `select a.debtor_id as from, k.debtor_id as into from account a join account k on k.number = a.number || '-kept' where a.id = $1`,
      );
      return ask(scene.lead, 'mergeDebtors', '$fromId: ID!, $intoId: ID!, $reason: String!', {
        fromId: from,
        intoId: into,
        reason: 'same firm',
      });
    },
  },
} satisfies Record<string, Act>);

const step = ({ stepKey, channel }: NonNullable<Memory['letter']>) => ({ stepKey, channel });

async function proposal(scene: Scene, subject: Subject) {
  const { stepKey } = await factOf<{ stepKey: string }>(
    scene,
    subject,
    `select proposed_step as "stepKey" from dunning_case where id = $1`,
  );
  return { caseId: subject.id, stepKey, version: (await scene.lead.seen(subject.id))!.version };
}

async function fileOf(scene: Scene, subject: Subject): Promise<string> {
  const { id } = await factOf<{ id: string }>(
    scene,
    subject,
    `select id from legal_file where account_id = $1 and status in ('submitted', 'accepted')`,
  );
  return id;
}
