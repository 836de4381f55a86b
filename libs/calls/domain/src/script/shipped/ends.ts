import type { ScriptNode } from '../script';
import { choice, say } from './words';

/** A difficulty that a date does not solve: nobody presses, and what was said is passed on. */
export const HARDSHIP: readonly ScriptNode[] = [
  {
    id: 'hardship',
    kind: 'ask',
    text: say(
      'Merci de m’en parler. Je ne vais pas vous demander de date aujourd’hui. Une procédure est-elle ouverte, ou quelqu’un vous accompagne-t-il ?',
      'Thank you for telling me. I will not ask you for a date today. Has any procedure been opened, or is somebody assisting you?',
    ),
    hint: say(
      'Écoutez, notez les faits, ne conseillez pas. Rien sur la santé ni la famille.',
      'Listen, note the facts, give no advice. Nothing about health or family.',
    ),
    choices: [
      choice('Une procédure est ouverte ou demandée', 'A procedure is open or applied for', 'procedure'),
      choice('Une personne les accompagne', 'Somebody assists them', 'end-hardship'),
      choice('Non, rien de cela', 'No, neither', 'end-hardship'),
      choice('Finalement, un paiement est possible', 'A payment is possible after all', 'when'),
    ],
    skipTo: 'end-hardship',
  },
  {
    id: 'procedure',
    kind: 'say',
    text: say(
      'C’est important. Pouvez-vous nous envoyer le document qui l’indique ? Nous en tiendrons compte.',
      'That matters. Could you send us the document that says so? We will take it into account.',
    ),
    to: 'end-procedure',
  },
  {
    id: 'end-procedure',
    kind: 'end',
    text: say(
      'J’attends votre document, et je préviens la personne qui suit ces dossiers chez nous. Merci, et bonne journée.',
      'I will wait for your document, and tell the person who deals with such files here. Thank you, and have a good day.',
    ),
    outcome: 'insolvency',
  },
  {
    id: 'end-hardship',
    kind: 'end',
    text: say(
      'Je transmets votre situation à la personne qui suit ces dossiers chez nous. Elle reviendra vers vous. Merci de votre confiance.',
      'I will pass your situation on to the person who deals with such files here. They will come back to you. Thank you for your trust.',
    ),
    hint: say(
      'Notez les faits, puis choisissez l’issue avec eux.',
      'Note the facts, then choose the outcome that fits them.',
    ),
    outcome: 'hardship',
  },
];

/** Every end repeats what was agreed, and what happens next. */
export const ENDS: readonly ScriptNode[] = [
  {
    id: 'end-promise',
    kind: 'end',
    text: say(
      'C’est noté. Je vous envoie un message qui reprend ce que nous avons convenu. Si un imprévu survient, appelez-moi avant cette date. Merci, et bonne journée.',
      'Noted. I will send you a message with what we have agreed. If anything comes up, call me before that date. Thank you, and have a good day.',
    ),
    outcome: 'promise',
  },
  {
    id: 'end-paid',
    kind: 'end',
    text: say(
      'Merci. Je fais rechercher ce paiement, et nous ne vous appelons plus pendant ce temps. S’il nous manque quelque chose, je reviens vers vous. Bonne journée.',
      'Thank you. I will have that payment looked for, and we will not call you meanwhile. If anything is missing I will come back to you. Have a good day.',
    ),
    outcome: 'alreadyPaid',
  },
  {
    id: 'end-received',
    kind: 'end',
    text: say(
      'Je vois en effet qu’un paiement vient d’arriver. Je vous en remercie. Nous vérifions qu’il couvre tout. Bonne journée.',
      'I can indeed see that a payment has just arrived. Thank you for it. We will check that it covers everything. Have a good day.',
    ),
    outcome: 'alreadyPaid',
  },
  {
    id: 'end-dispute',
    kind: 'end',
    text: say(
      'J’ai noté votre contestation. La facture n’est plus relancée tant que nous ne vous avons pas répondu. Merci, et bonne journée.',
      'I have noted your dispute. The invoice is not chased until we have answered you. Thank you, and have a good day.',
    ),
    outcome: 'dispute',
  },
  {
    id: 'end-refusal',
    kind: 'end',
    text: say(
      'J’ai noté votre réponse et je la transmets telle quelle. Vous recevrez notre prochain courrier. Si votre position change, appelez-moi. Bonne journée.',
      'I have noted your answer and will pass it on as it is. You will receive our next letter. If your position changes, please call me. Have a good day.',
    ),
    outcome: 'refusal',
  },
  {
    id: 'end-goodbye',
    kind: 'end',
    text: say('Je vous remercie de m’avoir répondu. Bonne journée.', 'Thank you for taking my call. Have a good day.'),
    outcome: null,
  },
];
