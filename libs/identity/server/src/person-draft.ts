import { InputError } from '@relance/kernel';
import type { Language, Role, Said } from '@relance/platform/server';

export interface PersonDraft {
  login: string;
  name: string;
  role: Role;
  teamId: string | null;
  language: string;
  /** Absent: as before, or none. */
  languages?: string[] | null;
  skills?: string[] | null;
  password?: string | null;
}

/** The input of a change of people or teams is at fault; `said` is the sentence in both languages. */
export class PeopleProblem extends InputError {
  constructor(
    code: string,
    readonly said: Said,
    field?: string,
  ) {
    super(code, said.en, { field });
  }
}

export function nameProblem(): PeopleProblem {
  return new PeopleProblem('name', { fr: 'Un nom de 1 à 80 caractères.', en: 'A name of 1 to 80 characters.' }, 'name');
}

interface CheckedDraft {
  language: Language;
  languages: string[] | null;
  skills: string[] | null;
}

const MOST_SKILLS = 20;

/** Login, name, language, role and team in order, as they are stored. Errors: PeopleProblem naming the field. */
export function checkedDraft(draft: PersonDraft): PersonDraft & CheckedDraft {
  const login = draft.login.trim().toLowerCase();
  const name = draft.name.trim();
  if (!/^[a-z0-9][a-z0-9._@-]{1,79}$/.test(login)) {
    throw new PeopleProblem(
      'login',
      {
        fr: 'Un identifiant de lettres sans accent, chiffres, point, tiret ou @.',
        en: 'A login of plain letters, digits, dots, dashes or @.',
      },
      'login',
    );
  }
  if (!name || name.length > 80) throw nameProblem();
  if (draft.language !== 'fr' && draft.language !== 'en') {
    throw new PeopleProblem('language', { fr: 'fr ou en.', en: 'fr or en.' }, 'language');
  }
  if ((draft.role === 'agent' || draft.role === 'lead') && !draft.teamId) {
    throw new PeopleProblem(
      'team-needed',
      { fr: 'Ce rôle demande une équipe.', en: 'This role needs a team.' },
      'teamId',
    );
  }
  return {
    ...draft,
    login,
    name,
    language: draft.language,
    teamId: draft.teamId ?? null,
    languages: draft.languages ? codes(draft.languages, /^[a-z]{2}$/, LANGUAGES_SAID, 'languages') : null,
    skills: draft.skills ? codes(draft.skills, /^[\p{L}\p{N}][\p{L}\p{N} _.-]{0,29}$/u, SKILLS_SAID, 'skills') : null,
  };
}

const LANGUAGES_SAID: Said = {
  fr: 'Des langues en deux lettres, comme fr ou en ; 20 au plus.',
  en: 'Languages of two letters, such as fr or en; at most 20.',
};
const SKILLS_SAID: Said = {
  fr: 'Des compétences de 30 caractères au plus ; 20 au plus.',
  en: 'Skills of at most 30 characters; at most 20 of them.',
};

/** Each once, in the order given. */
function codes(values: readonly string[], fits: RegExp, said: Said, field: string): string[] {
  const list = [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
  if (list.length > MOST_SKILLS || !list.every((value) => fits.test(value)))
    throw new PeopleProblem(field, said, field);
  return list;
}
