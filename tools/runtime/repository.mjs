import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Root of the workspace, whatever folder the command was called from. */
export const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What the product keeps on this machine: data, stamps, logs. Not in git. RELANCE_STATE_DIR puts it elsewhere, for a second one beside. */
export const stateFolder = process.env.RELANCE_STATE_DIR || join(repository, '.relance');
