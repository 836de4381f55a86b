import { computed, inject, Injectable, signal } from '@angular/core';
import { TranslocoService, type Translation } from '@jsverse/transloco';
import { pluralKey } from './plural';

/** The languages of the screens. A document is written in the debtor's language instead. */
export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type TextParams = Readonly<Record<string, string | number>>;
type TextLoader = () => Promise<{ default: Translation }>;
export type TextLoaders = Readonly<Record<Language, TextLoader>>;

const STORED = 'relance.language';

function preferred(): Language {
  const stored = localStorage.getItem(STORED);
  if (stored === 'fr' || stored === 'en') return stored;
  return navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/**
 * The words of the screens. `t('calls.queue.title')` reads the active language as a signal, so a template that calls it is
 * written again when the language changes. Plurals: give `count`, and keys `x.one`, `x.other` (CLDR names).
 * Message compilers that build functions from text are not used: the content policy forbids them.
 */
@Injectable({ providedIn: 'root' })
export class Texts {
  private readonly transloco = inject(TranslocoService);
  private readonly scopes = new Map<string, TextLoaders>();
  private readonly loaded = new Set<string>();
  private readonly current = signal<Language>(preferred());
  readonly language = this.current.asReadonly();
  readonly locale = computed(() => (this.current() === 'fr' ? 'fr-FR' : 'en-GB'));

  constructor() {
    document.documentElement.lang = this.current();
    this.transloco.setActiveLang(this.current());
  }

  readonly t = (key: string, params?: TextParams): string => {
    const language = this.current();
    const known = params && typeof params['count'] === 'number' ? pluralKey(key, params['count'], language) : key;
    return this.transloco.translate(known, params ? { ...params } : {}, language);
  };

  /** Is there a text for the key? For codes that the server may add before the screens know them. */
  has(key: string): boolean {
    return key in this.transloco.getTranslation(this.current());
  }

  /** `t`, or `fallback` when the key has no text. */
  readonly tOr = (key: string, fallback: string): string => (this.has(key) ? this.t(key) : fallback);

  /** Makes the words of a context known before its screen is shown: used by `texts(...)` in a route. */
  async addScope(scope: string, loaders: TextLoaders): Promise<void> {
    this.scopes.set(scope, loaders);
    await this.load(scope, this.current());
  }

  async use(language: Language): Promise<void> {
    await Promise.all([...this.scopes.keys()].map((scope) => this.load(scope, language)));
    localStorage.setItem(STORED, language);
    document.documentElement.lang = language;
    this.transloco.setActiveLang(language);
    this.current.set(language);
  }

  private async load(scope: string, language: Language): Promise<void> {
    const id = `${scope}/${language}`;
    const loader = this.scopes.get(scope)?.[language];
    if (this.loaded.has(id) || !loader) return;
    const words = (await loader()).default;
    this.transloco.setTranslation({ [scope]: words }, language, { merge: true, emitChange: false });
    this.loaded.add(id);
  }
}
