import {
  isMailbox,
  isTemplateKey,
  plainText,
  writeLetter,
  type Letter,
  type LetterFacts,
} from '@relance/correspondence/domain';
import type { CaseEffect } from '@relance/dunning/domain';
import { newId } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import { createHash } from 'node:crypto';
import type { DemandedItem } from '../entities/document.entity';
import { letterPdf } from '../pdf/letter-pdf';
import { openItemsOf, partiesOf, type OpenItemFact, type Party } from './facts.query';

type Effect = CaseEffect<'issueDocument'>;

/** Pages held in memory at once while a large batch is written. */
const CHUNK = 200;

interface Written {
  id: string;
  effect: Effect;
  contactId: string | null;
  letter: Letter;
  items: DemandedItem[];
  pdf: Buffer;
  recipient: string | null;
}

/**
 * The effect `issueDocument`: writes the documents of many cases about what is open now, with their pages, and says to whom each
 * goes. Without a usable address the delivery is `noAddress`, for a person to see. Error: a template that is not ours.
 */
export async function issueDocuments(tx: Tx, effects: Effect[]): Promise<void> {
  for (let from = 0; from < effects.length; from += CHUNK) {
    const chunk = effects.slice(from, from + CHUNK);
    const parties = await partiesOf(tx, [...new Set(chunk.map((effect) => effect.caseId))]);
    const openItems = await openItemsOf(tx, chunk);
    const written: Written[] = [];
    for (const effect of chunk) {
      const party = parties.get(effect.caseId);
      if (!party) throw new Error(`no account behind the case ${effect.caseId}`);
      const items = effect.action.itemIds
        .map((id) => openItems.get(id))
        .filter((item): item is OpenItemFact => item?.caseId === effect.caseId)
        .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.number < b.number ? -1 : 1));
      // nothing open any more: a document that demands nothing is not written
      if (items.length > 0) written.push(await writeOne(effect, party, items));
    }
    await store(tx, written);
  }
}

async function writeOne(effect: Effect, party: Party, items: OpenItemFact[]): Promise<Written> {
  const { action, today, at } = effect;
  if (!isTemplateKey(action.template)) throw new Error(`no such template: ${action.template} (step ${action.stepKey})`);
  const byMail = action.channel === 'email';
  const contact = byMail ? (party.mailContact ?? party.contact) : party.contact;
  const facts: LetterFacts = {
    template: action.template,
    channel: action.channel,
    language: party.language,
    writtenOn: today,
    creditor: party.creditor,
    debtor: { ...party.debtor, address: postalAddress(party) },
    contactName: contact?.name ?? null,
    accountNumber: party.accountNumber,
    caseNumber: party.caseNumber,
    agentName: party.agentName,
    items,
    unapplied: party.unapplied,
  };
  const letter = writeLetter(facts);
  const createdAt = new Date(at);
  return {
    id: newId(createdAt.getTime()),
    effect,
    contactId: contact?.id ?? null,
    letter,
    items: items.map(({ itemId, open, entries }) => ({ itemId, ...open, entries })),
    pdf: await letterPdf(letter, facts, createdAt),
    recipient: byMail ? mailAddress(party) : letterAddress(party),
  };
}

/** The address as the post wants it: with the country, in the sender's language, when it goes abroad. */
function postalAddress({ debtor, creditor }: Party): string[] {
  const { address } = debtor;
  if (address.length === 0 || debtor.country === creditor.country) return [...address];
  const country = new Intl.DisplayNames([creditor.country === 'FR' ? 'fr' : 'en'], { type: 'region' }).of(
    debtor.country,
  );
  const named = country?.toUpperCase() ?? debtor.country;
  return address.at(-1)?.toUpperCase() === named ? [...address] : [...address, named];
}

function letterAddress(party: Party): string | null {
  const address = postalAddress(party);
  return address.length ? [party.debtor.name, ...address].join(', ') : null;
}

function mailAddress({ mailContact }: Party): string | null {
  return mailContact && isMailbox(mailContact.email) ? mailContact.email : null;
}

const DELIVERY_CHANNEL = {
  email: 'email',
  letter: 'post',
  registeredLetter: 'registeredPost',
  sms: 'sms',
  visit: 'visit',
} as const;

async function store(tx: Tx, written: readonly Written[]): Promise<void> {
  if (written.length === 0) return;
  await tx.execute(
    `insert into document (id, account_id, contact_id, kind, template, step_key, severity, language, subject, body, demanded, items,
       as_of, pdf, pdf_sha256, event_seq, created_at)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::int[], $8::text[], $9::text[],
       $10::text[], $11::jsonb[], $12::jsonb[], $13::date[], $14::bytea[], $15::bytea[], $16::int[], $17::timestamptz[])`,
    [
      written.map(({ id }) => id),
      written.map(({ effect }) => effect.caseId),
      written.map(({ contactId }) => contactId),
      written.map(({ effect }) => effect.action.channel),
      written.map(({ effect }) => effect.action.template),
      written.map(({ effect }) => effect.action.stepKey),
      written.map(({ effect }) => effect.action.severity),
      written.map(({ letter }) => letter.language),
      written.map(({ letter }) => letter.subject),
      written.map(({ letter }) => plainText(letter)),
      written.map(({ letter }) => JSON.stringify(letter.demanded)),
      written.map(({ items }) => JSON.stringify(items)),
      written.map(({ effect }) => effect.today),
      written.map(({ pdf }) => pdf),
      written.map(({ pdf }) => createHash('sha256').update(pdf).digest()),
      written.map(({ effect }) => effect.seq),
      written.map(({ effect }) => effect.at),
    ],
  );
  await tx.execute(
    `insert into delivery (id, document_id, account_id, channel, recipient, status, created_at)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])`,
    [
      written.map(({ effect }) => newId(Date.parse(effect.at))),
      written.map(({ id }) => id),
      written.map(({ effect }) => effect.caseId),
      written.map(({ effect }) => DELIVERY_CHANNEL[effect.action.channel]),
      written.map(({ recipient }) => recipient),
      written.map(({ recipient }) => (recipient ? 'toSend' : 'noAddress')),
      written.map(({ effect }) => effect.at),
    ],
  );
}
