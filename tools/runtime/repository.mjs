import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the workspace, whatever folder the command was called from. */
export const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What the product keeps on this machine: data, stamps, logs. Not in git. */
export const stateFolder = join(repository, '.relance');
