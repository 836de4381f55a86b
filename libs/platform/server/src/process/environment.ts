import { InputError } from '@relance/kernel';
import { appUrlOf } from '../database/migrate';

/** What every server process is told by its surroundings. */
export interface Environment {
  /** Connection of the role that owns nothing. */
  appUrl: string;
}

/**
 * Reads RELANCE_APP_DATABASE_URL, else RELANCE_DATABASE_URL (of the owner), from which the role's own connection follows.
 * Errors: InputError naming the variable.
 */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>> = process.env): Environment {
  const owner = variables['RELANCE_DATABASE_URL'];
  const appUrl = variables['RELANCE_APP_DATABASE_URL'] || (owner && appUrlOf(owner));
  if (!appUrl) {
    throw new InputError('noDatabase', 'Name a PostgreSQL in RELANCE_DATABASE_URL.', { field: 'RELANCE_DATABASE_URL' });
  }
  return { appUrl };
}
