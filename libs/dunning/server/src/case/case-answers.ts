import { Injectable } from '@nestjs/common';
import { Clock, Database, inputProblem, notAllowed, notPossible, type Viewer } from '@relance/platform/server';
import { type CaseShown, shownCase } from '../reading/case.query';
import type { ApplyResult } from './apply-request';
import { StrategyStore } from './strategy.store';

/** Says the answer of `CaseService.apply` as a member of `CaseResult`. */
@Injectable()
export class CaseAnswers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly strategies: StrategyStore,
  ) {}

  async answer({ actor, language }: Pick<Viewer, 'actor' | 'language'>, result: ApplyResult) {
    if (result.kind !== 'moved') return refusalOf(result, language);
    const shown = await this.shown({ actor, language }, result.caseId);
    return shown ? { __typename: 'CaseMoved' as const, case: shown, seq: result.seq } : notAllowed(language);
  }

  /** The case as the viewer sees it now; null: not in reach. */
  shown({ actor, language }: Pick<Viewer, 'actor' | 'language'>, caseId: string): Promise<CaseShown | null> {
    return this.database.transaction(actor, (tx) => shownCase(tx, this.strategies, caseId, language, this.clock.now()));
  }
}

/** Every answer but `moved`, in the viewer's language. */
export function refusalOf(result: Exclude<ApplyResult, { kind: 'moved' }>, language: Viewer['language']) {
  switch (result.kind) {
    case 'notFound':
      return notAllowed(language);
    case 'notPossible':
      return notPossible(language, result.code, {
        fr: 'Le dossier ne peut pas recevoir cela dans son état présent.',
        en: 'The case cannot take that in its present state.',
      });
    case 'keyReused':
      return inputProblem(
        language,
        'keyReused',
        { fr: 'Cette clé a déjà servi à autre chose.', en: 'That key was used for something else.' },
        'idempotencyKey',
      );
    case 'held': {
      const { holderName, until } = result;
      const message = language === 'fr' ? `${holderName} travaille sur ce dossier.` : `${holderName} is on this case.`;
      return { __typename: 'HeldByColleague' as const, code: 'heldByColleague', message, holderName, until };
    }
    case 'conflict': {
      const { kind: _, ...seen } = result;
      const who = result.changedBy ?? (language === 'fr' ? 'le système' : 'the system');
      const message =
        language === 'fr'
          ? `Le dossier a été modifié entre-temps par ${who}.`
          : `The case was changed by ${who} meanwhile.`;
      return { __typename: 'Conflict' as const, code: 'conflict', message, ...seen };
    }
  }
}
