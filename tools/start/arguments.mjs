import process from 'node:process';

export const DEFAULT_PORT = 4200;

export const HELP = `npm start [-- --port N]

Starts Relance on this machine: packages, PostgreSQL, schema, demo portfolio, build, api and worker, each only when needed.

  --port N    port of the screens, GraphQL and sockets (default ${DEFAULT_PORT}, or RELANCE_PORT)
  --help      this text

RELANCE_DATABASE_URL  a PostgreSQL of your own, 15 or newer, instead of the embedded one
RELANCE_HOST          address to listen on (default 127.0.0.1)
RELANCE_SMTP_URL      where letters by e-mail go (smtp://user:password@host:587); without it they are kept "to send"
RELANCE_MAIL_FROM     the address they are sent from; needed with RELANCE_SMTP_URL`;

/**
 * Reads the command line of `npm start`.
 * @param {readonly string[]} argv
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {{ help: true } | { problem: string } | { host: string, port: number }}
 */
export function readArguments(argv, environment = process.env) {
  let wanted = environment.RELANCE_PORT;
  for (let i = 0; i < argv.length; i++) {
    const [name, value] = argv[i].split('=', 2);
    if (name === '--help' || name === '-h') return { help: true };
    if (name !== '--port') return { problem: `Unknown: ${argv[i]}` };
    wanted = value ?? argv[++i] ?? '';
  }
  const port = wanted === undefined ? DEFAULT_PORT : Number(wanted || 'none');
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    return { problem: `--port takes a number from 1 to 65535, not "${wanted}"` };
  return { host: environment.RELANCE_HOST || '127.0.0.1', port };
}
