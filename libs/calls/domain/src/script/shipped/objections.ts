import { RETURN, type ScriptNode } from '../script';
import { choice, MAY_SPREAD, say } from './words';

/** “I have paid already.” */
export const ALREADY_PAID: readonly ScriptNode[] = [
  {
    id: 'already-paid',
    kind: 'objection',
    objection: 'alreadyPaid',
    text: say(
      'Merci de me le dire. Quel jour le paiement est-il parti, et pour quel montant ?',
      'Thank you for telling me. What day did the payment leave, and for how much?',
    ),
    choices: [
      choice('La personne donne une date', 'They name a date', 'paid-how'),
      choice('Elle doit vérifier', 'They have to check', 'paid-check'),
      choice('C’était une autre facture', 'It was another invoice', RETURN),
    ],
  },
  {
    id: 'paid-how',
    kind: 'ask',
    text: say(
      'De quel compte est-il parti, et avec quelle référence ? Cela m’aidera à le retrouver.',
      'From which account, and with what reference? That will help me find it.',
    ),
    choices: [
      choice('La personne donne la référence', 'They give the reference', 'end-paid'),
      choice('Elle m’enverra l’avis de virement', 'They will send me the transfer slip', 'end-paid'),
      choice('Finalement, ce n’est pas parti', 'It has not left after all', 'when'),
    ],
    skipTo: 'end-paid',
  },
  {
    id: 'paid-check',
    kind: 'say',
    text: say(
      'Prenez le temps de vérifier. Si le paiement n’est pas parti, nous fixerons une date ensemble.',
      'Take the time to check. If the payment has not left, we will settle on a date together.',
    ),
    to: 'when-callback',
  },
];

/** “I contest this invoice.” What is contested is named; the rest is not forgotten. */
export const DISPUTE: readonly ScriptNode[] = [
  {
    id: 'dispute',
    kind: 'objection',
    objection: 'dispute',
    text: say(
      'Je vous écoute. Qu’est-ce qui ne va pas avec cette facture ?',
      'I am listening. What is wrong with this invoice?',
    ),
    choices: [
      choice('La personne explique ce qu’elle conteste', 'They say what they dispute', 'dispute-what'),
      choice('Le point est éclairci, nous continuons', 'It is cleared up, we go on', RETURN),
    ],
  },
  {
    id: 'dispute-what',
    kind: 'ask',
    text: say(
      'Merci, c’est clair. Quelle facture, et quel montant exactement ? Le reste du compte est-il correct à vos yeux ?',
      'Thank you, that is clear. Which invoice, and exactly what amount? Is the rest of the account right in your eyes?',
    ),
    hint: say(
      'Une facture contestée n’est plus relancée ; les autres le restent.',
      'A disputed invoice is no longer chased; the others still are.',
    ),
    choices: [
      choice('Seulement une partie est contestée', 'Only a part is disputed', 'dispute-rest'),
      choice('Tout est contesté', 'All of it is disputed', 'end-dispute'),
    ],
    skipTo: 'end-dispute',
  },
  {
    id: 'dispute-rest',
    kind: 'say',
    text: say(
      'Entendu. Je fais examiner ce point. Pour ce qui n’est pas contesté, merci de prévoir le règlement sans attendre notre réponse.',
      'Understood. I will have that point looked at. For what is not disputed, please arrange the payment without waiting for our answer.',
    ),
    to: 'end-dispute',
  },
];

/** “I cannot pay.” `hardship` is where a real difficulty leads. */
export const CANNOT_PAY: readonly ScriptNode[] = [
  {
    id: 'cannot-pay',
    kind: 'objection',
    objection: 'cannotPay',
    text: say(
      'Je comprends, et merci de votre franchise. Est-ce passager, ou la situation est-elle plus difficile ?',
      'I understand, and thank you for being frank. Is it temporary, or is the situation more difficult?',
    ),
    choices: [
      choice('C’est passager', 'It is temporary', 'delay'),
      choice('Un paiement en plusieurs fois aiderait', 'Paying in instalments would help', 'instalments', MAY_SPREAD),
      choice('La situation est difficile', 'The situation is difficult', 'hardship'),
      choice('Finalement, un paiement est possible', 'A payment is possible after all', RETURN),
    ],
  },
];

/** “Send me something in writing.” */
export const SEND_PROOF: readonly ScriptNode[] = [
  {
    id: 'send-proof',
    kind: 'objection',
    objection: 'sendProof',
    text: say(
      'Bien sûr. Préférez-vous la copie de la facture, ou le relevé complet ? Et à quelle adresse e-mail ?',
      'Of course. Would you like a copy of the invoice, or the full statement? And to what e-mail address?',
    ),
    choices: [
      choice('La copie de la facture', 'The copy of the invoice', 'send-copy'),
      choice('Le relevé complet', 'The full statement', 'send-statement'),
      choice('Il manque nos coordonnées bancaires', 'They lack our bank details', 'send-bank'),
      choice('La personne veut le lire avant de répondre', 'They want to read it before they answer', 'read-first'),
      choice('Elle l’a retrouvée', 'They have found it', RETURN),
    ],
  },
  {
    id: 'send-copy',
    kind: 'action',
    action: 'sendInvoiceCopy',
    text: say(
      'Je vous l’envoie dès la fin de notre appel. Dites-moi si elle ne vous parvient pas.',
      'I will send it as soon as our call is over. Tell me if it does not reach you.',
    ),
    to: RETURN,
  },
  {
    id: 'send-statement',
    kind: 'action',
    action: 'sendStatement',
    text: say(
      'Je vous envoie le relevé dès la fin de notre appel. Toutes les factures ouvertes y figurent, avec leur date.',
      'I will send you the statement as soon as our call is over. It lists every open invoice with its date.',
    ),
    to: RETURN,
  },
  {
    id: 'send-bank',
    kind: 'action',
    action: 'sendBankDetails',
    text: say(
      'Je vous les envoie dès la fin de notre appel. Vérifiez bien que l’IBAN se termine par {ibanEnd}.',
      'I will send them as soon as our call is over. Please check that the IBAN ends in {ibanEnd}.',
    ),
    to: RETURN,
  },
  {
    id: 'read-first',
    kind: 'action',
    action: 'sendInvoiceCopy',
    text: say(
      'C’est bien normal. Je vous envoie la copie, et nous en reparlons.',
      'That is only right. I am sending the copy, and we will talk again.',
    ),
    to: 'when-callback',
  },
];
