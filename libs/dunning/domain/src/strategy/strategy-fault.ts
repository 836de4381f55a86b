/** A sentence in both languages of the interface. */
export interface Said {
  fr: string;
  en: string;
}

/** What keeps data from being read as a strategy. */
export interface StrategyFault {
  /** `shape`: it is no strategy; `value`: it is one, with a value that makes no path. */
  kind: 'shape' | 'value';
  code: string;
  /** Where: `steps.2.channel`; empty: the whole. */
  field: string;
  /** Key of the step, where it is in one that has a key. */
  step: string | null;
  message: Said;
}

type Say = (field: string, params: Record<string, unknown>) => Said;

const WORDS: Readonly<Record<string, Say>> = {
  notAStrategy: () => ({
    fr: 'Ce n’est pas un scénario\u00a0: il faut un fichier exporté, ou une définition avec ses étapes (steps).',
    en: 'This is no strategy: an exported file is needed, or a definition with its steps.',
  }),
  missing: (field) => ({ fr: `Il manque ${field}.`, en: `${field} is missing.` }),
  unknownField: (field) => ({ fr: `${field} n’existe pas dans un scénario.`, en: `A strategy has no ${field}.` }),
  wrongType: (field, { expected }) => ({
    fr: `${field} n’est pas du bon type (${String(expected)} attendu).`,
    en: `${field} is not of the right type (${String(expected)} expected).`,
  }),
  notOneOf: (field, { values }) => ({
    fr: `${field} doit être l’une de ces valeurs\u00a0: ${String(values)}.`,
    en: `${field} must be one of: ${String(values)}.`,
  }),
  badFormat: (field) => ({ fr: `${field} n’a pas la forme attendue.`, en: `${field} is not in the expected form.` }),
  tooLarge: (field, { most }) => ({
    fr: `${field} dépasse ce qui est permis (${String(most)} au plus).`,
    en: `${field} is more than is allowed (${String(most)} at most).`,
  }),
  tooSmall: (field, { least }) => ({
    fr: `${field} est en dessous de ce qui est permis (${String(least)} au moins).`,
    en: `${field} is less than is allowed (${String(least)} at least).`,
  }),
  endlessRepeat: (field) => ({
    fr: `${field}\u00a0: une répétition doit avoir une fin (24 fois au plus).`,
    en: `${field}: a repeat must have an end (24 times at most).`,
  }),
  duplicateKey: () => ({ fr: 'Deux étapes portent la même clé.', en: 'Two steps have the same key.' }),
  outOfOrder: () => ({
    fr: 'L’étape vient après une étape plus tardive\u00a0: les étapes suivent l’ordre de leurs jours.',
    en: 'The step comes after a later one: steps stand in the order of their days.',
  }),
  textOnReferral: () => ({
    fr: 'Une transmission au juridique n’a ni modèle ni script.',
    en: 'A referral has neither template nor script.',
  }),
  textMissing: () => ({
    fr: 'L’étape doit nommer un modèle ou un script.',
    en: 'The step has to name a template or a script.',
  }),
  beforeDue: () => ({
    fr: 'Avant l’échéance, seul un écrit est possible.',
    en: 'Before the due date only something written is possible.',
  }),
  windowEnds: () => ({
    fr: 'La plage horaire finit avant de commencer.',
    en: 'The hours end before they begin.',
  }),
};

export function strategyFault(
  kind: StrategyFault['kind'],
  code: string,
  field: string,
  step: string | null,
  params: Record<string, unknown> = {},
): StrategyFault {
  const say = WORDS[code];
  if (!say) throw new Error(`no words for the fault ${code}`);
  return { kind, code, field, step, message: say(field, params) };
}
