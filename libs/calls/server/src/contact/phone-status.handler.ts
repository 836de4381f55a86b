import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CaseEffect } from '@relance/dunning/domain';
import { EffectRegistry } from '@relance/dunning/server';
import type { Tx } from '@relance/platform/server';

type PhoneEffect = CaseEffect<'invalidatePhone' | 'restorePhone'>;

/** A wrong number is not dialled again; an undone outcome gives it back as it was proved to be. */
@Injectable()
export class PhoneStatusHandler implements OnModuleInit {
  constructor(private readonly registry: EffectRegistry) {}

  onModuleInit(): void {
    this.registry.register(['invalidatePhone', 'restorePhone'], (tx, effects) => this.handle(tx, effects));
  }

  private async handle(tx: Tx, effects: readonly PhoneEffect[]): Promise<void> {
    const of = (type: PhoneEffect['action']['type']) => effects.filter((effect) => effect.action.type === type);
    await tx.execute(`update contact c set phone_status = 'invalid' ${NAMED}`, named(of('invalidatePhone')));
    await tx.execute(
      `update contact c set phone_status = case when exists (
         select 1 from call_attempt k where k.contact_id = c.id and k.phone = c.phone and k.right_party and k.undone_at is null)
         then 'verified' else 'unverified' end ${NAMED}`,
      named(of('restorePhone')),
    );
  }
}

const NAMED = `from unnest($1::uuid[], $2::uuid[], $3::text[]) as n(account_id, contact_id, phone)
  join account a on a.id = n.account_id
  where c.debtor_id = a.debtor_id and (n.phone is null or c.phone = n.phone) and (n.contact_id is null or c.id = n.contact_id)
    and (n.phone is not null or n.contact_id is not null)`;

function named(effects: readonly PhoneEffect[]): unknown[][] {
  return [
    effects.map((effect) => effect.caseId),
    effects.map((effect) => effect.action.contactId),
    effects.map((effect) => effect.action.phone),
  ];
}
