import type { ContactPolicy } from './contact-policy';

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

/** RULES 5.3: policy, not law. Mon–Fri 8–20, Sat 9–18, no holidays; one conversation a day and three attempts in seven days. */
export const FR_DEFAULT: ContactPolicy = {
  key: 'fr-default',
  windows: [
    { weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '20:00' },
    { weekdays: [6], from: '09:00', to: '18:00' },
  ],
  publicHolidays: 'forbidden',
  limits: [
    {
      key: 'conversationsPerDay',
      of: 'conversations',
      count: 1,
      per: 'person',
      within: { days: 1, reckoned: 'calendar' },
      channels: ['call'],
    },
    {
      key: 'attemptsPerWeek',
      of: 'attempts',
      count: 3,
      per: 'person',
      within: { days: 7, reckoned: 'rolling' },
      channels: ['call'],
    },
  ],
  waits: [],
  consent: [],
};

/**
 * RULES 5.7 R2, R3, R5 (12 CFR 1006.6, 1006.14): 8:00 to 21:00 wherever the person may be, seven calls in seven days for each debt, and
 * none within seven days of a conversation about it, its day being day 1.
 */
export const US_REG_F: ContactPolicy = {
  key: 'us-reg-f',
  windows: [{ weekdays: EVERY_DAY, from: '08:00', to: '21:00' }],
  publicHolidays: 'allowed',
  limits: [
    {
      key: 'callsInSevenDays',
      of: 'attempts',
      count: 7,
      per: 'debt',
      within: { days: 7, reckoned: 'rolling' },
      channels: ['call'],
    },
  ],
  waits: [{ key: 'afterConversation', days: 7, per: 'debt', channels: ['call'] }],
  workNumbers: 'unlessForbidden',
  consent: [],
};

/**
 * United Kingdom, consumers (RULES 5.8). The law gives no hours: these are a default. A breathing space stands on the debtor and stops
 * every contact about the debt.
 */
export const UK_BREATHING_SPACE: ContactPolicy = {
  key: 'uk-breathing-space',
  windows: [
    { weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '20:00' },
    { weekdays: [6], from: '09:00', to: '17:00' },
  ],
  publicHolidays: 'forbidden',
  limits: [
    {
      key: 'contactsPerWeek',
      of: 'contacts',
      count: 5,
      per: 'person',
      within: { days: 7, reckoned: 'rolling' },
      channels: ['call', 'sms', 'email', 'visit'],
    },
    {
      key: 'attemptsPerWeek',
      of: 'attempts',
      count: 3,
      per: 'person',
      within: { days: 7, reckoned: 'rolling' },
      channels: ['call'],
    },
  ],
  waits: [{ key: 'afterConversation', days: 1, per: 'person', channels: ['call', 'visit'] }],
  workNumbers: 'never',
  consent: [],
};

/** Hours alone: for debtors whose contacts are counted elsewhere, and for rehearsals. */
export const NONE_BUT_HOURS: ContactPolicy = {
  key: 'none-but-hours',
  windows: FR_DEFAULT.windows,
  publicHolidays: 'forbidden',
  limits: [],
  waits: [],
  consent: [],
};

/** A policy to begin from, and the country whose holidays it means when none is named. */
export interface ContactPreset {
  policy: ContactPolicy;
  country: string;
}

export const CONTACT_PRESETS: readonly ContactPreset[] = [
  { policy: FR_DEFAULT, country: 'FR' },
  { policy: US_REG_F, country: 'US' },
  { policy: UK_BREATHING_SPACE, country: 'GB' },
  { policy: NONE_BUT_HOURS, country: 'FR' },
];
