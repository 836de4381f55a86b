import { Injectable, type OnModuleInit } from '@nestjs/common';
import { contactCheck, type ContactCheck, retryAt } from '@relance/calls/domain';
import type { ContactRules } from '@relance/dunning/domain';
import { ContactRulesRegistry } from '@relance/dunning/server';
import { policyInForce } from './policies.query';

/** Rehearsals of strategies keep to the contact policy in force. */
@Injectable()
export class RehearsedContact implements OnModuleInit {
  constructor(private readonly registry: ContactRulesRegistry) {}

  onModuleInit(): void {
    this.registry.register(async (tx): Promise<ContactRules> => {
      const policy = await policyInForce(tx);
      // most debtors were not called that week: for them the answer depends on the hour alone
      const known = new Map<string, ContactCheck>();
      return {
        retryAt,
        mayContact: (at, zone, country, history) => {
          if (history.length > 0) return contactCheck(policy, at, zone, country, history);
          const key = `${at}${zone}${country}`;
          const check = known.get(key) ?? contactCheck(policy, at, zone, country, []);
          known.set(key, check);
          return check;
        },
      };
    });
  }
}
