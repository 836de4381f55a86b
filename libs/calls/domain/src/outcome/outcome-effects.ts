import type { HoldKind } from '@relance/dunning/domain';
import type { OutcomeKind, Party, Signal } from './outcome';

/** What an outcome does to dunning (UX 3, "Effect on dunning"). */
export type DunningEffect =
  /** Counts the attempt; another try in the other half of a working day. */
  | 'retry'
  /** The number is taken out; another number is tried, else the path goes on without the call. */
  | 'trace'
  | 'snooze'
  /** Waits for the day and its grace. */
  | 'promise'
  | 'pause'
  /** The disputed invoices alone stop. */
  | 'leaveItems'
  /** Straight to the formal notice. */
  | 'advance'
  | 'stop'
  /** The telephone stops, what is written goes on. */
  | 'stopPhone'
  | 'legal';

/** Who has something to do afterwards. */
export type Owner = 'agent' | 'backOffice' | 'specialist' | 'disputes' | 'legal';

export interface OutcomeEffect {
  signals: readonly Signal[];
  parties: readonly Party[];
  /** Of the contact policy: tried, and spoken. */
  attempt: boolean;
  conversation: boolean;
  dunning: DunningEffect;
  /** The hold that stands for it, and on all cases of the debtor. */
  hold: HoldKind | null;
  owner: Owner | null;
  /** Which setting says how long, where one does. */
  days: DaysSetting | null;
}

export type DaysSetting =
  | 'promiseGraceDays'
  | 'claimPauseDays'
  | 'retryWorkingDays'
  | 'hardshipDays'
  | 'insolvencyDays'
  | 'deceasedDays'
  | 'doNotCallDays';

const SPOKEN = ['answered', 'inbound'] as const;
const ANYONE = ['rightParty', 'unknown'] as const;
const spoken = (effect: Pick<OutcomeEffect, 'dunning' | 'owner'> & Partial<OutcomeEffect>): OutcomeEffect => ({
  signals: SPOKEN,
  parties: ANYONE,
  attempt: true,
  conversation: true,
  hold: null,
  days: null,
  ...effect,
});

/** The matrix: data that `factOf` interprets. How long things last is set by admins (`OutcomeSettings`), what they are is not. */
export const OUTCOME_EFFECTS: Readonly<Record<OutcomeKind, OutcomeEffect>> = {
  noAnswer: {
    ...spoken({ dunning: 'retry', owner: 'agent', days: 'retryWorkingDays' }),
    signals: ['noAnswer', 'busy', 'voicemail'],
    parties: ['nobody'],
    conversation: false,
  },
  wrongNumber: {
    ...spoken({ dunning: 'trace', owner: 'backOffice', days: 'retryWorkingDays' }),
    signals: ['invalidNumber'],
    parties: ['unknown'],
    conversation: false,
  },
  thirdParty: {
    ...spoken({ dunning: 'retry', owner: 'agent', days: 'retryWorkingDays' }),
    parties: ['thirdParty'],
    conversation: false,
  },
  callback: spoken({ dunning: 'snooze', owner: 'agent' }),
  promise: spoken({ dunning: 'promise', owner: 'agent', days: 'promiseGraceDays' }),
  alreadyPaid: spoken({ dunning: 'pause', owner: 'backOffice', hold: 'alreadyPaid', days: 'claimPauseDays' }),
  dispute: spoken({ dunning: 'leaveItems', owner: 'disputes' }),
  refusal: spoken({ dunning: 'advance', owner: 'agent' }),
  escalation: spoken({ dunning: 'legal', owner: 'legal' }),
  hardship: spoken({ dunning: 'stop', owner: 'specialist', hold: 'vulnerability', days: 'hardshipDays' }),
  insolvency: spoken({ dunning: 'stop', owner: 'specialist', hold: 'insolvencyAnnounced', days: 'insolvencyDays' }),
  deceased: spoken({
    dunning: 'stop',
    owner: 'specialist',
    hold: 'deceased',
    days: 'deceasedDays',
    parties: ['thirdParty', 'unknown'],
  }),
  doNotCall: spoken({ dunning: 'stopPhone', owner: 'agent', hold: 'doNotCall', days: 'doNotCallDays' }),
};

/** What admins may set. Days are calendar days unless they say otherwise; null: until a person ends it. */
export interface OutcomeSettings {
  promiseGraceDays: number;
  claimPauseDays: number;
  /** Working days until the next try. */
  retryWorkingDays: number;
  /** Nobody in one half of the day, so the other is tried: wall times of the debtor, HH:MM. */
  retryMorning: string;
  retryAfternoon: string;
  hardshipDays: number | null;
  insolvencyDays: number | null;
  deceasedDays: number | null;
  doNotCallDays: number | null;
}

/** A transfer takes two days to be seen; the bank's next statements are awaited for three. */
export const OUTCOME_DEFAULTS: OutcomeSettings = {
  promiseGraceDays: 2,
  claimPauseDays: 3,
  retryWorkingDays: 1,
  retryMorning: '10:00',
  retryAfternoon: '15:00',
  hardshipDays: null,
  insolvencyDays: null,
  deceasedDays: null,
  doNotCallDays: null,
};

/** Least and most of each; `open`: may be null. */
export const SETTING_BOUNDS: Readonly<Record<DaysSetting, { least: number; most: number; open: boolean }>> = {
  promiseGraceDays: { least: 0, most: 10, open: false },
  claimPauseDays: { least: 1, most: 30, open: false },
  retryWorkingDays: { least: 1, most: 10, open: false },
  hardshipDays: { least: 7, most: 730, open: true },
  insolvencyDays: { least: 7, most: 730, open: true },
  deceasedDays: { least: 30, most: 730, open: true },
  doNotCallDays: { least: 30, most: 730, open: true },
};

/** The name of a setting that is out of its bounds, or null. The morning ends at noon, where the afternoon begins. */
export function settingsFault(settings: OutcomeSettings): keyof OutcomeSettings | null {
  for (const [name, { least, most, open }] of Object.entries(SETTING_BOUNDS)) {
    const value = settings[name as DaysSetting];
    if (value === null ? !open : !Number.isInteger(value) || value < least || value > most) return name as DaysSetting;
  }
  if (!isTime(settings.retryMorning) || settings.retryMorning >= '12:30') return 'retryMorning';
  if (!isTime(settings.retryAfternoon) || settings.retryAfternoon < '12:30') return 'retryAfternoon';
  return null;
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
