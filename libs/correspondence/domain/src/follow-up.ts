import { type BusinessDate, type Money, sumByCurrency } from '@relance/kernel';
import type { Letter, LetterFacts } from './letter';
import { sayAmounts, sayDate, type DocumentLanguage, sayList, sayMoney } from './wording';
import { paymentOf, tableOf, unappliedOf, WORDS } from './write-letter';

/** What was agreed on the telephone. */
export type Agreed =
  /** `settles`: the amount is accepted for these invoices, and the discount given up when it comes by its day. */
  | {
      kind: 'promise';
      amount: Money;
      dueOn: BusinessDate;
      instalments: { minor: number; dueOn: BusinessDate }[];
      settles?: { numbers: string[]; discount: Money } | null;
    }
  /** `day`, `time`: the debtor's own. */
  | { kind: 'callback'; day: BusinessDate; time: string }
  | { kind: 'dispute'; numbers: string[] }
  | { kind: 'alreadyPaid'; paidOn: BusinessDate | null };

/** What was announced on the telephone and comes with it; the original of an invoice is not kept here, and is never among it. */
export type Enclosure = 'statement' | 'bankDetails';

/** What an agent may write differently: the words around what was agreed. */
export interface FollowUpWords {
  opening: string;
  closing: string;
}

export const LONGEST_FOLLOW_UP_WORDS = 600;

type Facts = Omit<LetterFacts, 'template' | 'channel'>;

const SAID: Readonly<
  Record<
    DocumentLanguage,
    {
      subject: (creditor: string) => string;
      opening: (agent: string | null) => string;
      /** What stands below: what was agreed, or only what was announced. */
      noted: string;
      announced: string;
      closing: Readonly<Record<Agreed['kind'], string>>;
      question: string;
      enclosed: Readonly<Record<Enclosure, string>>;
      regards: string;
    }
  >
> = {
  fr: {
    subject: (creditor) => `Suite à notre échange téléphonique – ${creditor}`,
    opening: (agent) =>
      `Nous vous remercions de notre échange téléphonique de ce jour${agent ? ` avec ${agent}` : ''}.`,
    noted: 'Voici ce que nous en avons retenu.',
    announced: 'Voici ce que nous vous avons annoncé.',
    closing: {
      promise: 'Si ces dates ne pouvaient pas être tenues, merci de nous prévenir avant l’échéance.',
      callback: 'Si ce moment ne vous convenait plus, un mot en réponse suffit pour en choisir un autre.',
      dispute: 'Les autres factures restent dues à leur échéance. Vous pouvez répondre à ce message avec vos pièces.',
      alreadyPaid: 'Une copie de l’avis de virement, en réponse à ce message, nous aiderait à le retrouver.',
    },
    question: 'Pour toute question, une réponse à ce message suffit.',
    enclosed: {
      statement:
        'Vous trouverez ci-dessous, et dans le document joint, le relevé de vos factures ouvertes, échues ou non.',
      bankDetails: 'Nos coordonnées bancaires figurent ci-dessous, avec la référence à rappeler.',
    },
    regards: 'Cordialement,',
  },
  en: {
    subject: (creditor) => `Following our telephone conversation – ${creditor}`,
    opening: (agent) => `Thank you for speaking to ${agent ?? 'us'} on the telephone today.`,
    noted: 'This is what we have noted.',
    announced: 'This is what we said we would send you.',
    closing: {
      promise: 'Should you not be able to keep to these dates, please let us know before they fall due.',
      callback: 'If that time no longer suits you, a short reply is enough to choose another.',
      dispute:
        'The other invoices remain payable when they fall due. You may reply to this message with your documents.',
      alreadyPaid: 'A copy of the transfer advice, in reply to this message, would help us to find it.',
    },
    question: 'Should you have any question, a reply to this message is enough.',
    enclosed: {
      statement: 'Below, and in the attached document, is the statement of your open invoices, due or not.',
      bankDetails: 'Our bank details are below, with the reference to quote.',
    },
    regards: 'Kind regards,',
  },
};

/** The words as drafted: the agent reads them before they are sent, and may change them. */
export function followUpDraft(
  kind: Agreed['kind'] | null,
  agent: string | null,
  language: DocumentLanguage,
): FollowUpWords {
  const said = SAID[language];
  return {
    opening: `${said.opening(agent)} ${kind ? said.noted : said.announced}`,
    closing: kind ? said.closing[kind] : said.question,
  };
}

/**
 * The message with what was agreed, what was announced, the invoices and how to pay: these are said by us, the words around them by
 * the agent. Its items are all that is open where they are the statement.
 */
export function writeFollowUp(
  facts: Facts,
  agreed: Agreed | null,
  enclosed: readonly Enclosure[],
  words: FollowUpWords,
): Letter {
  const { language, creditor } = facts;
  const said = SAID[language];
  const own = WORDS[language];
  return {
    language,
    subject: said.subject(creditor.name),
    postalMention: null,
    date: own.dateLine(sayDate(facts.writtenOn, language)),
    references: [
      { label: own.references.account, value: facts.accountNumber },
      { label: own.references.caseNumber, value: facts.caseNumber },
      ...(facts.agentName ? [{ label: own.references.agent, value: facts.agentName }] : []),
    ],
    salutation: own.salutation,
    before: [words.opening, ...agreedLines(agreed, language), ...enclosedLines(enclosed, language)],
    table: tableOf(facts, own),
    payment: paymentOf(facts, own),
    after: [...unappliedOf(facts, own), words.closing].filter((text) => text.length > 0),
    closing: said.regards,
    signature: [facts.agentName ?? own.signature, creditor.name],
    demanded: sumByCurrency(facts.items.map((item) => item.open)),
  };
}

/** What was announced and comes with it, in sentences. */
export function enclosedLines(enclosed: readonly Enclosure[], language: DocumentLanguage): string[] {
  return enclosed.map((one) => SAID[language].enclosed[one]);
}

/** What was agreed in sentences, as it was logged. */
export function agreedLines(agreed: Agreed | null, language: DocumentLanguage): string[] {
  const french = language === 'fr';
  switch (agreed?.kind) {
    case undefined:
      return [];
    case 'promise': {
      const { amount, dueOn, instalments, settles } = agreed;
      if (instalments.length === 0) {
        const paid = french
          ? `Vous réglerez ${sayMoney(amount, language)} au plus tard le ${sayDate(dueOn, language)}.`
          : `You will pay ${sayMoney(amount, language)} by ${sayDate(dueOn, language)}.`;
        return settles ? [paid, settlementLine(settles, language)] : [paid];
      }
      const parts = instalments.map(({ minor, dueOn: day }) =>
        french
          ? `${sayMoney({ minor, currency: amount.currency }, language)} le ${sayDate(day, language)}`
          : `${sayMoney({ minor, currency: amount.currency }, language)} on ${sayDate(day, language)}`,
      );
      return french
        ? [
            `Vous réglerez ${sayAmounts([amount], language)} en ${parts.length} échéances : ${sayList(parts, language)}.`.replace(
              ' : ',
              '\u00a0: ',
            ),
          ]
        : [
            `You will pay ${sayAmounts([amount], language)} in ${parts.length} instalments: ${sayList(parts, language)}.`,
          ];
    }
    case 'callback':
      return french
        ? [`Nous vous rappellerons le ${sayDate(agreed.day, language)} à ${agreed.time}.`]
        : [`We shall call you again on ${sayDate(agreed.day, language)} at ${agreed.time}.`];
    case 'dispute':
      return french
        ? [
            `Vous contestez ${agreed.numbers.length > 1 ? 'les factures' : 'la facture'} ${sayList(agreed.numbers, language)} : nous l’examinons et revenons vers vous ; rien ne vous sera réclamé à ce titre d’ici là.`
              .replace(' : ', '\u00a0: ')
              .replace(' ;', '\u202f;'),
          ]
        : [
            `You dispute invoice${agreed.numbers.length > 1 ? 's' : ''} ${sayList(agreed.numbers, language)}: we are looking into it and shall come back to you; nothing of it is claimed until then.`,
          ];
    case 'alreadyPaid': {
      const on = agreed.paidOn && sayDate(agreed.paidOn, language);
      return french
        ? [
            `Vous nous avez indiqué avoir réglé${on ? ` le ${on}` : ''}. Nous recherchons ce paiement et suspendons nos relances le temps de le retrouver.`,
          ]
        : [
            `You told us that you have paid${on ? ` on ${on}` : ''}. We are looking for this payment and pause our reminders meanwhile.`,
          ];
    }
  }
}

function settlementLine(
  { numbers, discount }: { numbers: string[]; discount: Money },
  language: DocumentLanguage,
): string {
  const [list, rest] = [sayList(numbers, language), sayMoney(discount, language)];
  const many = numbers.length > 1;
  return language === 'fr'
    ? `Ce paiement soldera ${many ? 'les factures' : 'la facture'} ${list}\u00a0: reçu à temps, il nous fera renoncer au reste, soit ${rest}.`
    : `That payment settles invoice${many ? 's' : ''} ${list}: if it comes in time, we give up the rest, ${rest}.`;
}
