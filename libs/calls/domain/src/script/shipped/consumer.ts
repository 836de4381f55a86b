import type { ScriptDefinition } from '../script';
import { REASON } from './agreeing';
import { conversation } from './conversation';
import { choice, HAS_PAID_MEANWHILE, say } from './words';

/** A private person: a stricter identity check, no fees, no pressure, and over-indebtedness heard (RULES 5.2, 5.3, 5.6). */
export const CONSUMER: ScriptDefinition = conversation({
  key: 'consumer',
  situation: 'consumer',
  title: say('Particulier', 'Consumer'),
  nodes: [
    {
      id: 'who',
      kind: 'verify',
      text: say(
        'Est-ce que je parle bien à {contactName} ? Pour en être sûr, pouvez-vous me confirmer votre adresse ?',
        'Am I speaking to {contactName}? To be sure, could you confirm your address to me?',
      ),
      hint: say(
        'La personne doit donner l’adresse : ne la lui lisez pas. Un conjoint est un tiers.',
        'They must give the address: do not read it out. A spouse is a third person.',
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
        'Cela concerne {invoiceCount} à votre nom, dont la date de paiement est passée. Avez-vous quelques minutes ?',
        'It is about {invoiceCount} in your name whose payment date has passed. Do you have a few minutes?',
      ),
      to: 'promised-before',
    },
    {
      id: 'promised-before',
      kind: 'branch',
      cases: [{ when: [{ fact: 'brokenPromises', atLeast: 1 }], to: 'promise-passed' }],
      otherwise: 'amount',
    },
    {
      id: 'promise-passed',
      kind: 'say',
      text: say(
        'Nous avions convenu d’un règlement pour {brokenPromiseOn}, et je n’ai pas tout vu arriver.',
        'We had agreed on a payment for {brokenPromiseOn}, and I have not seen all of it arrive.',
      ),
      to: 'amount',
    },
    {
      id: 'amount',
      kind: 'ask',
      text: say(
        'Il reste {amountOverdue} à régler, sans frais supplémentaires. Pour {oldestInvoice}, le paiement était attendu {oldestInvoiceDueOn}. Cela vous dit-il quelque chose ?',
        'There is {amountOverdue} left to pay, with no fees added. For {oldestInvoice}, the payment was expected {oldestInvoiceDueOn}. Does that ring a bell?',
      ),
      choices: [
        choice('Oui', 'Yes', 'reason'),
        choice('Non, ou plus vraiment', 'No, or not really', 'explain'),
        choice('La situation est difficile', 'The situation is difficult', 'hardship'),
        choice('Le paiement vient d’arriver', 'The payment has just arrived', 'end-received', HAS_PAID_MEANWHILE),
      ],
      skipTo: 'reason',
    },
    {
      id: 'explain',
      kind: 'action',
      action: 'sendInvoiceCopy',
      text: say(
        'Je vous envoie la facture dès la fin de notre appel. Prenons déjà le temps de voir ensemble ce qu’elle comprend.',
        'I will send you the invoice as soon as our call is over. Let us already take the time to see what it covers.',
      ),
      to: 'reason',
    },
    REASON,
    {
      id: 'hardship',
      kind: 'ask',
      text: say(
        'Merci de me le dire. Je ne vous demande pas de date aujourd’hui. Avez-vous déposé un dossier de surendettement, ou êtes-vous accompagné ?',
        'Thank you for telling me. I am not asking for a date today. Have you filed for over-indebtedness relief, or is somebody assisting you?',
      ),
      hint: say(
        'Écoutez, notez les faits utiles, ne conseillez pas. Rien sur la santé ni la famille.',
        'Listen, note the useful facts, give no advice. Nothing about health or family.',
      ),
      choices: [
        choice('Un dossier est déposé ou accepté', 'A file is lodged or accepted', 'procedure'),
        choice('Une personne l’accompagne', 'Somebody assists them', 'end-hardship'),
        choice('Non, rien de cela', 'No, neither', 'end-hardship'),
        choice('Un paiement en plusieurs fois irait', 'Instalments would do', 'instalments', {
          fact: 'maxInstalments',
          atLeast: 2,
        }),
        choice('Finalement, un paiement est possible', 'A payment is possible after all', 'when'),
      ],
      skipTo: 'end-hardship',
    },
    {
      id: 'procedure',
      kind: 'say',
      text: say(
        'C’est important, merci. Envoyez-nous le courrier de la commission : nous en tiendrons compte aussitôt.',
        'That matters, thank you. Send us the commission’s letter: we will take it into account at once.',
      ),
      to: 'end-procedure',
    },
  ],
});
