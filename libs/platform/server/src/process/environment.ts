import { InputError } from '@relance/kernel';
import { appUrlOf } from '../database/migrate';

/** What a server process is told by its surroundings. */
export interface Environment {
  /** Connection of the role that owns nothing. */
  appUrl: string;
  host: string;
  port: number;
  /** Address people type, when a proxy stands before us: the only foreign origin that sockets and forms are taken from. */
  publicUrl: string;
  /** Where e-mail goes; without it everything written waits as "to send". */
  smtpUrl: string | undefined;
}

/**
 * Reads RELANCE_APP_DATABASE_URL (else RELANCE_DATABASE_URL, of the owner, from which the role's own connection follows),
 * RELANCE_HOST, RELANCE_PORT, RELANCE_URL, RELANCE_SMTP_URL. Errors: InputError naming the variable.
 */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>> = process.env): Environment {
  const owner = variables['RELANCE_DATABASE_URL'];
  const appUrl = variables['RELANCE_APP_DATABASE_URL'] || (owner && appUrlOf(owner));
  if (!appUrl) {
    throw new InputError('noDatabase', 'Name a PostgreSQL in RELANCE_DATABASE_URL.', { field: 'RELANCE_DATABASE_URL' });
  }
  const host = variables['RELANCE_HOST'] || '127.0.0.1';
  const port = Number(variables['RELANCE_PORT'] || 4200);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InputError('badPort', `Not a port: ${variables['RELANCE_PORT']}`, { field: 'RELANCE_PORT' });
  }
  return {
    appUrl,
    host,
    port,
    publicUrl: variables['RELANCE_URL'] || `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    smtpUrl: variables['RELANCE_SMTP_URL'] || undefined,
  };
}
