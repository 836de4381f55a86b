import type { ScriptDefinition } from '../script';
import { say } from './words';

/** Who called, a number, a request to call back: nothing else, for anybody may listen (RULES 5.3; 5.7 R10). */
export const VOICEMAIL: ScriptDefinition = {
  key: 'voicemail',
  situation: 'voicemail',
  title: say('Messagerie', 'Voicemail'),
  start: 'how-often',
  nodes: [
    {
      id: 'how-often',
      kind: 'branch',
      cases: [{ when: [{ fact: 'callAttempts', atLeast: 2 }], to: 'message-again' }],
      otherwise: 'message',
    },
    {
      id: 'message',
      kind: 'disclosure',
      disclosure: 'caller',
      text: say(
        'Bonjour, ce message est pour {contactName}. Ici {agentName}. Merci de me rappeler au numéro suivant : {callbackPhone}.',
        'Hello, this message is for {contactName}. This is {agentName}. Please call me back on this number: {callbackPhone}.',
      ),
      hint: say(
        'Parlez lentement, et dites le numéro deux fois. Ni motif, ni nom d’entreprise.',
        'Speak slowly, and say the number twice. No reason, no company name.',
      ),
      to: 'end-voicemail',
    },
    {
      id: 'message-again',
      kind: 'disclosure',
      disclosure: 'caller',
      text: say(
        'Bonjour, un message pour {contactName}. Ici {agentName}, j’ai déjà essayé de vous joindre. Vous pouvez me rappeler au numéro suivant : {callbackPhone}.',
        'Hello, a message for {contactName}. This is {agentName}, I have tried to reach you before. You can call me back on this number: {callbackPhone}.',
      ),
      hint: say(
        'Parlez lentement, et dites le numéro deux fois. Ni motif, ni nom d’entreprise.',
        'Speak slowly, and say the number twice. No reason, no company name.',
      ),
      to: 'end-voicemail',
    },
    {
      id: 'end-voicemail',
      kind: 'end',
      text: say('Je vous souhaite une bonne journée.', 'I wish you a good day.'),
      outcome: 'noAnswer',
    },
  ],
};
