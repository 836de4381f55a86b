import type { ScriptDefinition } from '../script';
import { conversation } from './conversation';
import { choice, HAS_PAID_MEANWHILE, say } from './words';

/** A dispute is open: what is still missing for it to end, and what is not disputed. */
export const DISPUTE_FOLLOW_UP: ScriptDefinition = conversation({
  key: 'dispute-follow-up',
  situation: 'disputeFollowUp',
  title: say('Suivi d’un litige', 'Dispute follow-up'),
  nodes: [
    {
      id: 'purpose',
      kind: 'disclosure',
      disclosure: 'purpose',
      text: say(
        'Vous nous avez signalé un désaccord {disputedSince}. Cela concerne {disputedInvoices}, et je veux savoir où nous en sommes.',
        'You told us of a disagreement {disputedSince}. It is about {disputedInvoices}, and I want to know where we stand.',
      ),
      to: 'our-answer',
    },
    {
      id: 'our-answer',
      kind: 'ask',
      text: say(
        'Avez-vous reçu notre réponse ? Vous semble-t-elle claire ?',
        'Have you received our answer? Does it seem clear to you?',
      ),
      choices: [
        choice('Oui, et le désaccord est levé', 'Yes, and the disagreement is settled', 'settled'),
        choice('Oui, mais il demeure', 'Yes, but it remains', 'what-is-missing'),
        choice('Non, rien reçu', 'No, nothing received', 'send-again'),
        choice('Nous n’avons pas encore répondu', 'We have not answered yet', 'what-is-missing'),
      ],
      skipTo: 'what-is-missing',
    },
    {
      id: 'send-again',
      kind: 'action',
      action: 'sendStatement',
      text: say(
        'Je suis désolé de ce contretemps. Je vous envoie le relevé à jour dès la fin de notre appel.',
        'I am sorry about that. I will send you the statement as it stands as soon as our call is over.',
      ),
      to: 'what-is-missing',
    },
    {
      id: 'what-is-missing',
      kind: 'ask',
      text: say(
        'Que vous manque-t-il pour que ce point soit réglé de votre côté ?',
        'What do you still need for this point to be settled on your side?',
      ),
      hint: say(
        'Notez la pièce ou la réponse attendue, et qui la doit.',
        'Note the document or answer they wait for, and who owes it.',
      ),
      choices: [
        choice('Un document', 'A document', 'we-send'),
        choice('Un avoir ou une correction', 'A credit note or a correction', 'we-ask'),
        choice('Un échange avec la personne qui a livré', 'A talk with whoever delivered', 'we-ask'),
        choice('Rien : c’est réglé', 'Nothing: it is settled', 'settled'),
      ],
      skipTo: 'we-ask',
    },
    {
      id: 'we-send',
      kind: 'action',
      action: 'sendInvoiceCopy',
      text: say(
        'Je vous l’envoie dès la fin de notre appel. Dites-moi ensuite si cela suffit.',
        'I will send it as soon as our call is over. Tell me then if it is enough.',
      ),
      to: 'the-rest',
    },
    {
      id: 'we-ask',
      kind: 'say',
      text: say(
        'C’est noté. Je le demande aujourd’hui en interne, et je reviens vers vous avec une réponse.',
        'Noted. I will ask for it today on our side, and come back to you with an answer.',
      ),
      to: 'the-rest',
    },
    {
      id: 'the-rest',
      kind: 'branch',
      cases: [{ when: [{ fact: 'daysPastDue', atLeast: 1 }], to: 'undisputed' }],
      otherwise: 'next-talk',
    },
    {
      id: 'undisputed',
      kind: 'ask',
      text: say(
        'Le reste de votre compte n’est pas contesté : {amountOverdue}. Pouvons-nous déjà fixer une date pour cette partie ?',
        'The rest of your account is not disputed: {amountOverdue}. Can we already settle on a date for that part?',
      ),
      choices: [
        choice('Oui', 'Yes', 'when'),
        choice('Pas avant la réponse', 'Not before the answer', 'next-talk'),
        choice('Cette partie est contestée aussi', 'That part is disputed as well', 'dispute-what'),
        choice('Le paiement vient d’arriver', 'The payment has just arrived', 'end-received', HAS_PAID_MEANWHILE),
      ],
      skipTo: 'next-talk',
    },
    {
      id: 'next-talk',
      kind: 'ask',
      text: say('Quand puis-je vous rappeler pour faire le point ?', 'When may I call you again to take stock?'),
      choices: [
        choice('La personne donne un moment', 'They name a time', 'end-callback'),
        choice('Elle préfère un écrit', 'They prefer it in writing', 'end-goodbye'),
      ],
      skipTo: 'end-goodbye',
    },
    {
      id: 'settled',
      kind: 'say',
      text: say(
        'J’en suis heureux. La facture redevient donc payable normalement.',
        'I am glad. So the invoice becomes payable in the normal way again.',
      ),
      hint: say('Après l’appel, clôturez le litige.', 'After the call, close the dispute.'),
      to: 'when',
    },
  ],
});
