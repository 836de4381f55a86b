import type { Said } from './said';

/** One sentence for a reason, made of its parameters. */
export type Sentence = (said: Said) => string;

const invoices = (said: Said): string => said.plural('items', 'facture', 'factures');
const until = (said: Said): string =>
  said.has('until') ? `jusqu’au ${said.day('until')} inclus` : 'jusqu’à ce que quelqu’un la lève';
const holdWords = (said: Said): string =>
  said.has('reason') && !said.is('reason', said.word('kind'))
    ? `${said.word('kind')} : ${said.word('reason')}`
    : said.word('kind');

/** Les phrases de l’explication, par code de motif. */
export const FR = {
  // why a call is owed, and its place in the queue
  callStep: (s) => `${s.stepFirst('step')} à passer depuis le ${s.day('since')}.`,
  callback: (s) => `Un rappel est convenu pour le ${s.day('at')}.`,
  brokenPromise: (s) =>
    `Une promesse a été rompue le ${s.day('on')}${s.number('broken') > 1 ? ` (${s.number('broken')} en tout)` : ''}.`,
  claimNotSeen: (s) => `Un paiement annoncé n’était pas arrivé le ${s.day('since')}.`,
  pathEnded: (s) =>
    s.has('since')
      ? `Toutes les étapes sont faites depuis le ${s.day('since')} : une personne décide.`
      : 'Toutes les étapes sont faites : plus rien n’est prévu tant que les faits ne changent pas.',
  callLater: (s) => `L’appel n’est pas à passer avant le ${s.day('at')}.`,
  snoozed: (s) => `Appel remis au ${s.day('at')}${s.has('reason') ? ` : ${s.list('reason')}` : ''}.`,
  overdue: (s) => `${s.amount('amounts')} en retard sur ${invoices(s)}.`,
  oldest: (s) => `${s.list('number')}, la plus ancienne, est échue le ${s.day('dueOn')}.`,
  pinned: (s) =>
    `Mis en tête jusqu’au ${s.day('until')}${s.has('by') ? ` par ${s.list('by')}` : ''}${s.has('reason') ? ` : ${s.list('reason')}` : ''}.`,
  promiseToday: (s) => `${s.amount('amount')} promis pour aujourd’hui.`,
  limitation: (s) =>
    `${s.list('number')} peut être prescrite après le ${s.day('on')}${s.is('byDueDate', false) ? ', au décompte prudent' : ''}.`,
  timeBarred: (s) =>
    `${s.list('number')} est peut-être prescrite depuis le ${s.day('on')} : à faire vérifier avant de la réclamer.`,
  risk: (s) =>
    s.number('broken') > 0
      ? `Un risque : ${s.plural('broken', 'promesse rompue', 'promesses rompues')}${s.has('segment') ? `, segment « ${s.word('segment')} »` : ''}.`
      : `Un risque${s.has('segment') ? ` : segment « ${s.word('segment')} »` : ''}.`,
  lastContact: (s) => `Dernière conversation le ${s.day('on')}.`,
  neverContacted: () => 'Jamais encore joint.',
  bestHour: (s) =>
    `Une bonne heure : entre ${s.list('from')} et ${s.list('to')}, heure locale, ${s.plural('calls', 'appel', 'appels')} dont ${s.plural('reached', 'abouti', 'aboutis')}.`,
  speaksLanguage: (s) => `Le débiteur s’appelle en ${s.word('language')}, que l’agent parle.`,
  hasSkill: (s) => `Demande une compétence de l’agent : ${s.word('skill')}.`,
  // the states
  notYetDue: (s) =>
    s.has('number')
      ? `Rien n’est échu ; ${s.list('number')} arrive à échéance le ${s.day('dueOn')}.`
      : 'Rien n’est échu.',
  reminding: (s) => `${s.list('number')} a ${s.plural('days', 'jour', 'jours')} de retard.`,
  formalNotice: (s) =>
    `La mise en demeure est faite ; ${s.list('number')} a ${s.plural('days', 'jour', 'jours')} de retard.`,
  promised: (s) =>
    `${s.amount('amount')} promis pour le ${s.day('dueOn')}${s.has('receivedAmount') ? ` ; ${s.amount('receivedAmount')} reçus depuis` : ''}.`,
  disputed: (s) =>
    `Tout ce qui est échu est contesté (${s.word('category')}, depuis le ${s.day('raisedOn')})${s.has('items') ? ` : ${s.list('items')}` : ''}.`,
  onHold: (s) =>
    `Suspendu (${holdWords(s)}) ${until(s)}${s.has('by') ? `, par ${s.list('by')}` : ''}${s.has('items') ? ` : ${s.list('items')}` : ''}.`,
  unappliedCash: (s) =>
    s.has('amounts')
      ? `De l’argent reçu et pas encore affecté (${s.amount('amounts')}) couvre ce qui est échu.`
      : 'De l’argent reçu et pas encore affecté couvre ce qui est échu.',
  insolvent: (s) =>
    s.is('kind', 'overIndebtedness')
      ? `Surendettement déclaré le ${s.day('since')} : aucune relance.`
      : `Procédure collective ouverte le ${s.day('since')} : aucune relance.`,
  referred: () => 'Transmis au juridique, qui n’a pas encore accepté le dossier.',
  inLegal: () => 'Le juridique a accepté le dossier.',
  settled: () => 'Soldé par accord : plus rien n’est ouvert.',
  paid: () => 'Plus rien n’est ouvert.',
  writtenOff: () => 'Ce qui était ouvert est passé en perte.',
  // what comes next
  stepDue: (s) => `Le ${s.day('at')} : ${s.step('step')} (${s.word('channel')}).`,
  noticeDue: (s) => `Le ${s.day('at')}, avant l’échéance : ${s.step('step')} (${s.word('channel')}).`,
  itemFallsDue: (s) => `Le ${s.day('at')}, une autre facture sera échue.`,
  promiseDeadline: (s) => `Le ${s.day('at')}, la promesse sera jugée tenue ou rompue.`,
  holdBegins: (s) => `Le ${s.day('at')}, une suspension commence (${holdWords(s)}).`,
  holdEnds: (s) => `Le ${s.day('at')}, la suspension se termine${s.has('kind') ? ` (${holdWords(s)})` : ''}.`,
  callDue: (s) => `Le ${s.day('at')}, l’appel pourra être passé.`,
  step: (s) => `Étape suivante : ${s.step('step')} (${s.word('channel')}) le ${s.day('on')}.`,
  // what it waits for
  call: () => 'Attend l’appel d’un agent.',
  dispute: () => 'Attend la fin du litige.',
  hold: (s) => `Attend que quelqu’un lève la suspension${s.has('kind') ? ` (${holdWords(s)})` : ''}.`,
  legalIntake: () => 'Attend que le juridique accepte ou renvoie le dossier.',
  legalProcedure: () => 'Attend la procédure juridique.',
  insolvency: () => 'Attend la fin de la procédure.',
  newInvoice: () => 'Attend une nouvelle facture ou un impayé bancaire.',
  confirmation: (s) =>
    `Attend qu’une personne confirme ${s.has('step') ? `« ${s.step('step')} »` : 'l’étape proposée'}.`,
  proofOfSending: (s) =>
    `Attend la preuve d’envoi${s.has('step') ? ` (${s.step('step')})` : ''}${s.has('problem') ? ` : ${s.word('problem')}` : ''}.`,
  notForeseeable: (s) => `Rien ne l’y fait revenir dans les ${s.number('years')} ans à venir.`,
  // questions asked of the case, answered with yes
  somethingOpen: (s) => `${s.amount('amounts')} ouvert.`,
  notInsolvent: () => 'Aucune procédure collective ni surendettement.',
  notInLegal: () => 'Le dossier n’est pas au juridique.',
  notOnHold: () => 'Aucune suspension ne l’arrête.',
  noPromise: () => 'Aucune promesse en cours.',
  noUncountedCash: () => 'L’argent non affecté ne couvre pas ce qui est échu.',
  somethingOverdue: (s) => `${s.amount('amounts')} en retard.`,
  notDisputed: (s) => `${s.list('number')} n’est ni contestée ni suspendue et porte le dossier.`,
  callOwed: () => 'Un appel est à passer.',
  callNotLater: () => 'L’appel peut être passé maintenant.',
  stepDayReached: (s) => `Le jour de l’étape « ${s.step('step')} » est venu (${s.day('on')}).`,
  contactDelayOver: (s) =>
    `Assez de temps a passé depuis le dernier contact (${s.plural('days', 'jour', 'jours')} demandés).`,
  insideWindow: () => 'Le jour et l’heure sont ceux de l’étape.',
  conditionHolds: (s) => `La condition de « ${s.step('step')} » tient : ${s.word('asked')} (${s.list('wanted')}).`,
  noticePeriodOver: () => 'Le délai laissé par la mise en demeure est passé.',
  notPostponed: () => 'Personne n’a remis l’étape à plus tard.',
  confirmed: () => 'Aucune étape n’attend de confirmation.',
  noticeSent: () => 'Rien d’obligatoire n’attend son départ.',
  // … and with no
  nothingOverdue: () => 'Rien n’est échu.',
  itemsHeld: (s) => `Ce qui est échu est suspendu : ${s.list('items')}.`,
  noCallOwed: (s) =>
    s.has('step')
      ? `Aucun appel n’est à passer : l’étape suivante est « ${s.step('step')} ».`
      : 'Aucun appel n’est à passer.',
  stepDayAhead: (s) => `« ${s.step('step')} » n’est pas prévu avant le ${s.day('on')}.`,
  contactDelayRuns: (s) =>
    `Le dernier contact date du ${s.day('last')} : ${s.plural('days', 'jour', 'jours')} doivent passer (${s.day('on')}).`,
  outsideWindow: (s) =>
    `« ${s.step('step')} » ne se fait que ${s.list('days')}, de ${s.list('from')} à ${s.list('to')}.`,
  conditionFails: (s) =>
    `« ${s.step('step')} » demande ${s.word('asked')} ${s.list('wanted')}${s.has('actual') ? ` ; ici : ${s.list('actual')}` : ''}.`,
  phoneStopped: (s) => `« ${s.step('step')} » est laissé de côté : ce débiteur ne veut plus être appelé.`,
  notCaughtUp: (s) => `C’était à faire le ${s.day('at')} : le passage automatique ne l’a pas encore pris.`,
  noticePeriodRuns: (s) =>
    `La mise en demeure, partie le ${s.day('sent')}, laisse ${s.plural('days', 'jour', 'jours')} (${s.day('on')}).`,
  postponed: (s) => `Remis par une personne au ${s.day('on')}.`,
  // steps of the path
  stepTaken: (s) =>
    s.number('times') > 1
      ? `Fait ${s.number('times')} fois, la dernière le ${s.day('on')}.`
      : `Fait le ${s.day('on')}.`,
  stepLeftOut: () => 'Laissé de côté : le dossier est passé au-delà.',
  stepBeforeDue: () => 'Seulement avant l’échéance.',
  stepAhead: (s) => `Prévu le ${s.day('on')} si rien d’autre n’arrive.`,
  stepLater: () => 'Après ce que le dossier attend.',
  // why this strategy
  strategyKind: () => 'Scénario par défaut de ce type de débiteur.',
  strategyCreditor: () => 'Scénario choisi pour cette entité créancière.',
  strategySegment: (s) =>
    `Scénario choisi pour le segment${s.has('segment') ? ` « ${s.list('segment')} »` : ' du débiteur'}.`,
  strategyDebtor: () => 'Scénario choisi pour ce débiteur.',
  strategyInvoice: () => 'Scénario choisi pour une facture de ce dossier.',
  strategyTrial: () => 'Scénario mis à l’essai sur une part des nouveaux dossiers.',
} as const satisfies Record<string, Sentence>;

/** French wants its double punctuation not to begin a line. */
export function typesetFrench(text: string): string {
  return text
    .replace(/ ([;?!])/g, '\u202f$1')
    .replace(/ :/g, '\u00a0:')
    .replace(/« /g, '«\u00a0')
    .replace(/ »/g, '\u00a0»');
}
