import type { ScriptDefinition } from '@relance/calls/domain';

const said = (fr: string, en: string) => ({ fr, en });

/** A small whole script, for the specs of what is drawn and edited. */
export const SCRIPT: ScriptDefinition = {
  key: 'small',
  situation: 'firstReminder',
  title: said('Petit script', 'Small script'),
  start: 'hello',
  nodes: [
    { id: 'hello', kind: 'disclosure', disclosure: 'caller', text: said('Bonjour', 'Hello'), to: 'who' },
    {
      id: 'who',
      kind: 'verify',
      text: said('Êtes-vous {contact} ?', 'Are you {contact}?'),
      confirmed: 'creditor',
      thirdParty: 'nobody',
      refused: 'nobody',
    },
    { id: 'creditor', kind: 'disclosure', disclosure: 'creditor', text: said('Pour', 'For'), to: 'when' },
    {
      id: 'when',
      kind: 'ask',
      text: said('Quand\u202f?', 'When?'),
      choices: [
        { label: said('Bientôt', 'Soon'), to: 'promise' },
        { label: said('Plus tard', 'Later'), to: 'later', when: [{ fact: 'brokenPromises', atMost: 1 }] },
      ],
    },
    { id: 'promise', kind: 'end', outcome: 'promise', text: said('Merci', 'Thank you') },
    { id: 'later', kind: 'end', outcome: 'callback', text: said('À bientôt', 'Speak soon') },
    { id: 'nobody', kind: 'end', outcome: null, text: said('Au revoir', 'Goodbye') },
    {
      id: 'paid',
      kind: 'objection',
      objection: 'alreadyPaid',
      text: said('Quand\u202f?', 'When?'),
      choices: [{ label: said('Revenir', 'Back'), to: '@return' }],
    },
  ],
};
