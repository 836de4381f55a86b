import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseGuards } from '@relance/dunning/server';
import { Clock } from '@relance/platform/server';
import { leaseOf } from './lease';

/** Whoever has a case open is the only one to write on it; dunning asks before it takes a person's intent. */
@Injectable()
export class LeaseGuard implements OnModuleInit {
  constructor(
    private readonly guards: CaseGuards,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.guards.register(async (tx, caseId) => {
      const lease = await leaseOf(tx, caseId, this.clock.now());
      return lease && !lease.mine ? { kind: 'held', holderName: lease.holderName, until: lease.until } : null;
    });
  }
}
