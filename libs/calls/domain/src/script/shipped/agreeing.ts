import type { ScriptNode } from '../script';
import { choice, HAS_PAID_MEANWHILE, MAY_REDUCE, MAY_SPREAD, say } from './words';

/** Why it is late: asked on every conversation with the person responsible (UX 3). */
export const REASON: ScriptNode = {
  id: 'reason',
  kind: 'ask',
  text: say('Qu’est-ce qui a retardé ce paiement ?', 'What has held this payment up?'),
  hint: say(
    'Laissez répondre. Le motif se note avec l’issue de l’appel.',
    'Let them answer. The reason is noted with the outcome.',
  ),
  choices: [
    choice('Un oubli', 'It was forgotten', 'when'),
    choice('Une difficulté de trésorerie', 'A cash difficulty', 'easier'),
    choice('Leur circuit interne', 'Their internal process', 'process'),
    choice('Un désaccord', 'A disagreement', 'disagreement'),
    choice('Autre chose', 'Something else', 'when'),
    choice('Le paiement vient d’arriver', 'The payment has just arrived', 'end-received', HAS_PAID_MEANWHILE),
  ],
  skipTo: 'when',
};

/** A date is asked for, what may be offered is offered, and what was agreed is repeated. */
export const AGREEING: readonly ScriptNode[] = [
  {
    id: 'process',
    kind: 'ask',
    text: say(
      'Où la facture en est-elle chez vous ? Y a-t-il une validation que je peux aider à obtenir ?',
      'Where is the invoice on your side? Is there an approval that I can help to obtain?',
    ),
    choices: [
      choice('Elle attend une validation', 'It waits for an approval', 'when'),
      choice('Elle est prête, au prochain règlement', 'It is ready, for the next payment run', 'when'),
      choice('Il leur manque un document', 'They lack a document', 'process-copy'),
      choice('La personne se renseigne', 'They will find out', 'when-callback'),
    ],
    skipTo: 'when',
  },
  {
    id: 'process-copy',
    kind: 'action',
    action: 'sendInvoiceCopy',
    text: say('Je vous l’envoie dès la fin de notre appel.', 'I will send it as soon as our call is over.'),
    to: 'when',
  },
  {
    id: 'disagreement',
    kind: 'ask',
    text: say(
      'Merci de me le dire, je préfère le savoir. Sur quelle facture, et sur quel point ?',
      'Thank you for telling me, I would rather know. On which invoice, and on what point?',
    ),
    choices: [
      choice('La personne conteste une facture', 'They dispute an invoice', 'dispute-what'),
      choice('Ce n’était qu’une question', 'It was only a question', 'when'),
    ],
    skipTo: 'when',
  },
  {
    id: 'easier',
    kind: 'ask',
    text: say(
      'Je vous remercie de votre franchise. Cherchons ce qui est possible. Qu’est-ce qui vous aiderait le plus ?',
      'Thank you for being frank. Let us see what is possible. What would help you most?',
    ),
    choices: [
      choice('Un peu de temps', 'Some time', 'delay'),
      choice('Payer en plusieurs fois', 'Paying in instalments', 'instalments', MAY_SPREAD),
      choice('Rien de tout cela : la situation est difficile', 'None of it: the situation is difficult', 'hardship'),
      choice('Payer une partie dès maintenant', 'Paying a part right now', 'part'),
    ],
    skipTo: 'when',
  },
  {
    id: 'when',
    kind: 'ask',
    text: say('Quel jour le règlement peut-il partir ?', 'On what day can the payment leave?'),
    hint: say(
      'Une date précise, puis le silence. Ne proposez pas la vôtre d’abord.',
      'One precise date, then silence. Do not name yours first.',
    ),
    choices: [
      choice('La personne donne une date', 'They name a date', 'recap'),
      choice('Elle peut régler aujourd’hui même', 'They can pay this very day', 'today'),
      choice('Elle demande un délai', 'They ask for more time', 'delay'),
      choice('Elle ne peut payer qu’une partie', 'They can pay only a part', 'part'),
      choice('Elle demande plusieurs échéances', 'They ask for instalments', 'instalments', MAY_SPREAD),
      choice('Elle doit se renseigner', 'They have to find out', 'when-callback'),
      choice('Elle ne veut pas payer', 'They will not pay', 'refusal'),
      choice('Le paiement vient d’arriver', 'The payment has just arrived', 'end-received', HAS_PAID_MEANWHILE),
    ],
  },
  {
    id: 'today',
    kind: 'branch',
    cases: [{ when: [MAY_REDUCE], to: 'discount' }],
    otherwise: 'recap',
  },
  {
    id: 'discount',
    kind: 'offer',
    offers: ['discount'],
    text: say(
      'Si la totalité part aujourd’hui, je peux vous accorder {maxDiscount}. Cela vous convient-il ?',
      'If the whole amount leaves today, I can grant you {maxDiscount}. Would that suit you?',
    ),
    hint: say('Une seule fois, et seulement pour un règlement du jour.', 'Once only, and only for a payment today.'),
    choices: [
      choice('Oui, aujourd’hui', 'Yes, today', 'recap'),
      choice('Non, une autre date', 'No, another date', 'recap'),
    ],
    skipTo: 'recap',
  },
  {
    id: 'delay',
    kind: 'offer',
    offers: ['delay'],
    text: say(
      'Je peux attendre un règlement complet, au plus tard {latestPromiseOn}. Est-ce une date que vous pourrez tenir ?',
      'I can wait for a full payment until {latestPromiseOn} at the latest. Is that a date you will be able to keep?',
    ),
    choices: [
      choice('Oui', 'Yes', 'recap'),
      choice('En plusieurs fois plutôt', 'Rather in instalments', 'instalments', MAY_SPREAD),
      choice('Une partie seulement', 'Only a part', 'part'),
      choice('C’est trop tôt', 'It is too soon', 'hardship'),
      choice('La personne refuse', 'They refuse', 'refusal'),
    ],
    skipTo: 'when-callback',
  },
  {
    id: 'instalments',
    kind: 'offer',
    offers: ['instalments'],
    text: say(
      'Je peux vous proposer de régler en {maxInstalments} au plus. La première part maintenant. Quels montants et quelles dates vous conviennent ?',
      'I can offer you to pay in up to {maxInstalments}. The first one leaves now. What amounts and dates would suit you?',
    ),
    choices: [
      choice('Nous fixons les montants et les dates', 'We settle on amounts and dates', 'recap'),
      choice('C’est encore trop', 'That is still too much', 'hardship'),
      choice('La personne refuse', 'They refuse', 'refusal'),
    ],
    skipTo: 'when-callback',
  },
  {
    id: 'part',
    kind: 'ask',
    text: say(
      'Une partie est déjà un bon début. Quel montant pouvez-vous régler, et quel jour ? Pour le reste, nous nous reparlerons.',
      'A part is a good start. What amount can you pay, and on what day? We will talk again about the rest.',
    ),
    choices: [
      choice('La personne donne un montant et une date', 'They name an amount and a date', 'recap'),
      choice('Elle ne peut rien promettre', 'They cannot promise anything', 'hardship'),
    ],
    skipTo: 'when-callback',
  },
  {
    id: 'recap',
    kind: 'ask',
    text: say(
      'Je récapitule, pour que nous soyons d’accord : le montant, la date que nous venons de fixer, et un règlement par virement. Est-ce exact ?',
      'Let me repeat it, so that we agree: the amount, the date we have just settled on, and a payment by bank transfer. Is that right?',
    ),
    hint: say(
      'Dites le montant et la date en toutes lettres. Sur le compte : {amountOverdue}.',
      'Say the amount and the date in full. On the account: {amountOverdue}.',
    ),
    choices: [
      choice('C’est exact', 'That is right', 'how-to-pay'),
      choice('Il faut corriger', 'It needs correcting', 'when'),
    ],
  },
  {
    id: 'how-to-pay',
    kind: 'say',
    text: say(
      'Vérifiez que l’IBAN du virement se termine bien par {ibanEnd}, et indiquez le numéro de la facture en référence.',
      'Please check that the IBAN of the transfer ends in {ibanEnd}, and give the invoice number as the reference.',
    ),
    to: 'end-promise',
  },
  {
    id: 'when-callback',
    kind: 'ask',
    text: say('Quand puis-je vous rappeler pour avoir votre réponse ?', 'When may I call you again for your answer?'),
    choices: [
      choice('La personne donne un moment', 'They name a time', 'end-callback'),
      choice('Elle peut répondre tout de suite', 'They can answer right away', 'when'),
      choice('Elle préfère un écrit', 'They prefer it in writing', 'end-goodbye'),
      choice('Elle refuse', 'They refuse', 'refusal'),
    ],
    skipTo: 'end-goodbye',
  },
  {
    id: 'refusal',
    kind: 'ask',
    text: say(
      'Je prends note. Pour que je le rapporte fidèlement : quelle en est la raison ?',
      'I am noting that. So that I report it faithfully: what is the reason?',
    ),
    choices: [
      choice('Un désaccord sur une facture', 'A disagreement on an invoice', 'dispute-what'),
      choice('Elle n’a pas les moyens', 'They lack the means', 'hardship'),
      choice('Elle ne donne pas de raison', 'They give no reason', 'end-refusal'),
      choice('Elle revient sur sa décision', 'They change their mind', 'when'),
    ],
    skipTo: 'end-refusal',
  },
];
