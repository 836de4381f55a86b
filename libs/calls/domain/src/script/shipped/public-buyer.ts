import type { ScriptDefinition } from '../script';
import { conversation } from './conversation';
import { choice, HAS_PAID_MEANWHILE, say } from './words';

/**
 * A public body pays by a circuit, not by a decision: deposit on Chorus Pro, service fait, mandatement, comptable public. The call
 * finds the place at which the invoice stands, and what it waits for.
 */
export const PUBLIC_BUYER: ScriptDefinition = conversation({
  key: 'public-buyer',
  situation: 'publicBuyer',
  title: say('Acheteur public', 'Public buyer'),
  nodes: [
    {
      id: 'who',
      kind: 'verify',
      text: say(
        'Est-ce que je parle bien à {contactName} ? C’est vous qui suivez les dossiers des fournisseurs pour {debtorName} ?',
        'Am I speaking to {contactName}? Do you follow the suppliers’ files for {debtorName}?',
      ),
      hint: say(
        'Le standard vous passera le service financier ou le service gestionnaire.',
        'The switchboard will put you through to the finance or the managing department.',
      ),
      confirmed: 'creditor',
      thirdParty: 'third-person',
      refused: 'not-identified',
    },
    {
      id: 'purpose',
      kind: 'disclosure',
      disclosure: 'purpose',
      text: say(
        'Cela concerne {invoiceCount}, dont le délai de paiement est passé. Je cherche à savoir où en est le dossier.',
        'It is about {invoiceCount} whose payment period has passed. I am trying to find out where the file stands.',
      ),
      to: 'stage',
    },
    {
      id: 'stage',
      kind: 'ask',
      text: say(
        'Il reste {amountOverdue}, dont {oldestInvoice}, échue {oldestInvoiceDueOn}. À quelle étape en est-elle chez vous ?',
        'There is {amountOverdue} outstanding, including {oldestInvoice}, due {oldestInvoiceDueOn}. What stage has it reached on your side?',
      ),
      hint: say(
        'Dépôt sur Chorus Pro, service fait, mandatement, comptable public.',
        'Deposit on Chorus Pro, confirmation of the service (service fait), payment order (mandatement), public accountant.',
      ),
      choices: [
        choice('Elle n’est pas sur Chorus Pro', 'It is not on Chorus Pro', 'deposit'),
        choice('Elle y est rejetée ou suspendue', 'It is rejected or suspended there', 'rejected'),
        choice('Elle attend le service fait', 'It waits for the service fait', 'service'),
        choice('Elle attend le mandatement', 'It waits for the payment order', 'mandate'),
        choice('Elle est chez le comptable public', 'It is with the public accountant', 'accountant'),
        choice('La personne ne sait pas', 'They do not know', 'who-knows'),
        choice('Un désaccord', 'A disagreement', 'disagreement'),
        choice('Le paiement vient d’arriver', 'The payment has just arrived', 'end-received', HAS_PAID_MEANWHILE),
      ],
      skipTo: 'who-knows',
    },
    {
      id: 'deposit',
      kind: 'ask',
      text: say(
        'Nous allons la déposer. Quel SIRET, quel code service et quel numéro d’engagement faut-il indiquer ?',
        'We will deposit it. Which SIRET, which service code and which commitment number do we have to give?',
      ),
      hint: say(
        'Vérifiez d’abord le statut du dépôt de notre côté. Le délai court du dépôt.',
        'Check the status of the deposit on our side first. The payment period runs from the deposit.',
      ),
      choices: [
        choice('La personne donne les références', 'They give the references', 'deposit-again'),
        choice('Un autre service les a', 'Another department has them', 'who-knows'),
      ],
      skipTo: 'deposit-again',
    },
    {
      id: 'deposit-again',
      kind: 'say',
      text: say(
        'Merci. Nous la déposons avec ces références, et je vérifie avec vous qu’elle est bien arrivée.',
        'Thank you. We will deposit it with those references, and I will check with you that it has arrived.',
      ),
      to: 'next-talk',
    },
    {
      id: 'rejected',
      kind: 'ask',
      text: say(
        'Quel est le motif indiqué, et que devons-nous corriger ?',
        'What reason is given, and what do we have to correct?',
      ),
      choices: [
        choice('Un numéro d’engagement manque ou est faux', 'A commitment number is missing or wrong', 'deposit'),
        choice('Une pièce manque', 'A document is missing', 'send-missing'),
        choice('Le service conteste la prestation', 'The department disputes the service', 'dispute-what'),
        choice('Autre motif, nous corrigeons', 'Another reason, we will correct it', 'deposit-again'),
      ],
      skipTo: 'who-knows',
    },
    {
      id: 'send-missing',
      kind: 'action',
      action: 'sendInvoiceCopy',
      text: say(
        'Je vous l’envoie dès la fin de notre appel, et elle sera aussi jointe au dépôt.',
        'I will send it as soon as our call is over, and it will be attached to the deposit as well.',
      ),
      to: 'next-talk',
    },
    {
      id: 'service',
      kind: 'ask',
      text: say(
        'Qui doit constater le service fait, et lui manque-t-il le bon de livraison ou un procès-verbal ?',
        'Who has to confirm the service, and do they lack the delivery note or an acceptance report?',
      ),
      choices: [
        choice('Il manque une pièce', 'A document is missing', 'send-missing'),
        choice('Le service gestionnaire doit valider', 'The managing department has to confirm', 'who-knows'),
        choice('C’est en cours, une date est prévue', 'It is under way, a date is planned', 'date'),
        choice('La prestation est contestée', 'The service is disputed', 'dispute-what'),
      ],
      skipTo: 'who-knows',
    },
    {
      id: 'mandate',
      kind: 'ask',
      text: say(
        'Quand le mandat sera-t-il émis, et à quelle date partira-t-il chez le comptable ?',
        'When will the payment order be issued, and on what date will it go to the accountant?',
      ),
      choices: [
        choice('Une date est prévue', 'A date is planned', 'date'),
        choice('Les crédits manquent', 'The appropriation is exhausted', 'no-credit'),
        choice('La personne se renseigne', 'They will find out', 'next-talk'),
      ],
      skipTo: 'next-talk',
    },
    {
      id: 'no-credit',
      kind: 'say',
      text: say(
        'Merci de me le dire. Pouvez-vous me préciser quand une décision ouvrira les crédits ? Je le note au dossier.',
        'Thank you for telling me. Could you say when a decision will provide the funds? I am noting it on the file.',
      ),
      to: 'next-talk',
    },
    {
      id: 'accountant',
      kind: 'ask',
      text: say(
        'Quel est le numéro du mandat, et à quelle date a-t-il été transmis ? Quel poste comptable le traite ?',
        'What is the number of the payment order, and on what date was it passed on? Which accounting office deals with it?',
      ),
      choices: [
        choice('Les références sont données, avec une date', 'References are given, with a date', 'date'),
        choice('Les références, sans date', 'References, without a date', 'next-talk'),
        choice('Le comptable l’a rejeté', 'The accountant has rejected it', 'rejected'),
      ],
      skipTo: 'next-talk',
    },
    {
      id: 'who-knows',
      kind: 'ask',
      text: say(
        'Qui peut me le dire chez vous, et à quel numéro puis-je joindre cette personne ?',
        'Who could tell me on your side, and on what number can I reach that person?',
      ),
      choices: [
        choice('On me donne un nom', 'I am given a name', 'note-contact'),
        choice('La personne se renseigne et me rappelle', 'They will find out and call back', 'next-talk'),
        choice('Elle retrouve la facture', 'They find the invoice', 'stage'),
      ],
      skipTo: 'next-talk',
    },
    {
      id: 'date',
      kind: 'ask',
      text: say(
        'Merci. Puis-je noter cette date comme celle du paiement, et la confirmer par message ?',
        'Thank you. May I note that date as the date of payment, and confirm it by message?',
      ),
      choices: [choice('Oui', 'Yes', 'recap'), choice('C’est indicatif', 'It is an indication only', 'next-talk')],
      skipTo: 'next-talk',
    },
    {
      id: 'next-talk',
      kind: 'ask',
      text: say(
        'Quand puis-je vous rappeler pour savoir où elle en est ?',
        'When may I call you again to know where it stands?',
      ),
      choices: [
        choice('La personne donne un moment', 'They name a time', 'end-callback'),
        choice('Une date de paiement est connue', 'A payment date is known', 'date'),
        choice('Elle préfère un écrit', 'They prefer it in writing', 'end-goodbye'),
      ],
      skipTo: 'end-goodbye',
    },
  ],
});
