import type { ScriptNode } from '../script';
import { RETURN } from '../script';
import { choice, say } from './words';

/** Who calls, and is it the person responsible: nothing is said of the matter before. Goes on at `creditor`. */
export const HELLO: ScriptNode = {
  id: 'hello',
  kind: 'disclosure',
  disclosure: 'caller',
  text: say('Bonjour, {agentName} à l’appareil.', 'Hello, this is {agentName} speaking.'),
  to: 'who',
};

export const WHO: ScriptNode = {
  id: 'who',
  kind: 'verify',
  text: say('Est-ce que je parle bien à {contactName} ?', 'Am I speaking to {contactName}?'),
  hint: say(
    'Attendez un oui net. Avant lui, rien sur le motif de l’appel.',
    'Wait for a clear yes. Before it, nothing about why you call.',
  ),
  confirmed: 'creditor',
  thirdParty: 'third-person',
  refused: 'not-identified',
};

/** For whom; what it is about comes next. */
export const CREDITOR: ScriptNode = {
  id: 'creditor',
  kind: 'disclosure',
  disclosure: 'creditor',
  text: say('Merci. Je vous appelle pour {creditorName}.', 'Thank you. I am calling on behalf of {creditorName}.'),
  to: 'purpose',
};

/** Somebody else answers, or does not say who they are. Nothing here tells what the call is about (RULES 5.3). */
export const THIRD_PERSON: readonly ScriptNode[] = [
  {
    id: 'third-person',
    kind: 'ask',
    text: say(
      'Merci. À quel moment puis-je joindre {contactName} ?',
      'Thank you. When would be a good time to reach {contactName}?',
    ),
    hint: say(
      'Ni le motif, ni le nom de l’entreprise pour laquelle vous appelez, même si on insiste.',
      'Neither the reason nor the company you call for, even when pressed.',
    ),
    choices: [
      choice('On me passe la personne', 'I am put through', 'hello'),
      choice('On me donne un moment', 'I am given a time', 'end-third-callback'),
      choice('On propose de prendre un message', 'They offer to take a message', 'message'),
      choice('On me demande pourquoi j’appelle', 'I am asked why I call', 'asked-why'),
      choice('Personne de ce nom ici', 'Nobody of that name here', 'end-wrong-number'),
      choice('On m’apprend un décès', 'I am told of a death', 'end-deceased'),
    ],
    skipTo: 'end-third',
  },
  {
    id: 'message',
    kind: 'say',
    text: say(
      'C’est aimable. Pouvez-vous lui demander de rappeler {agentName}, au numéro suivant : {callbackPhone} ?',
      'That is kind of you. Could you ask for a call back to {agentName}, on this number: {callbackPhone}?',
    ),
    to: 'end-third',
  },
  {
    id: 'asked-why',
    kind: 'ask',
    text: say(
      'C’est un sujet que je dois voir directement avec {contactName}. Quand puis-je rappeler ?',
      'It is something I need to discuss with {contactName} directly. When may I call again?',
    ),
    choices: [
      choice('On me donne un moment', 'I am given a time', 'end-third-callback'),
      choice('On prend un message', 'They take a message', 'message'),
      choice('On ne souhaite pas m’aider', 'They would rather not help', 'end-third'),
    ],
    skipTo: 'end-third',
  },
  {
    id: 'not-identified',
    kind: 'ask',
    text: say(
      'Je comprends votre prudence. Sans cette confirmation, je ne peux pas vous en dire plus. Préférez-vous me rappeler vous-même ?',
      'I understand that you are careful. Without that confirmation I cannot say more. Would you rather call me back yourself?',
    ),
    choices: [
      choice('La personne confirme finalement', 'They confirm after all', 'who'),
      choice('Elle préfère rappeler', 'They would rather call back', 'call-me'),
      choice('Elle raccroche, ou refuse', 'They hang up, or refuse', 'end-unidentified'),
    ],
    skipTo: 'end-unidentified',
  },
  {
    id: 'call-me',
    kind: 'say',
    text: say(
      'Volontiers. Vous pouvez me joindre au numéro suivant : {callbackPhone}. Demandez {agentName}.',
      'By all means. You can reach me on this number: {callbackPhone}. Please ask for {agentName}.',
    ),
    to: 'end-unidentified',
  },
  {
    id: 'end-third-callback',
    kind: 'end',
    text: say(
      'C’est noté, je rappellerai à ce moment-là. Merci, et bonne journée.',
      'Noted, I will call again then. Thank you, and have a good day.',
    ),
    outcome: 'callback',
  },
  {
    id: 'end-third',
    kind: 'end',
    text: say('Merci de votre aide. Bonne journée.', 'Thank you for your help. Have a good day.'),
    outcome: 'thirdParty',
  },
  {
    id: 'end-unidentified',
    kind: 'end',
    text: say('Je vous remercie. Bonne journée.', 'Thank you. Have a good day.'),
    outcome: null,
  },
  {
    id: 'end-deceased',
    kind: 'end',
    text: say(
      'Je vous présente toutes mes condoléances, et vous prie de m’excuser. Nous n’appellerons plus.',
      'Please accept my condolences, and my apologies. We will not call again.',
    ),
    outcome: 'deceased',
  },
  {
    id: 'end-wrong-number',
    kind: 'end',
    text: say(
      'Excusez-moi de vous avoir dérangé, je corrige ce numéro. Bonne journée.',
      'I am sorry to have troubled you, I will correct this number. Have a good day.',
    ),
    outcome: 'wrongNumber',
  },
];

/** “It is not me who deals with that”: answered before anything was revealed as well as after. */
export const NOT_ME: readonly ScriptNode[] = [
  {
    id: 'not-me',
    kind: 'objection',
    objection: 'notMe',
    text: say(
      'Merci de me le dire. Qui s’en occupe chez vous ?',
      'Thank you for telling me. Who deals with that on your side?',
    ),
    choices: [
      choice('On me passe cette personne', 'I am put through to that person', 'hello'),
      choice('On me donne un nom et un numéro', 'I am given a name and a number', 'note-contact'),
      choice('On ne sait pas', 'They do not know', 'end-third'),
      choice('C’était un malentendu : je continue', 'A misunderstanding: I go on', RETURN),
    ],
  },
  {
    id: 'note-contact',
    kind: 'action',
    action: 'noteContact',
    text: say(
      'Je note. Je m’adresserai à cette personne. Merci.',
      'I am noting that. I will speak to that person. Thank you.',
    ),
    to: 'end-third',
  },
];

/** “Call me back”: a fixed time, never “later”. */
export const CALL_BACK: readonly ScriptNode[] = [
  {
    id: 'call-back',
    kind: 'objection',
    objection: 'callBack',
    text: say(
      'Bien sûr. Quel jour et à quelle heure vous convient-il que je rappelle ?',
      'Of course. What day and time would suit you for my call?',
    ),
    choices: [
      choice('La personne donne un moment', 'They name a time', 'end-callback'),
      choice('Elle peut parler maintenant', 'They can talk now', RETURN),
      choice('Elle ne veut plus être appelée', 'They do not want to be called any more', 'end-do-not-call'),
    ],
  },
  {
    id: 'end-do-not-call',
    kind: 'end',
    text: say(
      'C’est entendu : nous ne vous téléphonerons plus, nous vous écrirons. Bonne journée.',
      'Understood: we will not telephone you any more, we will write to you. Have a good day.',
    ),
    outcome: 'doNotCall',
  },
  {
    id: 'end-callback',
    kind: 'end',
    text: say(
      'C’est noté. Je vous rappelle à ce moment-là, moi-même si possible. Bonne journée.',
      'Noted. I will call you then, myself if I can. Have a good day.',
    ),
    outcome: 'callback',
  },
];
