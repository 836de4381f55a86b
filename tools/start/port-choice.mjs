import { createInterface } from 'node:readline/promises';
import process from 'node:process';
import { freePort, holderOf, isFree } from '../runtime/ports.mjs';

/**
 * The port to use: the wanted one when it is free. Otherwise says who holds it and offers the next free one: asks on a terminal,
 * elsewhere names the flag and gives undefined.
 */
export async function choosePort({ host, port }, runningUrl, say) {
  if (await isFree(port, host)) return port;
  const holder = holderOf(port);
  const other = await freePort(port + 1, host);
  const who = runningUrl
    ? `Relance itself, already started from this folder: ${runningUrl}`
    : (holder ?? 'another program');
  say(`Port ${port} is taken (${who}).`);
  if (process.stdin.isTTY && process.stderr.isTTY) {
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    const reply = await terminal.question(`Use port ${other} instead? [Y/n] `);
    terminal.close();
    if (!/^n/i.test(reply.trim())) return other;
  } else {
    say(`Port ${other} is free: npm start -- --port ${other}`);
  }
  return undefined;
}
