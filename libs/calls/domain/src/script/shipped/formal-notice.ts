import type { ScriptDefinition } from '../script';
import { REASON } from './agreeing';
import { conversation } from './conversation';
import { choice, HAS_PAID_MEANWHILE, say } from './words';

/** A formal notice was sent, or comes next: the facts, the delay it gives, and no threat (RULES 5.1, 5.3). */
export const FORMAL_NOTICE: ScriptDefinition = conversation({
  key: 'formal-notice',
  situation: 'formalNotice',
  title: say('Mise en demeure annoncée', 'Formal notice announced'),
  nodes: [
    {
      id: 'creditor',
      kind: 'disclosure',
      disclosure: 'creditor',
      text: say('Merci. Je vous appelle pour {creditorName}.', 'Thank you. I am calling on behalf of {creditorName}.'),
      to: 'which',
    },
    {
      id: 'which',
      kind: 'branch',
      cases: [{ when: [{ fact: 'formalNoticeSent', is: true }], to: 'purpose-sent' }],
      otherwise: 'purpose-next',
    },
    {
      id: 'purpose-sent',
      kind: 'disclosure',
      disclosure: 'purpose',
      text: say(
        'Cela concerne la mise en demeure que nous vous avons adressée, pour {invoiceCount}.',
        'It is about the formal notice that we have sent you, for {invoiceCount}.',
      ),
      to: 'received',
    },
    {
      id: 'purpose-next',
      kind: 'disclosure',
      disclosure: 'purpose',
      text: say(
        'Cela concerne {invoiceCount}, dont la date de paiement est passée. L’étape suivante est une mise en demeure, et je préfère vous parler avant.',
        'It is about {invoiceCount} whose payment date has passed. The next step is a formal notice, and I would rather talk to you first.',
      ),
      to: 'amount',
    },
    {
      id: 'received',
      kind: 'ask',
      text: say('L’avez-vous bien reçue ?', 'Did you receive it?'),
      choices: [
        choice('Oui', 'Yes', 'amount'),
        choice('Non', 'No', 'send-statement-now'),
        choice('La personne n’est pas sûre', 'They are not sure', 'send-statement-now'),
      ],
      skipTo: 'amount',
    },
    {
      id: 'send-statement-now',
      kind: 'action',
      action: 'sendStatement',
      text: say(
        'Je vous envoie le relevé dès la fin de notre appel, pour que vous ayez tout sous les yeux.',
        'I will send you the statement as soon as our call is over, so that you have everything in front of you.',
      ),
      to: 'amount',
    },
    {
      id: 'amount',
      kind: 'ask',
      text: say(
        'Il reste {amountOverdue} à régler, dont {oldestInvoice}, échue {oldestInvoiceDueOn}. Est-ce bien ce que vous avez de votre côté ?',
        'There is {amountOverdue} left to pay, including {oldestInvoice}, due {oldestInvoiceDueOn}. Is that what you have on your side?',
      ),
      choices: [
        choice('Oui', 'Yes', 'what-follows'),
        choice('Non, les montants diffèrent', 'No, the amounts differ', 'disagreement'),
        choice('Le paiement vient d’arriver', 'The payment has just arrived', 'end-received', HAS_PAID_MEANWHILE),
      ],
      skipTo: 'what-follows',
    },
    {
      id: 'what-follows',
      kind: 'branch',
      cases: [{ when: [{ fact: 'formalNoticeSent', is: true }], to: 'follows-sent' }],
      otherwise: 'follows-next',
    },
    {
      id: 'follows-next',
      kind: 'say',
      text: say(
        'Un règlement, ou un accord sur une date que vous tiendrez, suffit à en rester là.',
        'A payment, or an agreement on a date that you will keep, is enough to leave it there.',
      ),
      to: 'reason',
    },
    {
      id: 'follows-sent',
      kind: 'say',
      text: say(
        'Un règlement, ou un accord sur une date, dans le délai du courrier suffit à arrêter les choses. Sans l’un ni l’autre, le dossier passe à notre service juridique.',
        'A payment, or an agreement on a date, within the time the letter gives is enough to stop here. Without either, the file goes to our legal department.',
      ),
      hint: say(
        'Une information, dite une fois, sans hausser le ton.',
        'A piece of information, said once, in an even voice.',
      ),
      to: 'reason',
    },
    REASON,
  ],
});
