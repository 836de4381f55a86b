import type { CaseContext, ItemFact } from '@relance/dunning/domain';
import { addDays, type BusinessDate, newId } from '@relance/kernel';
import { importLedger } from '../ledger';
import {
  type Scene,
  type Subject,
  type Act,
  AMOUNT,
  sum,
  item,
  closed,
  today,
  openItems,
  factOf,
  ask,
  versionOf,
} from './act';

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

const closing = (type: 'WrittenOff' | 'SettlementPaid', name: 'writeOff' | 'settle'): Act => ({
  event: type,
  fact: (context) =>
    context.items.length === 0 ? null : { type, items: closed(context), unapplied: context.unapplied },
  perform: async (scene, subject) =>
    scene.lead.one(
      name,
      `mutation ($id: ID!, $items: [ID!]!, $seen: Int!) { ${name}(caseId: $id, itemIds: $items, reason: "agreed", expectedVersion: $seen) { __typename ... on UserError { code message } } }`,
      {
        id: subject.id,
        items: (await openItems(scene, subject)).map(({ id }) => id),
        seen: await versionOf(scene, subject),
      },
    ),
});

const hasCharge = ({ items }: CaseContext): ItemFact | undefined => items.find(({ kind }) => kind === 'charge');

/** What the books say. */
export const LEDGER_ACTS: Record<string, Act> = {
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
      return ask(
        scene.lead,
        'bookCharge',
        '$itemId: ID!, $kind: ChargeKind!, $amount: MoneyInput, $expectedVersion: Int!',
        {
          expectedVersion: await versionOf(scene, subject),
          itemId: late.id,
          kind: 'costs',
          amount: { minor: 1_000, currency: 'EUR' },
        },
      );
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
      return ask(scene.lead, 'waiveCharge', '$itemId: ID!, $reason: String!, $expectedVersion: Int!', {
        itemId: id,
        reason: 'gesture',
        expectedVersion: await versionOf(scene, subject),
      });
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
};
