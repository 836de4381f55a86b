interface Words {
  severity: 'error' | 'warning';
  rule: string;
  fr: string;
  en: string;
}

/** Every complaint of the linter: how bad, which rule, and its sentence. docs/strategies.md lists them. */
export const PROBLEMS = {
  deadEnd: {
    severity: 'error',
    rule: 'house',
    fr: 'Impasse\u00a0: au bout du chemin, plus rien n’est fait et personne n’est averti. Finissez par une transmission ou par un appel (atEnd «\u00a0call\u00a0»).',
    en: 'Dead end: at the end of the path nothing more is done and nobody is told. End with a referral or with a call (atEnd “call”).',
  },
  endlessRepeat: {
    severity: 'error',
    rule: 'house',
    fr: 'La répétition dure {days} jours\u00a0: autant dire sans fin (365 au plus).',
    en: 'The repeat lasts {days} days: as good as endless (365 at most).',
  },
  repeatOutlastsNext: {
    severity: 'error',
    rule: 'house',
    fr: 'La répétition dure jusqu’au jour {last}\u00a0: l’étape plus ferme «\u00a0{next}\u00a0», prévue au jour {day}, ne vient jamais à son heure.',
    en: 'The repeat lasts until day {last}: the harsher step “{next}”, planned on day {day}, never comes on its day.',
  },
  repeatedReferral: {
    severity: 'error',
    rule: 'house',
    fr: 'Une transmission au juridique ne se répète pas.',
    en: 'A referral is not repeated.',
  },
  dayNeverKept: {
    severity: 'warning',
    rule: 'house',
    fr: 'Prévue au jour {planned}, elle ne peut venir avant le jour {day}\u00a0: le délai court depuis «\u00a0{before}\u00a0».',
    en: 'Planned on day {planned}, it cannot come before day {day}: the delay runs from “{before}”.',
  },
  neverReached: {
    severity: 'error',
    rule: 'house',
    fr: 'Jamais atteinte\u00a0: «\u00a0{before}\u00a0» transmet déjà tous les dossiers au juridique.',
    en: 'Never reached: “{before}” already refers every case to legal.',
  },
  shadowed: {
    severity: 'error',
    rule: 'house',
    fr: 'Jamais atteinte\u00a0: «\u00a0{before}\u00a0» transmet déjà tous ceux qui rempliraient ses conditions.',
    en: 'Never reached: “{before}” already refers everyone who would meet its conditions.',
  },
  harsherBeforeMilder: {
    severity: 'error',
    rule: 'house',
    fr: 'Plus douce ({severity}) que «\u00a0{before}\u00a0» ({harsher}), qui la précède\u00a0: le ton ne redescend pas.',
    en: 'Milder ({severity}) than “{before}” ({harsher}), which comes before it: the tone never softens.',
  },
  referralSeverity: {
    severity: 'error',
    rule: 'house',
    fr: 'Une transmission au juridique est de sévérité 5, et elle seule.',
    en: 'A referral has severity 5, and nothing else has.',
  },
  callNeedsPerson: {
    severity: 'error',
    rule: 'house',
    fr: 'Un appel n’est pas automatique\u00a0: il revient à l’agent ou à l’équipe.',
    en: 'A call is not automatic: the agent or the pool makes it.',
  },
  actorWithoutEffect: {
    severity: 'warning',
    rule: 'house',
    fr: 'Elle part d’elle-même\u00a0: «\u00a0agent\u00a0» ou «\u00a0équipe\u00a0» n’y change rien. Pour qu’une personne décide, choisissez «\u00a0après confirmation\u00a0».',
    en: 'It leaves by itself: “agent” or “pool” changes nothing. For a person to decide, choose “after confirmation”.',
  },
  amountEmpty: {
    severity: 'error',
    rule: 'house',
    fr: 'Jamais prise\u00a0: aucun montant n’est à la fois d’au moins {least} et inférieur à {below}.',
    en: 'Never taken: no amount is at least {least} and below {below}.',
  },
  outcomesContradict: {
    severity: 'error',
    rule: 'house',
    fr: 'Jamais prise\u00a0: ce qu’elle demande (after) est aussi ce qu’elle exclut (notAfter).',
    en: 'Never taken: what it asks for (after) is also what it excludes (notAfter).',
  },
  outcomeWithoutCall: {
    severity: 'warning',
    rule: 'house',
    fr: 'Elle demande l’issue d’un appel, et aucun appel ne la précède\u00a0: seuls des appels hors du chemin peuvent la déclencher.',
    en: 'It asks for the outcome of a call and no call comes before it: only calls outside the path can bring it about.',
  },
  kindsNever: {
    severity: 'error',
    rule: 'house',
    fr: 'Jamais prise\u00a0: le scénario ne s’applique à aucun débiteur de ces catégories ({kinds}).',
    en: 'Never taken: the strategy applies to no debtor of these kinds ({kinds}).',
  },
  languageUnknown: {
    severity: 'warning',
    rule: 'house',
    fr: 'Aucun débiteur du portefeuille n’a ces langues ({values}).',
    en: 'No debtor of the portfolio has these languages ({values}).',
  },
  segmentUnknown: {
    severity: 'warning',
    rule: 'house',
    fr: 'Aucun débiteur du portefeuille n’est dans ces segments ({values}).',
    en: 'No debtor of the portfolio is in these segments ({values}).',
  },
  windowNoWorkingDay: {
    severity: 'error',
    rule: 'house',
    fr: 'Jamais prise\u00a0: reportée au jour ouvré suivant, elle n’a aucun jour ouvré dans ses jours permis.',
    en: 'Never taken: moved to the next working day, it has no working day among its days.',
  },
  secondNotice: {
    severity: 'warning',
    rule: 'house',
    fr: 'Une facture n’est annoncée qu’une fois avant l’échéance\u00a0: après «\u00a0{before}\u00a0», celle-ci n’atteint que les factures saisies plus tard.',
    en: 'An invoice is announced once before it falls due: after “{before}” this one only reaches invoices booked later.',
  },
  conditionalMandatory: {
    severity: 'error',
    rule: 'house',
    fr: 'Une étape obligatoire n’a pas de conditions\u00a0: elle est toujours prise.',
    en: 'A mandatory step has no conditions: it is always taken.',
  },
  mandatoryBeforeDue: {
    severity: 'error',
    rule: 'house',
    fr: 'Avant l’échéance, rien n’est obligatoire\u00a0: l’étape ne fait pas partie du chemin.',
    en: 'Before the due date nothing is mandatory: the step is not part of the path.',
  },
  harshBeforeDue: {
    severity: 'error',
    rule: 'RULES 5.1',
    fr: 'Avant l’échéance, rien n’est exigible\u00a0: seule une note amicale (sévérité 1) est possible.',
    en: 'Before the due date nothing can be demanded: only a friendly note (severity 1) is possible.',
  },
  noticeMissing: {
    severity: 'error',
    rule: 'RULES 5.1',
    fr: 'Pas de mise en demeure (écrite, sévérité 4) avant la transmission au juridique.',
    en: 'No formal notice (written, severity 4) before the referral to legal.',
  },
  noticeNotMandatory: {
    severity: 'error',
    rule: 'RULES 5.1',
    fr: 'La mise en demeure doit être obligatoire\u00a0: elle ne se saute pas avant «\u00a0{referral}\u00a0».',
    en: 'The formal notice has to be mandatory: it is not skipped before “{referral}”.',
  },
  noticeNotProvable: {
    severity: 'error',
    rule: 'RULES 5.1',
    fr: 'À un particulier, la mise en demeure part en recommandé\u00a0: l’envoi doit pouvoir être prouvé.',
    en: 'To a consumer the formal notice goes by registered letter: that it was sent must be provable.',
  },
  noticePeriodShort: {
    severity: 'error',
    rule: 'RULES 5.1',
    fr: 'La mise en demeure laisse {days} jours pour payer\u00a0: il en faut au moins 8.',
    en: 'The formal notice leaves {days} days to pay: at least 8 are needed.',
  },
  noticePeriodLong: {
    severity: 'warning',
    rule: 'RULES 5.1',
    fr: 'La mise en demeure laisse {days} jours pour payer\u00a0: l’usage est de 8 à 15, 30 au plus.',
    en: 'The formal notice leaves {days} days to pay: usual are 8 to 15, 30 at most.',
  },
  referralTooSoon: {
    severity: 'error',
    rule: 'RULES 5.1',
    fr: 'Transmission {gap} jours après la mise en demeure «\u00a0{notice}\u00a0», qui en laisse {period} pour payer.',
    en: 'Referral {gap} days after the formal notice “{notice}”, which leaves {period} to pay.',
  },
  feesToConsumers: {
    severity: 'error',
    rule: 'RULES 5.2 (CPCE L111-8)',
    fr: 'Le modèle «\u00a0{text}\u00a0» parle de frais ou d’indemnité\u00a0: jamais à un particulier.',
    en: 'The template “{text}” speaks of fees or of a fixed sum: never to a consumer.',
  },
  contactsSameDay: {
    severity: 'error',
    rule: 'RULES 5.3',
    fr: 'Sans délai entre les contacts, elle peut tomber le même jour que «\u00a0{before}\u00a0»\u00a0: un contact par jour au plus.',
    en: 'With no delay between contacts it can fall on the same day as “{before}”: one contact a day at most.',
  },
  contactsTooMany: {
    severity: 'error',
    rule: 'RULES 5.3',
    fr: 'Quatrième contact en {days} jours pour qui est déjà très en retard\u00a0: trois par semaine au plus. Allongez le délai.',
    en: 'A fourth contact within {days} days for someone very late already: three a week at most. Lengthen the delay.',
  },
  callOnSunday: {
    severity: 'error',
    rule: 'RULES 5.3',
    fr: 'Ni appel ni visite le dimanche.',
    en: 'No calls or visits on Sundays.',
  },
  callOnDayOff: {
    severity: 'warning',
    rule: 'RULES 5.3',
    fr: 'Peut tomber un dimanche ou un jour férié\u00a0: reportez-la au jour ouvré suivant.',
    en: 'Can fall on a Sunday or a public holiday: move it to the next working day.',
  },
  callOutsideHours: {
    severity: 'error',
    rule: 'RULES 5.3',
    fr: 'Hors des heures permises\u00a0: 8 h à 20 h, le samedi 9 h à 18 h.',
    en: 'Outside the hours allowed: 8:00 to 20:00, Saturdays 9:00 to 18:00.',
  },
  referralTooLate: {
    severity: 'error',
    rule: 'RULES 4.1',
    fr: 'Transmission au jour {day}, quand la créance est déjà prescrite ({years} ans).',
    en: 'Referral on day {day}, when the debt is time-barred already ({years} years).',
  },
  unknownText: {
    severity: 'error',
    rule: 'house',
    fr: 'Il n’y a pas de modèle ni de script «\u00a0{text}\u00a0».',
    en: 'There is no template or script “{text}”.',
  },
  textForOtherChannel: {
    severity: 'error',
    rule: 'house',
    fr: '«\u00a0{text}\u00a0» n’est pas fait pour ce canal ({channels} seulement).',
    en: '“{text}” is not made for this channel (only {channels}).',
  },
  languageMissing: {
    severity: 'error',
    rule: 'house',
    fr: '«\u00a0{text}\u00a0» n’existe pas dans une langue du portefeuille\u00a0: {languages}.',
    en: '“{text}” does not exist in a language of the portfolio: {languages}.',
  },
} as const satisfies Record<string, Words>;

export type ProblemCode = keyof typeof PROBLEMS;
