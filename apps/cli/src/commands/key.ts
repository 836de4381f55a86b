import { TelephonySetup } from '@relance/calls/server';
import { InputError } from '@relance/kernel';
import { SYSTEM } from '@relance/platform/server';
import { withApplication } from '../application';
import type { CliCommand } from '../command';

const PURPOSES = ['telephony'];

/**
 * `relance key add NAME --purpose telephony`: a key with which a telephone system signs what it tells of calls
 * (docs/telephony.md). The secret is printed, this once. Errors: InputError (unknown purpose, name taken).
 */
export const keyAddCommand: CliCommand = {
  declare: (command) => {
    command.argument('<name>').requiredOption('--purpose <purpose>', PURPOSES.join(', '));
  },
  async run(input) {
    const [name = ''] = input.arguments;
    const { purpose } = input.options as { purpose: string };
    if (!PURPOSES.includes(purpose)) {
      throw new InputError('purpose', `A purpose is one of ${PURPOSES.join(', ')}.`, { field: 'purpose' });
    }
    return withApplication(input, async (application) => {
      const key = await application.get(TelephonySetup).addKey(SYSTEM, name);
      return {
        document: { id: key.id, name: key.name, purpose, secret: key.secret },
        text: `Key ${key.id} (${key.name}). Secret, shown this once: ${key.secret}`,
      };
    });
  },
};
