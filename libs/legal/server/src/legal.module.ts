import { Module, type OnModuleInit } from '@nestjs/common';
import { EffectRegistry, Invariants } from '@relance/dunning/server';
import { LEGAL_CHECKS } from './legal-checks';
import { keepLegalFiles, LEGAL_ACTIONS } from './effects/legal-effects';
import { LegalFileReader } from './legal-file.reader';
import { LegalResolver } from './legal.resolver';

/** What cannot be settled: files opened by cases, read and decided by the legal staff. */
@Module({ providers: [LegalResolver, LegalFileReader] })
export class LegalModule implements OnModuleInit {
  constructor(
    private readonly effects: EffectRegistry,
    private readonly invariants: Invariants,
  ) {}

  onModuleInit(): void {
    this.effects.register(LEGAL_ACTIONS, keepLegalFiles);
    this.invariants.register(...LEGAL_CHECKS);
  }
}
