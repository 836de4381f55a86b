import type { ContactPolicy, ContactWindow, NumberKind } from './contact-policy';
import { CHANNELS, ruleInWords, type Said } from './contact-words';

/** A policy as sentences: what it allows, one rule each. */
export function policyInWords(policy: ContactPolicy): Said[] {
  return [
    ...policy.windows.map(windowInWords),
    policy.publicHolidays === 'forbidden'
      ? { fr: 'Pas les jours fériés.', en: 'Not on public holidays.' }
      : { fr: 'Aussi les jours fériés.', en: 'On public holidays, too.' },
    policy.messages === 'anyTime'
      ? { fr: 'Messages à toute heure.', en: 'Messages at any time.' }
      : { fr: 'Messages aux heures des appels.', en: 'Messages within the hours of calls.' },
    policy.workNumbers === 'never'
      ? { fr: 'Jamais de numéro professionnel.', en: 'Never a number at work.' }
      : { fr: 'Numéros professionnels, sauf interdiction.', en: 'Numbers at work, unless forbidden.' },
    ...[...policy.waits, ...policy.limits].map(({ key }) => ruleInWords(key, policy)),
    ...policy.consent.map(({ channel, numberKind }) => ({
      fr: `Consentement nécessaire\u00a0: ${CHANNELS[channel].fr}${numberKind ? ` (${NUMBERS[numberKind].fr})` : ''}.`,
      en: `Consent needed: ${CHANNELS[channel].en}${numberKind ? ` (${NUMBERS[numberKind].en})` : ''}.`,
    })),
  ];
}

/** What another version no longer says, and what it says anew. */
export function policyDifferences(before: ContactPolicy, after: ContactPolicy): { gone: Said[]; come: Said[] } {
  const [old, fresh] = [policyInWords(before), policyInWords(after)];
  const lacks = (list: Said[]) => (one: Said) => !list.some(({ en }) => en === one.en);
  return { gone: old.filter(lacks(fresh)), come: fresh.filter(lacks(old)) };
}

const DAYS: readonly Said[] = [
  { fr: 'dim.', en: 'Sun' },
  { fr: 'lun.', en: 'Mon' },
  { fr: 'mar.', en: 'Tue' },
  { fr: 'mer.', en: 'Wed' },
  { fr: 'jeu.', en: 'Thu' },
  { fr: 'ven.', en: 'Fri' },
  { fr: 'sam.', en: 'Sat' },
];

const NUMBERS: Readonly<Record<NumberKind, Said>> = {
  work: { fr: 'numéro professionnel', en: 'number at work' },
  mobile: { fr: 'mobile', en: 'mobile' },
  home: { fr: 'domicile', en: 'home' },
  unknown: { fr: 'numéro inconnu', en: 'unknown number' },
};

/** Days in the order of the week, Monday first. */
function windowInWords({ weekdays, from, to }: ContactWindow): Said {
  const days = [...weekdays].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  const list = (language: keyof Said) => days.map((day) => DAYS[day]![language]).join(' ');
  if (days.length === 7) return { fr: `Tous les jours\u00a0: ${from}–${to}`, en: `Every day: ${from}–${to}` };
  return { fr: `${list('fr')}\u00a0: ${from}–${to}`, en: `${list('en')}: ${from}–${to}` };
}
