import type { ContactChannel, ContactLimit, ContactPolicy, ContactWait } from './contact-policy';
import type { ContactRule } from './contact-check';

export interface Said {
  fr: string;
  en: string;
}

/** What a rule says, for whoever is stopped by it: of the policy's own limits and waits with their figures. */
export function ruleInWords(rule: ContactRule, { limits, waits }: Pick<ContactPolicy, 'limits' | 'waits'>): Said {
  const limit = limits.find(({ key }) => key === rule);
  if (limit) return limitInWords(limit);
  const wait = waits.find(({ key }) => key === rule);
  if (wait) return waitInWords(wait);
  return FIXED[rule] ?? { fr: `Règle «\u00a0${rule}\u00a0».`, en: `Rule “${rule}”.` };
}

const FIXED: Readonly<Record<string, Said>> = {
  hours: {
    fr: 'En dehors des heures où l’on joint ce débiteur.',
    en: 'Outside the hours in which this debtor is reached.',
  },
  day: { fr: 'On ne joint personne ce jour de la semaine.', en: 'Nobody is reached on this day of the week.' },
  holiday: { fr: 'Jour férié chez ce débiteur.', en: 'A public holiday where this debtor is.' },
  ceased: {
    fr: 'Ce débiteur a demandé par écrit de ne plus être contacté.',
    en: 'This debtor asked in writing not to be contacted.',
  },
  represented: {
    fr: 'Ce débiteur est représenté : seul son conseil est joint.',
    en: 'This debtor is represented: only their counsel is reached.',
  },
  breathingSpace: {
    fr: 'Période de répit : aucun contact au sujet de la dette.',
    en: 'Breathing space: no contact about the debt.',
  },
  doNotCall: { fr: 'Cette personne ne veut pas être appelée.', en: 'This person is not to be called.' },
  notAtWork: {
    fr: 'Cette personne ne doit pas être jointe au travail.',
    en: 'This person is not to be reached at work.',
  },
  workNumber: { fr: 'On n’appelle pas de numéro professionnel.', en: 'Numbers at work are not called.' },
  consentWithdrawn: { fr: 'Le consentement à ce canal a été retiré.', en: 'Consent to this channel was withdrawn.' },
  consent: { fr: 'Il faut un consentement à ce canal.', en: 'This channel needs consent.' },
  doNotContact: { fr: 'Ce débiteur ne veut plus être appelé.', en: 'This debtor is not to be called.' },
  notCallable: { fr: 'Ce dossier ne s’appelle pas en ce moment.', en: 'This case is not to be called now.' },
};

export const CHANNELS: Readonly<Record<ContactChannel, Said>> = {
  call: { fr: 'appel', en: 'call' },
  sms: { fr: 'SMS', en: 'text message' },
  email: { fr: 'e-mail', en: 'e-mail' },
  visit: { fr: 'visite', en: 'visit' },
};

function limitInWords({ of, count, per, within, channels }: ContactLimit): Said {
  const { days, reckoned } = within;
  const what = {
    attempts: { fr: count > 1 ? 'tentatives' : 'tentative', en: count === 1 ? 'attempt' : 'attempts' },
    conversations: {
      fr: count > 1 ? 'conversations' : 'conversation',
      en: count === 1 ? 'conversation' : 'conversations',
    },
    contacts: { fr: count > 1 ? 'contacts' : 'contact', en: count === 1 ? 'contact' : 'contacts' },
  }[of];
  const today = reckoned === 'calendar' && days === 1;
  const when = today
    ? { fr: 'par jour', en: 'a day' }
    : { fr: `en ${days} jours`, en: `in ${days} ${days === 1 ? 'day' : 'days'}` };
  const whom = per === 'debt' ? { fr: ' pour cette dette', en: ' for this debt' } : { fr: '', en: '' };
  const by = channelsInWords(channels);
  return {
    fr: `Au plus ${count} ${what.fr} ${when.fr}${whom.fr} (${by.fr}).`,
    en: `At most ${count} ${what.en} ${when.en}${whom.en} (${by.en}).`,
  };
}

function waitInWords({ days, per, channels }: ContactWait): Said {
  const whom = per === 'debt' ? { fr: ' sur cette dette', en: ' about this debt' } : { fr: '', en: '' };
  const by = channelsInWords(channels);
  if (days === 1) {
    return {
      fr: `Rien de plus le jour d’une conversation${whom.fr} (${by.fr}).`,
      en: `Nothing more on the day of a conversation${whom.en} (${by.en}).`,
    };
  }
  return {
    fr: `Rien pendant ${days} jours après une conversation${whom.fr}, son jour compris (${by.fr}).`,
    en: `Nothing for ${days} days after a conversation${whom.en}, its own day included (${by.en}).`,
  };
}

function channelsInWords(channels: readonly ContactChannel[]): Said {
  return {
    fr: channels.map((channel) => CHANNELS[channel].fr).join(', '),
    en: channels.map((channel) => CHANNELS[channel].en).join(', '),
  };
}
