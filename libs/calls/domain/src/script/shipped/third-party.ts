import type { ScriptDefinition } from '../script';
import { HELLO, NOT_ME, THIRD_PERSON, WHO } from './opening';
import { say } from './words';

/** Somebody else answers: a time, a message, nothing about the matter (RULES 5.3). */
export const THIRD_PARTY: ScriptDefinition = {
  key: 'third-person',
  situation: 'thirdParty',
  title: say('Une autre personne répond', 'A third person answers'),
  start: 'hello',
  nodes: [
    HELLO,
    { ...WHO, confirmed: 'here', thirdParty: 'third-person' } as typeof WHO,
    {
      id: 'here',
      kind: 'end',
      text: say('Merci. Je suis à vous tout de suite.', 'Thank you. I am with you in a moment.'),
      hint: say(
        'La bonne personne est là : reprenez le script de l’appel.',
        'The right person is there: go back to the script of the call.',
      ),
      outcome: null,
    },
    ...THIRD_PERSON,
    ...NOT_ME,
  ],
};
