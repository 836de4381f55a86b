/** A word that should not stand in a file which the debtor may ask to see, and why (RULES 5.5). */
export interface NoteWord {
  language: 'fr' | 'en';
  /** Lower case; at its end `*` stands for any ending. */
  word: string;
  why: NoteWordWhy;
}

export const NOTE_WORD_WHYS = ['insult', 'judgement', 'health', 'origin', 'belief', 'threat', 'privateLife'] as const;
export type NoteWordWhy = (typeof NOTE_WORD_WHYS)[number];

const FR: Partial<Record<NoteWordWhy, string>> = {
  insult:
    'idiot* imbécile* connard* conne con abruti* crétin* débile* salaud* ordure escroc* voleur* voleuse* menteur* menteuse* bandit*',
  judgement:
    'mauvaise-foi malhonnête* fainéant* alcoolique* drogué* folle hystérique* parano* irresponsable* profiteur* incapable*',
  health:
    'cancer dépressi* dépression suicid* handicap* maladie malade* enceinte sida psychiatr* hôpital hospitalis* burn-out',
  origin: 'arabe* juif* juive* noir noire gitan* rom roms étranger* immigré* maghrébin* africain* asiatique*',
  belief: 'musulman* catholique* religion syndicat* syndicaliste* gauchiste* facho* homosexuel* lesbienne*',
  threat: 'menacer menacé harceler harcelé intimider police prison',
  privateLife: 'divorc* maîtresse amant* adultère ivre saoul*',
};
const EN: Partial<Record<NoteWordWhy, string>> = {
  insult: 'idiot* moron* bastard* bitch* stupid liar* crook* thief thieves scum jerk*',
  judgement: 'dishonest lazy alcoholic* drunkard* junkie* crazy hysterical paranoid scrounger* hopeless',
  health: 'cancer depress* suicid* disab* illness pregnant aids psychiatr* hospital* burnout',
  origin: 'arab* jew* black gypsy gypsies foreigner* immigrant* african* asian*',
  belief: 'muslim* catholic* religio* unionist* gay lesbian* homosexual*',
  threat: 'threaten* harass* intimidat* police prison',
  privateLife: 'divorc* mistress lover adulter* drunk',
};

/** The list as shipped: admins change it. */
export const NOTE_WORD_DEFAULTS: readonly NoteWord[] = (
  [
    ['fr', FR],
    ['en', EN],
  ] as const
).flatMap(([language, list]) =>
  Object.entries(list).flatMap(([why, words]) =>
    words.split(' ').map((word): NoteWord => ({ language, word, why: why as NoteWordWhy })),
  ),
);

export interface NoteWarning {
  /** As it stands in the note. */
  word: string;
  why: NoteWordWhy;
}

/** The words of a note that need a second thought, each once, whatever the note's language. They are named, and block nothing. */
export function noteWarnings(note: string, list: readonly NoteWord[]): NoteWarning[] {
  const exact = new Map<string, NoteWordWhy>();
  const beginnings: [string, NoteWordWhy][] = [];
  for (const { word, why } of list) {
    if (word.endsWith('*')) beginnings.push([word.slice(0, -1), why]);
    else exact.set(word, why);
  }
  const found = new Map<string, NoteWarning>();
  for (const [written] of note.matchAll(/[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*/gu)) {
    for (const word of new Set([written.toLowerCase(), ...written.toLowerCase().split(/[’']/)])) {
      const why = exact.get(word) ?? beginnings.find(([beginning]) => word.startsWith(beginning))?.[1];
      if (why && !found.has(word)) found.set(word, { word: written, why });
    }
  }
  return [...found.values()];
}

/** The index of a word that cannot stand in the list; null: all can. */
export function noteWordsFault(list: readonly NoteWord[]): number | null {
  if (list.length > 2_000) return 2_000;
  const at = list.findIndex(
    ({ language, word, why }, i) =>
      !['fr', 'en'].includes(language) ||
      !/^[\p{L}\p{M}][\p{L}\p{M}’'-]{1,39}\*?$/u.test(word) ||
      word !== word.toLowerCase() ||
      !NOTE_WORD_WHYS.includes(why) ||
      list.findIndex((other) => other.language === language && other.word === word) !== i,
  );
  return at < 0 ? null : at;
}
