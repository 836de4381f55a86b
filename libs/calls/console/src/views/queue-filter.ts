import type { CaseState, DebtorKind, QueueSort } from '@relance/platform/console';

/** What a list of cases asks for: parts of one field are alternatives, fields must all hold. */
export interface QueueFilter {
  readonly text?: string;
  readonly states?: CaseState[];
  readonly reasons?: string[];
  readonly creditorIds?: string[];
  readonly debtorKinds?: DebtorKind[];
  readonly segments?: string[];
  readonly languages?: string[];
  readonly currency?: string;
  /** Minor units of `currency`. */
  readonly minAmount?: number;
  readonly maxAmount?: number;
  readonly minDaysPastDue?: number;
  readonly maxDaysPastDue?: number;
  /** Only calls that were put off; else those that can be made now. */
  readonly snoozed?: boolean;
}

/** A list as it is asked for: which cases, in which order, one's own or the team's that nobody has. */
export interface QueueView {
  readonly filter: QueueFilter;
  readonly sort: QueueSort;
  readonly pool: boolean;
}

export const SORTS: readonly QueueSort[] = ['rank', 'amount', 'age', 'name', 'lastContact'];
export const WHOLE_QUEUE: QueueView = { filter: {}, sort: 'rank', pool: false };

/** Fields that hold several alternatives. */
export const LISTS = ['states', 'reasons', 'creditorIds', 'debtorKinds', 'segments', 'languages'] as const;
export type ListField = (typeof LISTS)[number];
const NUMBERS = ['minAmount', 'maxAmount', 'minDaysPastDue', 'maxDaysPastDue'] as const;
const EVERY_PARAM = [...LISTS, ...NUMBERS, 'text', 'currency', 'snoozed', 'sort', 'pool'] as const;

export type Params = Readonly<Record<string, string | undefined>>;

/** Without what asks for nothing: two filters that ask for the same are the same. */
export function tidy(filter: QueueFilter): QueueFilter {
  const entries = Object.entries(filter as Record<string, unknown>)
    .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
    .filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false)
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([name, value]) => [name, Array.isArray(value) ? [...(value as string[])].sort() : value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const { currency, ...tidied } = Object.fromEntries(entries) as QueueFilter;
  const ranged = tidied.minAmount !== undefined || tidied.maxAmount !== undefined;
  return ranged && currency ? { ...tidied, currency } : tidied;
}

export const sameView = (one: QueueView, other: QueueView): boolean =>
  one.sort === other.sort && one.pool === other.pool && sameFilter(one.filter, other.filter);

const sameFilter = (one: QueueFilter, other: QueueFilter): boolean => asText(one) === asText(other);
const asText = (filter: QueueFilter): string =>
  JSON.stringify(Object.entries(tidy(filter)).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The view as an address has it; null takes a parameter away. */
export function toParams({ filter, sort, pool }: QueueView): Record<string, string | null> {
  const tidied = tidy(filter) as Record<string, unknown>;
  const params: Record<string, string | null> = {};
  for (const name of EVERY_PARAM) {
    const value = tidied[name];
    if (value === undefined) params[name] = null;
    else
      params[name] = Array.isArray(value) ? value.join(',') : value === true ? '1' : String(value as string | number);
  }
  return { ...params, sort: sort === 'rank' ? null : sort, pool: pool ? '1' : null };
}

/** Reads the view out of an address; `undefined` when it names none. What it cannot read, it leaves out. */
export function fromParams(params: Params): QueueView | undefined {
  if (EVERY_PARAM.every((name) => !params[name])) return undefined;
  const filter: Record<string, unknown> = { text: params['text'], snoozed: params['snoozed'] === '1' };
  for (const name of LISTS) filter[name] = params[name]?.split(',').filter((value) => value !== '');
  for (const name of NUMBERS) if (/^\d{1,15}$/.test(params[name] ?? '')) filter[name] = Number(params[name]);
  if (/^[A-Z]{3}$/.test(params['currency'] ?? '')) filter['currency'] = params['currency'];
  const sort = SORTS.find((one) => one === params['sort']) ?? 'rank';
  return { filter: tidy(filter), sort, pool: params['pool'] === '1' };
}

/** One thing a filter asks for, as a chip shows it: its field and, of several alternatives, which one. */
export interface FilterPart {
  readonly field: ListField | 'text' | 'amount' | 'age' | 'snoozed';
  readonly value?: string;
}

export function partsOf(filter: QueueFilter): FilterPart[] {
  const tidied = tidy(filter);
  const parts: FilterPart[] = [];
  if (tidied.text) parts.push({ field: 'text', value: tidied.text });
  for (const field of LISTS) for (const value of tidied[field] ?? []) parts.push({ field, value });
  if (tidied.minAmount !== undefined || tidied.maxAmount !== undefined) parts.push({ field: 'amount' });
  if (tidied.minDaysPastDue !== undefined || tidied.maxDaysPastDue !== undefined) parts.push({ field: 'age' });
  if (tidied.snoozed) parts.push({ field: 'snoozed' });
  return parts;
}

/** The filter without that part. */
export function withoutPart(filter: QueueFilter, { field, value }: FilterPart): QueueFilter {
  switch (field) {
    case 'amount':
      return tidy({ ...filter, minAmount: undefined, maxAmount: undefined });
    case 'age':
      return tidy({ ...filter, minDaysPastDue: undefined, maxDaysPastDue: undefined });
    case 'text':
    case 'snoozed':
      return tidy({ ...filter, [field]: undefined });
    default:
      return tidy({ ...filter, [field]: (filter[field] as readonly string[] | undefined)?.filter((v) => v !== value) });
  }
}
