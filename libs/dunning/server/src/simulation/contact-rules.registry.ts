import { Injectable } from '@nestjs/common';
import type { ContactRules } from '@relance/dunning/domain';
import type { Tx } from '@relance/platform/server';

type Load = (tx: Tx) => Promise<ContactRules>;

/** Whom a simulation asks whether a debtor may be called: the context of calls, which stands above, registers here (`onModuleInit`). */
@Injectable()
export class ContactRulesRegistry {
  private load: Load | null = null;

  register(load: Load): void {
    if (this.load) throw new Error('two sources of contact rules');
    this.load = load;
  }

  /** The rules in force now. Error: nobody registered. */
  inForce(tx: Tx): Promise<ContactRules> {
    if (!this.load) throw new Error('no source of contact rules');
    return this.load(tx);
  }
}
