import { Injectable } from '@nestjs/common';
import { Database, SYSTEM, type Tx } from '@relance/platform/server';

/** What broke an invariant: enough to find it again. */
export type Violation = Record<string, unknown>;

/** One invariant of RELIABILITY 3. The context whose data it is contributes it when its module starts. */
export interface InvariantCheck {
  /** `I7`, or `I7b` when one invariant needs several checkers. */
  id: string;
  name: string;
  /** All violations, or as many as matter: their number is reported, and the first few shown. Runs as the system. */
  find(tx: Tx): Promise<Violation[]>;
}

export interface CheckResult {
  id: string;
  name: string;
  ok: boolean;
  violations: number;
  sample?: Violation[];
}

const SAMPLE = 5;

/** Every checker there is: run by `relance verify`, by tests after each fault, and by whoever doubts. */
@Injectable()
export class Invariants {
  private readonly checks: InvariantCheck[] = [];

  constructor(private readonly database: Database) {}

  register(...checks: InvariantCheck[]): void {
    for (const check of checks) {
      if (this.checks.some(({ id }) => id === check.id)) throw new Error(`two checks named ${check.id}`);
      this.checks.push(check);
    }
  }

  async verify(progress: (name: string) => void = () => undefined): Promise<CheckResult[]> {
    const results: CheckResult[] = [];
    const inOrder = [...this.checks].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
    for (const { id, name, find } of inOrder) {
      progress(`${id} ${name}`);
      const found = await this.database.transaction(SYSTEM, (tx) => find(tx));
      const ok = found.length === 0;
      results.push({ id, name, ok, violations: found.length, ...(ok ? {} : { sample: found.slice(0, SAMPLE) }) });
    }
    return results;
  }
}
