import { Injectable } from '@nestjs/common';
import { CASE_ACTION_TYPES, type CaseActionType, type CaseEffect } from '@relance/dunning/domain';
import type { Tx } from '@relance/platform/server';

/** Turns the actions of many cases into rows, set-based, in the transaction that moves the cases. */
export type EffectHandler<Type extends CaseActionType = CaseActionType> = (
  tx: Tx,
  effects: CaseEffect<Type>[],
) => Promise<void>;

/** Which context does what: the contexts above dunning register here when their module starts (`onModuleInit`). */
@Injectable()
export class EffectRegistry {
  private readonly handlers = new Map<CaseActionType, EffectHandler>();

  /** One handler for each type; several types may share one (it gets their effects in the order they arose). */
  register<Type extends CaseActionType>(types: readonly Type[], handler: EffectHandler<Type>): void {
    for (const type of types) {
      if (this.handlers.has(type)) throw new Error(`two handlers for the action ${type}`);
      this.handlers.set(type, handler as unknown as EffectHandler);
    }
  }

  /** Called by a composition root once all modules have started. Error: names the actions nobody does. */
  assertComplete(): void {
    const missing = CASE_ACTION_TYPES.filter((type) => !this.handlers.has(type));
    if (missing.length > 0) throw new Error(`no handler for: ${missing.join(', ')}`);
  }

  /** Hands each handler its effects, in the order of their first appearance. */
  async dispatch(tx: Tx, effects: readonly CaseEffect[]): Promise<void> {
    const byHandler = new Map<EffectHandler, CaseEffect[]>();
    for (const effect of effects) {
      const handler = this.handlers.get(effect.action.type);
      if (!handler) throw new Error(`no handler for the action ${effect.action.type} of case ${effect.caseId}`);
      const list = byHandler.get(handler);
      if (list) list.push(effect);
      else byHandler.set(handler, [effect]);
    }
    for (const [handler, list] of byHandler) await handler(tx, list);
  }
}
