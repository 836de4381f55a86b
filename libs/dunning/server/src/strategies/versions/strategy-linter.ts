import { Injectable } from '@nestjs/common';
import { type DebtorKind, lint, problemsOf, readStrategy, type StrategyProblem } from '@relance/dunning/domain';
import { Database, type Language, SYSTEM, type Tx } from '@relance/platform/server';
import { TextCatalog } from '../text-catalog';
import { debtorKindsOf } from './debtor-kinds.query';
import { vocabularyOf } from './vocabulary';

/** A problem as GraphQL has it: in the viewer's language. */
export interface ShownProblem extends Omit<StrategyProblem, 'message'> {
  message: string;
}

export function shownProblems(problems: readonly StrategyProblem[], language: Language): ShownProblem[] {
  return problems.map(({ message, ...problem }) => ({ ...problem, message: message[language] }));
}

export interface LintRequest {
  definition: unknown;
  /** Null: it is not known to whom it will apply. */
  strategyId: string | null;
  /** Debtors it is looked at for as well. */
  alsoFor?: readonly DebtorKind[];
}

/** Looks at definitions with the eyes of the whole portfolio: its languages, its segments, and to whom the strategy applies. */
@Injectable()
export class StrategyLinter {
  constructor(
    private readonly database: Database,
    private readonly catalog: TextCatalog,
  ) {}

  /** Of several at once, in a scope that sees the whole portfolio whoever asks. */
  all(asked: readonly LintRequest[]): Promise<StrategyProblem[][]> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const found: StrategyProblem[][] = [];
      for (const one of asked) found.push(await this.problems(tx, one));
      return found;
    });
  }

  /** In the transaction of somebody who sees the whole portfolio. */
  async problems(tx: Tx, { definition, strategyId, alsoFor = [] }: LintRequest): Promise<StrategyProblem[]> {
    const read = readStrategy(definition);
    if (Array.isArray(read)) return problemsOf(read);
    const applies = strategyId ? await debtorKindsOf(tx, strategyId) : (read.head?.debtorKinds ?? []);
    return lint({
      strategy: read.definition,
      debtorKinds: [...new Set([...applies, ...alsoFor])],
      vocabulary: await vocabularyOf(tx, this.catalog),
    });
  }
}
