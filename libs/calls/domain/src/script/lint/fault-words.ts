/** What each fault says, in French and English. `{name}` is a parameter of the fault. */
export const FAULT_WORDS = {
  notAScript: ['Ce n’est pas un script\u00a0: {what}.', 'This is no script: {what}.'],
  missing: ['Il manque «\u00a0{what}\u00a0».', '“{what}” is missing.'],
  wrongType: ['«\u00a0{what}\u00a0» n’est pas de la bonne forme.', '“{what}” has the wrong form.'],
  notOneOf: ['«\u00a0{what}\u00a0» doit être l’un de\u00a0: {values}.', '“{what}” must be one of: {values}.'],
  unknownField: ['«\u00a0{what}\u00a0» n’existe pas dans un script.', 'A script has no “{what}”.'],
  tooLarge: ['«\u00a0{what}\u00a0» est trop long ou trop grand.', '“{what}” is too long or too large.'],
  badId: [
    'Un identifiant commence par une lettre et n’a que des lettres, des chiffres et des tirets.',
    'An id begins with a letter and has only letters, digits and hyphens.',
  ],
  duplicateId: ['Deux étapes ont cet identifiant.', 'Two nodes have this id.'],
  noStart: ['La première étape n’existe pas.', 'The first node does not exist.'],
  unknownTarget: ['«\u00a0{to}\u00a0» n’existe pas.', '“{to}” does not exist.'],
  targetMissing: ['On ne dit pas où l’appel continue.', 'It does not say where the call goes on.'],
  otherwiseMissing: [
    'Un embranchement dit toujours où aller quand aucune condition n’est remplie.',
    'A branch always says where to go when no condition holds.',
  ],
  deadEnd: ['D’ici, aucune fin ne peut être atteinte.', 'No end can be reached from here.'],
  loopWithoutExit: [
    'L’appel tourne en rond ici\u00a0: aucune fin n’en sort.',
    'The call goes round here: no end leads out.',
  ],
  branchLoop: ['Ces embranchements se renvoient l’un à l’autre.', 'These branches lead to each other in a circle.'],
  unreachable: ['Aucun chemin ne mène à cette étape.', 'No way leads to this node.'],
  unreachableDisclosure: ['Aucun chemin ne mène à cette mention obligatoire.', 'No way leads to this disclosure.'],
  disclosureMissing: [
    'Ce script nomme un montant ou prend un accord, et ne dit jamais\u00a0: {what}.',
    'This script names an amount or takes an agreement, and never says: {what}.',
  ],
  disclosureBypassed: [
    'On peut arriver ici sans avoir dit\u00a0: {what}.',
    'The call can come here without having said: {what}.',
  ],
  identityBypassed: [
    'On peut conclure un accord ici sans avoir vérifié l’identité.',
    'An agreement can be made here without the identity having been checked.',
  ],
  amountBeforeIdentity: [
    'Un montant est prononcé alors que l’identité peut ne pas être vérifiée.',
    'An amount is spoken where the identity may be unchecked.',
  ],
  amountBeforeDisclosure: [
    'Un montant est prononcé alors qu’on peut ne pas avoir dit\u00a0: {what}.',
    'An amount is spoken where this may not have been said: {what}.',
  ],
  amountToThirdParty: ['Un montant est prononcé devant un tiers.', 'An amount is spoken to a third person.'],
  debtBeforeIdentity: [
    'La dette ou le créancier sont nommés alors que l’identité peut ne pas être vérifiée{because}.',
    'The debt or the creditor is named where the identity may be unchecked{because}.',
  ],
  debtToThirdParty: [
    'La dette ou le créancier sont révélés à un tiers{because}.',
    'The debt or the creditor is revealed to a third person{because}.',
  ],
  debtOnVoicemail: [
    'Un message vocal ne révèle rien\u00a0: ni dette, ni créancier, ni montant{because}.',
    'A voicemail reveals nothing: no debt, no creditor, no amount{because}.',
  ],
  returnFromNowhere: [
    '«\u00a0Retour\u00a0» n’a de sens que dans la réponse à une objection\u00a0; on peut arriver ici sans qu’aucune n’ait été soulevée.',
    '“Back” has a meaning only in the answer to an objection; the call can come here without one having been raised.',
  ],
  textMissing: ['Il manque le texte {language}.', 'The {language} text is missing.'],
  unknownVariable: ['«\u00a0{{name}}\u00a0» n’est pas une variable permise.', '“{{name}}” is no allowed variable.'],
  strayBrace: ['Une accolade est seule.', 'A brace stands alone.'],
  variableInOneLanguage: [
    '«\u00a0{{name}}\u00a0» n’est que dans un des deux textes.',
    '“{{name}}” is in one of the two texts only.',
  ],
  objectionUnanswered: ['Aucune réponse à l’objection «\u00a0{what}\u00a0».', 'The objection “{what}” has no answer.'],
  objectionTwice: [
    'Une autre étape répond déjà à cette objection\u00a0; celle-ci ne sert pas.',
    'Another node answers this objection already; this one is not used.',
  ],
  noChoice: ['Aucun choix n’est proposé.', 'No choice is offered.'],
  nothingOffered: [
    'Chaque choix a une condition\u00a0: il se peut qu’aucun ne soit proposé.',
    'Each choice has a condition: it may be that none is offered.',
  ],
  tooManyChoices: ['Neuf choix au plus\u00a0: un par touche.', 'Nine choices at most: one for each key.'],
  offerUnguarded: [
    'Une offre ({what}) n’est faite que si l’agent en a le pouvoir\u00a0: mettez la condition sur le chemin qui y mène.',
    'An offer ({what}) is made only within the agent’s authority: put the condition on the way that leads here.',
  ],
  offerBeyondAuthority: [
    'Personne n’a ce pouvoir ({what}\u00a0: {most} au plus)\u00a0: ce chemin n’est jamais proposé.',
    'Nobody has that authority ({what}: {most} at most): this way is never offered.',
  ],
  salesContent: [
    'Un appel de recouvrement ne vend rien\u00a0: «\u00a0{word}\u00a0».',
    'A collection call sells nothing: “{word}”.',
  ],
  threat: [
    'Ce mot menace, ou imite un officier de justice\u00a0: «\u00a0{word}\u00a0».',
    'This word threatens, or mimics a bailiff: “{word}”.',
  ],
  tooLong: [
    'Trop long pour être dit d’un trait\u00a0: {words} mots en {language}.',
    'Too long to be said at once: {words} words in {language}.',
  ],
} as const satisfies Record<string, readonly [fr: string, en: string]>;

export type FaultCode = keyof typeof FAULT_WORDS;

/** Words for what a disclosure, an objection or an offer is about. */
export const PART_WORDS: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  identity: ['l’identité de la personne', 'the person’s identity'],
  caller: ['qui appelle', 'who calls'],
  creditor: ['pour quel créancier', 'for which creditor'],
  purpose: ['à quel sujet', 'what it is about'],
  alreadyPaid: ['déjà payé', 'already paid'],
  dispute: ['litige', 'dispute'],
  cannotPay: ['ne peut pas payer', 'cannot pay'],
  notMe: ['ce n’est pas moi', 'not me'],
  callBack: ['rappelez-moi', 'call me back'],
  sendProof: ['envoyez-moi un justificatif', 'send me proof'],
  delay: ['délai', 'delay'],
  instalments: ['échéancier', 'instalments'],
  discount: ['remise', 'discount'],
};
