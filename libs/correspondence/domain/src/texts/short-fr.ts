import type { SmsWords } from '../sms';
import type { SmsTemplate } from '../templates';
import type { VisitWords } from '../visit-sheet';

function invoices(count: number, first: string): string {
  if (count === 0) return '';
  return count === 1 ? ` (facture ${first})` : ` (facture ${first} et ${count - 1} autre${count > 2 ? 's' : ''})`;
}

export const FRENCH_SMS: Record<SmsTemplate, SmsWords> = {
  'sms-note': {
    subject: 'SMS : échéance prochaine',
    parts: ({ creditor, amounts, account, phone, invoices: count, first }) => [
      { text: `${creditor} : ${amounts} arrivent à échéance sur votre compte ${account}${invoices(count, first)}.` },
      {
        text: phone ? `Une question ? Appelez-nous au ${phone}.` : 'Une question ? Répondez à notre dernier courriel.',
      },
      { text: 'Si votre paiement est en cours, merci de ne pas tenir compte de ce message.', optional: true },
    ],
  },
  'sms-reminder': {
    subject: 'SMS : rappel',
    parts: ({ creditor, amounts, account, phone, invoices: count, first }) => [
      {
        text: `${creditor} : sauf erreur de notre part, ${amounts} restent dus sur votre compte ${account}${invoices(count, first)}.`,
      },
      {
        text: phone
          ? `Merci de régler cette somme ou de nous appeler au ${phone}.`
          : 'Merci de régler cette somme ou de nous répondre par courriel.',
      },
      { text: 'Si vous avez déjà payé, merci de ne pas tenir compte de ce message.', optional: true },
    ],
  },
};

export const FRENCH_VISIT: VisitWords = {
  title: 'Fiche de visite',
  account: 'Compte client',
  caseNumber: 'Dossier',
  agent: 'Agent',
  address: 'Adresse',
  noAddress: 'Adresse inconnue',
  contacts: 'Personnes à demander',
  noContact: 'Aucune personne connue',
  open: 'Reste dû',
  unapplied: 'Encaissements en cours d’affectation',
  history: 'Derniers événements',
  noHistory: 'Aucun échange noté',
  happened: {
    NoAnswer: 'Appel sans réponse',
    WrongNumber: 'Mauvais numéro',
    CallbackAgreed: 'Rappel convenu',
    PromiseMade: 'Promesse de paiement',
    PaymentClaimed: 'Dit avoir payé',
    DisputeRaised: 'Litige déclaré',
    PaymentRefused: 'Refus de payer',
    PaymentAllocated: 'Paiement reçu',
    PaymentBounced: 'Impayé bancaire',
    StepSent: 'Courrier envoyé',
  },
  report: 'Compte rendu de la visite',
  reportLines: ['Personne rencontrée', 'Date et heure', 'Ce qui a été dit', 'Suite convenue'],
};
