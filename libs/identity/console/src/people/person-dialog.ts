import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Dialog, Texts, type Role, FormEnd } from '@relance/platform/console';
import type { Person, PersonDraft, Team } from './people.store';

const ROLES: readonly Role[] = ['agent', 'lead', 'legal', 'admin'];
const SHORTEST_PASSWORD = 8;
type Field = 'name' | 'login' | 'password' | 'team';

interface Draft {
  readonly name: string;
  readonly login: string;
  readonly role: Role;
  readonly teamId: string;
  readonly language: string;
  readonly password: string;
  readonly languages: readonly string[];
  readonly skills: string;
}

/** Offered to tick; others that a person has stand beside them. */
const SPOKEN = ['fr', 'en', 'de', 'es', 'it', 'nl'];

const EMPTY: Draft = {
  name: '',
  login: '',
  role: 'agent',
  teamId: '',
  language: 'fr',
  password: '',
  languages: [],
  skills: '',
};

/** A person: new (`person` null), or changed. */
@Component({
  selector: 'identity-person-dialog',
  imports: [FormEnd, Dialog],
  templateUrl: './person-dialog.html',
})
export class PersonDialog {
  /** undefined: closed; null: a new person. */
  readonly person = input<Person | null>();
  readonly teams = input.required<readonly Team[]>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly closed = output<void>();
  readonly save = output<PersonDraft>();
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly roles = ROLES;
  protected readonly draft = signal(EMPTY);
  protected readonly tried = signal(false);
  /** Legal staff and administrators work for all teams. */
  protected readonly inTeam = computed(() => this.draft().role === 'agent' || this.draft().role === 'lead');
  protected readonly faults = computed(() => {
    const { name, login, password, teamId } = this.draft();
    const faults = new Map<Field, string>();
    if (!name.trim()) faults.set('name', this.t('people.needed'));
    if (!login.trim()) faults.set('login', this.t('people.needed'));
    const needsPassword = !this.person() || password !== '';
    if (needsPassword && password.length < SHORTEST_PASSWORD) faults.set('password', this.t('people.tooShort'));
    if (this.inTeam() && !teamId) faults.set('team', this.t('people.teamNeeded'));
    return faults;
  });

  constructor() {
    effect(() => {
      const person = this.person();
      untracked(() => {
        this.tried.set(false);
        this.draft.set(
          person
            ? { ...person, teamId: person.teamId ?? '', password: '', skills: person.skills.join(', ') }
            : { ...EMPTY, teamId: this.teams()[0]?.id ?? '' },
        );
      });
    });
  }

  protected set(change: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected readonly spoken = computed(() => {
    const { language, languages } = this.draft();
    const known = [...SPOKEN, ...languages.filter((one) => !SPOKEN.includes(one))];
    return known.map((code) => ({
      code,
      chosen: code === language || languages.includes(code),
      own: code === language,
    }));
  });

  protected speak(code: string, on: boolean): void {
    const { languages } = this.draft();
    this.set({ languages: on ? [...languages, code] : languages.filter((one) => one !== code) });
  }

  protected languageName(code: string): string {
    const name = new Intl.DisplayNames(this.texts.locale(), { type: 'language' }).of(code) ?? code;
    return name.charAt(0).toUpperCase() + name.slice(1);
  }

  protected fault(field: Field): string | undefined {
    return this.tried() ? this.faults().get(field) : undefined;
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.faults().size > 0) return;
    const { name, login, role, teamId, language, password, languages, skills } = this.draft();
    this.save.emit({
      name: name.trim(),
      login: login.trim().toLowerCase(),
      role,
      teamId: this.inTeam() ? teamId : null,
      language,
      languages: languages.filter((one) => one !== language),
      skills: listed(skills),
      password: password || null,
    });
  }
}

function listed(text: string): string[] {
  return [...new Set(text.split(',').map((part) => part.trim()))].filter((part) => part !== '');
}
