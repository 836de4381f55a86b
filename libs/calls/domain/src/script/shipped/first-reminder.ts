import type { ScriptDefinition } from '../script';
import { REASON } from './agreeing';
import { conversation } from './conversation';
import { choice, HAS_PAID_MEANWHILE, say } from './words';

/** The first call of a path: a payment that did not arrive is most often one that was forgotten. */
export const FIRST_REMINDER: ScriptDefinition = conversation({
  key: 'first-reminder',
  situation: 'firstReminder',
  title: say('Premier appel de relance', 'First reminder call'),
  nodes: [
    {
      id: 'purpose',
      kind: 'disclosure',
      disclosure: 'purpose',
      text: say(
        'Cela concerne {invoiceCount}, dont la date de paiement est passée.',
        'It is about {invoiceCount} whose payment date has passed.',
      ),
      to: 'arrived',
    },
    {
      id: 'arrived',
      kind: 'branch',
      cases: [
        { when: [{ fact: 'promiseOpen', is: true }], to: 'promise-stands' },
        { when: [HAS_PAID_MEANWHILE], to: 'thanks' },
      ],
      otherwise: 'amount',
    },
    {
      id: 'promise-stands',
      kind: 'ask',
      text: say(
        'Vous avez prévu de régler {promisedAmount} pour {promisedOn}. Est-ce toujours le cas ?',
        'You have planned to pay {promisedAmount} by {promisedOn}. Does that still stand?',
      ),
      choices: [
        choice('Oui', 'Yes', 'end-goodbye'),
        choice('La date ou le montant change', 'The date or the amount changes', 'reason'),
        choice('Le paiement vient d’arriver', 'The payment has just arrived', 'end-received', HAS_PAID_MEANWHILE),
      ],
      skipTo: 'end-goodbye',
    },
    {
      id: 'thanks',
      kind: 'say',
      text: say(
        'J’ai bien vu votre dernier paiement, merci. Je vous appelle pour ce qui reste.',
        'I have seen your latest payment, thank you. I am calling about what remains.',
      ),
      to: 'amount',
    },
    {
      id: 'amount',
      kind: 'ask',
      text: say(
        'Il reste {amountOverdue} à régler. Pour {oldestInvoice}, le paiement était attendu {oldestInvoiceDueOn}. L’avez-vous bien reçue ?',
        'There is {amountOverdue} left to pay. For {oldestInvoice}, the payment was expected {oldestInvoiceDueOn}. Did you receive it?',
      ),
      choices: [
        choice('Oui, elle est reçue', 'Yes, it was received', 'reason'),
        choice('Non, ou la personne ne sait pas', 'No, or they do not know', 'missing-copy'),
        choice('Tout est déjà prévu', 'It is all arranged already', 'when'),
      ],
      skipTo: 'reason',
    },
    {
      id: 'missing-copy',
      kind: 'action',
      action: 'sendInvoiceCopy',
      text: say(
        'Aucun souci, je vous l’envoie dès la fin de notre appel. Regardons déjà ensemble de quoi il s’agit.',
        'No problem, I will send it as soon as our call is over. Let us already look together at what it is.',
      ),
      to: 'reason',
    },
    REASON,
  ],
});
