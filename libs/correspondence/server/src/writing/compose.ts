import {
  isLetterTemplate,
  isMailbox,
  isSmsTemplate,
  isTemplateKey,
  plainText,
  visitText,
  writeLetter,
  writeSms,
  writeVisitSheet,
} from '@relance/correspondence/domain';
import type { CaseEffect } from '@relance/dunning/domain';
import { type Money, newId } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import type { DemandedItem } from '../entities/document.entity';
import { letterPdf } from '../pdf/letter-pdf';
import { smsPdf } from '../pdf/sms-pdf';
import { visitPdf } from '../pdf/visit-pdf';
import { openItemsOf, partiesOf, type OpenItemFact, type Party } from './facts.query';
import { type VisitBackground, visitBackgrounds } from './visit-facts.query';

/** What is to be written: an effect of a case, or a step's document once more (`revision`) with the figures of the day. */
export interface Writing {
  effect: CaseEffect<'issueDocument'>;
  revision: number;
}

/** A document with its page, ready to be stored. */
export interface Composed extends Writing {
  id: string;
  contactId: string | null;
  recipient: string | null;
  items: DemandedItem[];
  text: Text;
}

interface Text {
  language: 'fr' | 'en';
  subject: string;
  body: string;
  demanded: readonly Money[];
  pdf: Buffer;
}

/**
 * Writes documents about what is open now, and says to whom each goes; one that would demand nothing is not among them. Error:
 * a template that is not ours, or that is not written for that channel.
 */
export async function compose(tx: Tx, writings: readonly Writing[]): Promise<Composed[]> {
  const idsOf = (chosen: readonly Writing[]) => [...new Set(chosen.map(({ effect }) => effect.caseId))];
  const parties = await partiesOf(tx, idsOf(writings));
  const openItems = await openItemsOf(tx, [...new Set(writings.flatMap(({ effect }) => effect.action.itemIds))]);
  const visits = await visitBackgrounds(tx, idsOf(writings.filter(({ effect }) => effect.action.channel === 'visit')));
  const composed: Composed[] = [];
  for (const writing of writings) {
    const { caseId, action } = writing.effect;
    const party = parties.get(caseId);
    if (!party) throw new Error(`no account behind the case ${caseId}`);
    const items = action.itemIds
      .map((id) => openItems.get(id))
      .filter(
        (item): item is OpenItemFact => item?.caseId === caseId && (!item.charge || party.debtor.kind !== 'consumer'),
      )
      .sort(byInvoice);
    if (items.length > 0) composed.push(await composeOne(writing, party, items, visits.get(caseId)));
  }
  return composed;
}

/** The oldest first; what comes on top of an invoice after it. */
function byInvoice(a: OpenItemFact, b: OpenItemFact): number {
  const key = ({ dueOn, number, charge }: OpenItemFact) =>
    charge ? `${dueOn} ${charge.invoiceNumber} 1 ${number}` : `${dueOn} ${number} 0`;
  return key(a) < key(b) ? -1 : 1;
}

async function composeOne(
  { effect, revision }: Writing,
  party: Party,
  items: OpenItemFact[],
  visit: VisitBackground | undefined,
): Promise<Composed> {
  const at = new Date(effect.at);
  const { contactId, recipient } = receiver(effect.action.channel, party);
  return {
    effect,
    revision,
    id: newId(at.getTime()),
    contactId,
    recipient,
    items: items.map(({ itemId, open, entries }) => ({ itemId, ...open, entries })),
    text: await textOf(effect, party, items, visit, at),
  };
}

/** To whom it goes by that channel; without a usable address `recipient` is null. */
export function receiver(channel: Composed['effect']['action']['channel'], party: Party) {
  const { contact, mailContact, smsContact } = party;
  switch (channel) {
    case 'email':
      return {
        contactId: (mailContact ?? contact)?.id ?? null,
        recipient: mailContact && isMailbox(mailContact.email) ? mailContact.email : null,
      };
    case 'sms':
      return { contactId: (smsContact ?? contact)?.id ?? null, recipient: smsContact?.phone ?? null };
    case 'letter':
    case 'registeredLetter':
    case 'visit': {
      const address = postalAddress(party);
      return {
        contactId: contact?.id ?? null,
        recipient: address.length ? [party.debtor.name, ...address].join(', ') : null,
      };
    }
  }
}

/** The address as the post wants it: with the country, in the sender's language, when it goes abroad. */
function postalAddress({ debtor, creditor }: Party): string[] {
  const { address } = debtor;
  if (address.length === 0 || debtor.country === creditor.country) return [...address];
  const country = new Intl.DisplayNames([staffLanguage(creditor)], { type: 'region' }).of(debtor.country);
  const named = country?.toUpperCase() ?? debtor.country;
  return address.at(-1)?.toUpperCase() === named ? [...address] : [...address, named];
}

/** In which the creditor's own staff read. */
function staffLanguage({ country }: Party['creditor']): 'fr' | 'en' {
  return ['FR', 'BE', 'LU', 'MC'].includes(country) ? 'fr' : 'en';
}

async function textOf(
  { action, today }: Composed['effect'],
  party: Party,
  items: OpenItemFact[],
  visit: VisitBackground | undefined,
  at: Date,
): Promise<Text> {
  const { template, channel } = action;
  if (!isTemplateKey(template)) throw new Error(`no such template: ${template} (step ${action.stepKey})`);
  const common = {
    writtenOn: today,
    debtor: { ...party.debtor, address: postalAddress(party) },
    accountNumber: party.accountNumber,
    caseNumber: party.caseNumber,
    agentName: party.agentName,
    items,
    unapplied: party.unapplied,
  };
  if (channel === 'visit' && template === 'visit-sheet') {
    const { contacts = [], history = [] } = visit ?? {};
    const language = staffLanguage(party.creditor);
    const sheet = writeVisitSheet({ ...common, language, creditorName: party.creditor.name, contacts, history });
    return { ...sheet, body: visitText(sheet), pdf: await visitPdf(sheet, party.creditor.name, at) };
  }
  const contactName = (channel === 'email' ? (party.mailContact ?? party.contact) : party.contact)?.name ?? null;
  const facts = { ...common, channel, language: party.language, creditor: party.creditor, contactName };
  if (channel === 'sms' && isSmsTemplate(template)) {
    const sms = writeSms({ ...facts, template });
    return { ...sms, body: sms.text, pdf: await smsPdf(sms, party, at) };
  }
  if (channel !== 'sms' && channel !== 'visit' && isLetterTemplate(template)) {
    const letter = writeLetter({ ...facts, template });
    return { ...letter, body: plainText(letter), pdf: await letterPdf(letter, { ...facts, template }, at) };
  }
  throw new Error(`the template ${template} is not written for ${channel} (step ${action.stepKey})`);
}
