import type { Language } from '../http/viewer';

/** A sentence in both languages of the interface. */
export interface Said {
  fr: string;
  en: string;
}

export function notAllowed(language: Language): { __typename: 'NotAllowed'; code: string; message: string } {
  const said = {
    fr: 'Vous ne pouvez pas faire cela, ou ce dossier n’existe pas.',
    en: 'You may not do that, or it does not exist.',
  };
  return { __typename: 'NotAllowed', code: 'not-allowed', message: said[language] };
}

export function inputProblem(
  language: Language,
  code: string,
  said: Said,
  field: string | null = null,
): { __typename: 'InputProblem'; code: string; message: string; field: string | null } {
  return { __typename: 'InputProblem', code, message: said[language], field };
}

export function notPossible(
  language: Language,
  code: string,
  said: Said,
): { __typename: 'NotPossible'; code: string; message: string } {
  return { __typename: 'NotPossible', code, message: said[language] };
}
