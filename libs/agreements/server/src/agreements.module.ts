import { Module, type OnModuleInit } from '@nestjs/common';
import { EffectRegistry, Invariants } from '@relance/dunning/server';
import { AGREEMENTS_CHECKS } from './agreements-checks';
import { AgreementsResolver } from './agreements.resolver';
import { DISPUTE_ACTIONS, keepDisputes } from './effects/dispute-effects';
import { keepPromises, PROMISE_ACTIONS } from './effects/promise-effects';

/** Promises and disputes: written by the effects of cases, read by screens, ended by people. */
@Module({ providers: [AgreementsResolver] })
export class AgreementsModule implements OnModuleInit {
  constructor(
    private readonly effects: EffectRegistry,
    private readonly invariants: Invariants,
  ) {}

  onModuleInit(): void {
    this.effects.register(PROMISE_ACTIONS, keepPromises);
    this.effects.register(DISPUTE_ACTIONS, keepDisputes);
    this.invariants.register(...AGREEMENTS_CHECKS);
  }
}
