/** The reasons a case of the list can have, in the order in which they are weighed. */
export const REASON_CODES = [
  'brokenPromise',
  'callback',
  'claimNotSeen',
  'pathEnded',
  'callStep',
  'promiseToday',
  'limitation',
  'overdue',
  'oldest',
  'risk',
  'bestHour',
  'lastContact',
  'speaksLanguage',
  'hasSkill',
] as const;
