import type { ScriptDefinition } from '../script';
import { conversation } from './conversation';
import { choice, HAS_PAID_MEANWHILE, say } from './words';

/** A date was promised and passed: what happened, and a date that will be kept. */
export const BROKEN_PROMISE: ScriptDefinition = conversation({
  key: 'broken-promise',
  situation: 'brokenPromise',
  title: say('Promesse non tenue', 'Broken promise'),
  nodes: [
    {
      id: 'purpose',
      kind: 'disclosure',
      disclosure: 'purpose',
      text: say(
        'Je reviens vers vous au sujet du règlement que vous aviez prévu pour {brokenPromiseOn}.',
        'I am coming back to you about the payment that you had planned for {brokenPromiseOn}.',
      ),
      to: 'arrived',
    },
    {
      id: 'arrived',
      kind: 'branch',
      cases: [{ when: [HAS_PAID_MEANWHILE], to: 'thanks' }],
      otherwise: 'what-happened',
    },
    {
      id: 'thanks',
      kind: 'say',
      text: say(
        'Un paiement est bien arrivé depuis, merci. Voyons ensemble ce qui manque.',
        'A payment has arrived since, thank you. Let us see together what is missing.',
      ),
      to: 'what-happened',
    },
    {
      id: 'what-happened',
      kind: 'ask',
      text: say(
        'Nous attendions {brokenPromiseAmount}, et nous n’avons pas tout reçu. Que s’est-il passé ?',
        'We were expecting {brokenPromiseAmount}, and we have not received all of it. What happened?',
      ),
      hint: say('Un fait, pas un reproche. Laissez répondre.', 'A fact, not a reproach. Let them answer.'),
      choices: [
        choice('Un oubli', 'It was forgotten', 'how-often'),
        choice('La trésorerie n’a pas suivi', 'The cash was not there', 'easier'),
        choice('Le paiement est bloqué chez eux', 'The payment is stuck on their side', 'process'),
        choice('Il est parti', 'It has left', 'paid-how'),
        choice('Un désaccord', 'A disagreement', 'disagreement'),
        choice('Autre chose', 'Something else', 'how-often'),
        choice('Le paiement vient d’arriver', 'The payment has just arrived', 'end-received', HAS_PAID_MEANWHILE),
      ],
      skipTo: 'how-often',
    },
    {
      id: 'how-often',
      kind: 'branch',
      cases: [{ when: [{ fact: 'brokenPromises', atLeast: 2 }], to: 'again' }],
      otherwise: 'once',
    },
    {
      id: 'once',
      kind: 'say',
      text: say(
        'Cela arrive. Fixons une nouvelle date, sur laquelle je pourrai compter. Il reste {amountOverdue} à régler.',
        'These things happen. Let us settle on a new date that I can rely on. There is {amountOverdue} left to pay.',
      ),
      to: 'when',
    },
    {
      id: 'again',
      kind: 'ask',
      text: say(
        'Ce n’est pas la première date qui passe, et j’ai besoin d’une date sûre. Il reste {amountOverdue} à régler. Qu’est-ce qui pourrait encore l’empêcher ?',
        'This is not the first date to pass, and I need one that is certain. There is {amountOverdue} left to pay. What could still prevent it?',
      ),
      choices: [
        choice('Rien : la personne s’engage', 'Nothing: they commit to it', 'when'),
        choice('Quelqu’un d’autre décide', 'Somebody else decides', 'who-decides'),
        choice('Le montant est trop élevé en une fois', 'The amount is too much at once', 'easier'),
      ],
      skipTo: 'when',
    },
    {
      id: 'who-decides',
      kind: 'ask',
      text: say(
        'Qui valide ce règlement chez vous, et pouvons-nous l’appeler ensemble ?',
        'Who approves this payment on your side, and could we call them together?',
      ),
      choices: [choice('Oui, maintenant', 'Yes, now', 'when'), choice('Plus tard', 'Later', 'when-callback')],
      skipTo: 'when-callback',
    },
  ],
});
