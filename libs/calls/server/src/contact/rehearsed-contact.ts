import { Injectable, type OnModuleInit } from '@nestjs/common';
import { contactCheck, type ContactCheck, retryAt } from '@relance/calls/domain';
import type { Called, ContactRules } from '@relance/dunning/domain';
import { ContactRulesRegistry } from '@relance/dunning/server';
import type { Tx } from '@relance/platform/server';
import { policiesInForce, type PolicyInForce, policyOf } from './policies.query';

/** Rehearsals of strategies keep to the contact policies in force, each debtor to the narrowest for it. */
@Injectable()
export class RehearsedContact implements OnModuleInit {
  constructor(private readonly registry: ContactRulesRegistry) {}

  onModuleInit(): void {
    this.registry.register(rehearsedRules);
  }
}

export async function rehearsedRules(tx: Tx): Promise<ContactRules> {
  const policies = await policiesInForce(tx);
  const narrowest = new Map<string, PolicyInForce>();
  // most debtors were not called that week: for them the answer depends on the policy and the hour alone
  const known = new Map<string, ContactCheck>();

  function policyFor({ creditorId, debtorKind, country }: Called): PolicyInForce {
    const key = `${creditorId} ${debtorKind} ${country}`;
    const policy = narrowest.get(key) ?? policyOf(policies, { creditorId, debtorKind, country });
    narrowest.set(key, policy);
    return policy;
  }

  return {
    retryAt,
    mayContact: (called, at, history) => {
      const { zone, country } = called;
      const { id, policy } = policyFor(called);
      if (history.length > 0) return contactCheck(policy, at, zone, country, history);
      const key = `${id} ${at}${zone}${country}`;
      const check = known.get(key) ?? contactCheck(policy, at, zone, country, []);
      known.set(key, check);
      return check;
    },
  };
}
