import { Module, type OnModuleInit } from '@nestjs/common';
import { EffectRegistry } from '@relance/dunning/server';
import { keepLegalFiles, LEGAL_ACTIONS } from './effects/legal-effects';
import { LegalResolver } from './legal.resolver';

/** What cannot be settled: files opened by cases, read and decided by the legal staff. */
@Module({ providers: [LegalResolver] })
export class LegalModule implements OnModuleInit {
  constructor(private readonly effects: EffectRegistry) {}

  onModuleInit(): void {
    this.effects.register(LEGAL_ACTIONS, keepLegalFiles);
  }
}
