import type { CaseState } from '@relance/dunning/domain';

/** `QueueFilterInput` of the schema. */
export interface QueueFilter {
  text?: string | null;
  states?: CaseState[] | null;
  reasons?: string[] | null;
  creditorIds?: string[] | null;
  debtorKinds?: string[] | null;
  segments?: string[] | null;
  languages?: string[] | null;
  currency?: string | null;
  minAmount?: number | null;
  maxAmount?: number | null;
  minDaysPastDue?: number | null;
  maxDaysPastDue?: number | null;
  snoozed?: boolean | null;
}

/** The parameters of a statement, numbered as they come. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** Conditions on a case `c` of the debtor `d` and the creditor `cr`; `now` is a parameter's place. */
export function filterConditions(filter: QueueFilter, parameters: Parameters, now: string): string[] {
  const { states, reasons, creditorIds, debtorKinds, segments, languages, currency } = filter;
  const conditions: string[] = [];
  const any = (column: string, values: readonly string[] | null | undefined, type = 'text') => {
    if (values) conditions.push(`${column} = any (${parameters.add(values)}::${type}[])`);
  };
  const bound = (expression: string, sign: '>=' | '<=', value: number | null | undefined) => {
    if (value !== null && value !== undefined)
      conditions.push(`${expression} ${sign} ${parameters.add(value)}::bigint`);
  };
  any('c.state', states);
  any('c.creditor_id', creditorIds, 'uuid');
  any('d.kind', debtorKinds);
  any('d.segment', segments);
  any('d.language', languages);
  if (currency) conditions.push(`c.currency = ${parameters.add(currency)}`);
  if (reasons) {
    const codes = parameters.add(reasons);
    conditions.push(
      `exists (select from jsonb_array_elements(c.queue_reasons) r where r ->> 'code' = any (${codes}::text[]))`,
    );
  }
  bound('c.overdue_minor', '>=', filter.minAmount);
  bound('c.overdue_minor', '<=', filter.maxAmount);
  const days = `greatest((${now}::timestamptz at time zone cr.zone)::date - c.oldest_due_on, 0)`;
  bound(days, '>=', filter.minDaysPastDue);
  bound(days, '<=', filter.maxDaysPastDue);
  return conditions;
}
