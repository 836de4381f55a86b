import {
  type ChecklistLine,
  escalationChecklist,
  type FileFacts,
  type Outcome,
  OutcomeProblem,
  unticked,
} from '@relance/calls/domain';
import type { Tx } from '@relance/platform/server';

/** What a file needs before it goes to legal, with what the data say of it; null: not in reach. */
export async function fileChecklist(tx: Tx, caseId: string): Promise<ChecklistLine[] | null> {
  const [facts] = await tx.query<FileFacts>(
    `select (d.kind = 'consumer' or d.siren is not null or d.vat_number is not null) as identified, cardinality(d.address) > 0 as "hasAddress",
       (select count(*)::int from open_item i where i.account_id = c.id and i.kind = 'invoice' and i.open_minor > 0) as "openInvoices",
       coalesce(c.context ->> 'noticeSentOn', '') <> '' as "noticeSent",
       (select count(*)::int from dispute q where q.account_id = c.id and q.status = 'open') as "openDisputes"
     from dunning_case c join account a on a.id = c.id join debtor d on d.id = a.debtor_id where c.id = $1`,
    [caseId],
  );
  return facts ? escalationChecklist(facts) : null;
}

/** Nothing is handed over with a piece missing that nobody has answered for. Errors: OutcomeProblem, naming the pieces. */
export async function checkFile(
  tx: Tx,
  caseId: string,
  outcome: Extract<Outcome, { kind: 'escalation' }>,
): Promise<void> {
  const checklist = await fileChecklist(tx, caseId);
  if (!checklist) return;
  const left = unticked(checklist, outcome.missing ?? { pieces: [], why: '' });
  if (left.length === 0) return;
  const named = (language: 'fr' | 'en') => left.map((piece) => PIECES[piece][language]).join(', ');
  throw new OutcomeProblem('file-incomplete', 'missing', {
    fr: `Cochez ce qui manque et dites pourquoi le dossier part quand même\u00a0: ${named('fr')}.`,
    en: `Tick what is missing and say why the file goes all the same: ${named('en')}.`,
  });
}

const PIECES = {
  debtorIdentity: { fr: 'identité du débiteur', en: 'debtor’s identity' },
  address: { fr: 'adresse', en: 'address' },
  invoices: { fr: 'factures', en: 'invoices' },
  deliveryProof: { fr: 'preuve de livraison', en: 'proof of delivery' },
  formalNotice: { fr: 'mise en demeure partie', en: 'formal notice sent' },
  disputesAnswered: { fr: 'litiges répondus', en: 'disputes answered' },
} as const;
