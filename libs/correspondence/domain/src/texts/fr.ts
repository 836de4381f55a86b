import { FORMAL_NOTICE_DAYS, NOT_LATE, type LetterFacts } from '../letter';
import { NBSP, sayPhone, saySiren } from '../wording';
import { FRENCH_SMS, FRENCH_VISIT } from './short-fr';
import type { LanguageWords, WordsInput } from './texts';

const REGARDS = 'Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.';
const CROSSED =
  'Si votre règlement nous a été adressé entre-temps, nous vous en remercions et vous prions de ne pas tenir compte de ce courrier.';

const invoices = (many: boolean) => (many ? 'les factures' : 'la facture');

function contact({ creditor }: LetterFacts): string {
  const ways = [
    creditor.phone && `au ${sayPhone(creditor.phone)}`,
    creditor.email && `à l’adresse ${creditor.email}`,
  ].filter(Boolean);
  return ways.length ? ` ${ways.join(' ou ')}` : '';
}

function inWriting({ creditor }: LetterFacts): string {
  return creditor.email ? `, à l’adresse ${creditor.email} ou par courrier` : '';
}

function firstInvoice({ items }: LetterFacts): string {
  return items.find(({ charge }) => !charge)?.number ?? '';
}

function stillOwed(amounts: string): string {
  return (
    'Nous avons bien reçu le règlement de nos factures. Les sommes ci-dessous, dues en raison de leur paiement tardif, ' +
    `restent à régler, pour un montant de ${amounts} à ce jour.`
  );
}

function identity(party: { name: string; address: readonly string[]; siren: string | null }): string {
  return [party.name, ...party.address, party.siren && `SIREN ${saySiren(party.siren)}`].filter(Boolean).join(', ');
}

/** Reservation of rights that fits the kind of debtor; a consumer never reads of penalties or fixed sums (RULES 1.1 F11). */
function consequences({ creditor, debtor }: LetterFacts): string[] {
  const french = creditor.country === 'FR';
  const procedure =
    'À défaut de règlement dans ce délai, nous transmettrons votre dossier à notre service juridique, qui pourra en poursuivre le recouvrement devant la juridiction compétente, sans nouvel avis de notre part.';
  if (debtor.kind === 'consumer') {
    const interest = french
      ? [
          'Conformément à l’article 1344-1 du Code civil, la présente mise en demeure fait courir les intérêts au taux légal.',
        ]
      : [];
    return [
      procedure,
      ...interest,
      'Si vous rencontrez des difficultés pour payer, parlez-nous-en avant ce terme' +
        `${NBSP}: une solution amiable, adaptée à votre situation, reste possible.`,
    ];
  }
  const reserve =
    french && debtor.kind === 'business'
      ? 'La présente est adressée sous réserve de tous nos autres droits, notamment ceux que nous tenons de l’article L.' +
        `${NBSP}441-10 du Code de commerce en cas de retard de paiement.`
      : 'La présente est adressée sous réserve de tous nos autres droits.';
  return [procedure, reserve];
}

function formalNotice({ facts, amounts, many }: WordsInput) {
  const notice =
    facts.creditor.country === 'FR'
      ? 'vaut mise en demeure au sens de l’article 1344 du Code civil'
      : 'vaut mise en demeure';
  return {
    subject: `MISE EN DEMEURE de payer la somme de ${amounts}`,
    before: [
      `${identity(facts.creditor)}, créancier, met en demeure ${identity(facts.debtor)}, de payer la somme de ${amounts}, ` +
        `restant due à ce jour au titre ${many ? 'des factures suivantes, échues et impayées' : 'de la facture suivante, échue et impayée'}${NBSP}:`,
    ],
    after: [
      `La présente lettre ${notice}. Vous disposez d’un délai de ${FORMAL_NOTICE_DAYS} jours à compter de sa réception ` +
        'pour régler l’intégralité de cette somme.',
      ...consequences(facts),
      `Si vous contestez tout ou partie de cette créance, faites-nous en connaître les motifs par écrit dans le même délai${inWriting(facts)}.`,
    ],
    closing: REGARDS,
  };
}

export const FRENCH: LanguageWords = {
  templates: {
    'friendly-note': ({ facts, amounts, many }) => ({
      subject: many
        ? 'Vos factures arrivent à échéance'
        : `Votre facture ${facts.items[0]?.number ?? ''} arrive à échéance`,
      before: [
        `Nous nous permettons de vous rappeler l’échéance prochaine de ${many ? 'vos factures ci-dessous' : 'votre facture ci-dessous'}, ` +
          `pour un montant de ${amounts} restant à régler à ce jour.`,
      ],
      after: [
        `Si un point vous empêche de payer à l’échéance (facture non reçue, question, désaccord), dites-le-nous dès maintenant${contact(facts)}${NBSP}: ` +
          'nous le réglerons avec vous.',
        'Si votre paiement est déjà en cours, merci de ne pas tenir compte de ce message.',
      ],
      closing: 'Nous vous remercions de votre confiance et vous adressons nos salutations les meilleures.',
    }),
    reminder: ({ facts, amounts, many, onlyCharges }) => ({
      subject: onlyCharges
        ? `Rappel${NBSP}: sommes restant dues`
        : many
          ? `Rappel${NBSP}: factures échues`
          : `Rappel${NBSP}: facture ${firstInvoice(facts)} échue`,
      before: [
        onlyCharges
          ? stillOwed(amounts)
          : `Sauf erreur de notre part, ${invoices(many)} ci-dessous ${many ? 'sont arrivées' : 'est arrivée'} à échéance sans que nous ayons reçu ` +
            `l’intégralité de votre règlement. Le montant restant dû s’élève à ce jour à ${amounts}.`,
      ],
      after: [
        'Nous vous remercions de bien vouloir procéder à ce règlement dans les meilleurs délais.',
        `Si un motif particulier explique ce retard, contactez-nous${contact(facts)}${NBSP}: nous chercherons une solution avec vous.`,
        CROSSED,
      ],
      closing: REGARDS,
    }),
    'second-reminder': ({ facts, amounts, many, onlyCharges }) => ({
      subject: onlyCharges
        ? `Second rappel${NBSP}: sommes restant dues`
        : many
          ? `Second rappel${NBSP}: factures impayées`
          : `Second rappel${NBSP}: facture ${firstInvoice(facts)} impayée`,
      before: [
        onlyCharges
          ? stillOwed(amounts)
          : `À ce jour, et sauf erreur de notre part, ${invoices(many)} ci-dessous ${many ? 'demeurent impayées' : 'demeure impayée'} malgré ` +
            `${many ? 'leur échéance dépassée' : 'son échéance dépassée'}. Le montant restant dû s’élève à ${amounts}.`,
      ],
      after: [
        `Nous vous demandons de régler cette somme sous ${FORMAL_NOTICE_DAYS} jours ou, si quelque chose s’y oppose, ` +
          `de nous contacter dans ce délai${contact(facts)}.`,
        ...(facts.debtor.kind === 'consumer'
          ? [
              `Si vous rencontrez des difficultés pour payer, parlez-nous-en${NBSP}: un échelonnement peut être étudié avec vous.`,
            ]
          : ['Sans nouvelles de votre part, nous serions conduits à vous adresser une mise en demeure.']),
        CROSSED,
      ],
      closing: REGARDS,
    }),
    'formal-notice': formalNotice,
  },
  charge: ({ kind, invoiceNumber }) =>
    `${kind === 'fixedSum' ? 'Indemnité forfaitaire' : 'Frais de recouvrement'}, facture ${invoiceNumber}`,
  sms: FRENCH_SMS,
  visit: FRENCH_VISIT,
  salutation: 'Madame, Monsieur,',
  registered: 'Lettre recommandée avec avis de réception',
  headings: ['Facture', 'Émise le', 'Échéance', 'Retard', 'Reste dû'],
  total: 'Total restant dû',
  days: (days) => (days > 0 ? `${days}${NBSP}jour${days > 1 ? 's' : ''}` : NOT_LATE),
  payment: {
    title: 'Pour payer par virement',
    holder: 'Titulaire',
    iban: 'IBAN',
    bic: 'BIC',
    reference: 'Référence à rappeler',
    asInvoiced: 'Par les moyens de paiement indiqués sur nos factures.',
  },
  references: { account: 'Votre compte client', caseNumber: 'Notre dossier', agent: 'Votre interlocuteur' },
  attention: (name) => `À l’attention de ${name}`,
  unapplied: (amounts) =>
    `Nous avons par ailleurs reçu ${amounts} dont l’affectation est en cours${NBSP}: cette somme viendra en déduction du montant ci-dessus.`,
  signature: 'Le service comptabilité clients',
  dateLine: (date) => `Le ${date}`,
  siren: 'SIREN',
  vat: 'TVA',
  page: (page, pages) => `Page ${page} sur ${pages}`,
};
