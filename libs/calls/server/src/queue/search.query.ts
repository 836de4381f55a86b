import type { CaseState } from '@relance/dunning/domain';
import { type Money, parseDecimal } from '@relance/kernel';
import { toE164 } from '@relance/receivables/domain';
import type { Tx } from '@relance/platform/server';
import type { Parameters } from './queue-filter';

export interface SearchHit {
  caseId: string;
  number: string;
  debtorName: string;
  creditorName: string;
  state: CaseState;
  overdue: Money | null;
  matched: 'name' | 'siren' | 'invoice' | 'amount' | 'phone' | 'account' | 'number';
  matchedText: string;
}

interface Attempt {
  matched: SearchHit['matched'];
  /** Selects `id` (the case) and `text` (what matched), by the parameter $1. */
  sql: string;
  value: unknown;
}

const MOST = 20;
const LONGEST = 100;

/** Finds cases in the actor's reach, of one creditor or of all, by what the text looks like, the surest kind first. At most 20. */
export async function search(tx: Tx, text: string, creditorId: string | null = null): Promise<SearchHit[]> {
  const hits = new Map<string, SearchHit>();
  for (const attempt of attemptsFor(text.trim().slice(0, LONGEST))) {
    const rows = await tx.query<SearchHit & { minor: number; currency: string | null }>(
      `select c.id as "caseId", 'C-' || lpad(c.case_number::text, 6, '0') as number, d.name as "debtorName", cr.name as "creditorName",
         c.state, c.overdue_minor as minor, c.currency, m.text as "matchedText"
       from (${attempt.sql}) m join dunning_case c on c.id = m.id
       join account a on a.id = c.id join debtor d on d.id = a.debtor_id join creditor cr on cr.id = a.creditor_id
       where $3::uuid is null or cr.id = $3
       order by c.overdue_minor desc, c.id limit $2`,
      [attempt.value, MOST, creditorId],
    );
    for (const { minor, currency, ...row } of rows) {
      if (hits.size < MOST && !hits.has(row.caseId)) {
        hits.set(row.caseId, { ...row, overdue: currency ? { minor, currency } : null, matched: attempt.matched });
      }
    }
    if (hits.size >= MOST) break;
  }
  return [...hits.values()];
}

/**
 * SQL: what in a list of cases `c` of the debtor `d` is looked for by that text; a part of the name, or anything that `search` finds.
 * `parameters` takes its values.
 */
export async function foundBy(tx: Tx, text: string, parameters: Parameters): Promise<string> {
  const ids = new Set<string>();
  for (const { matched, sql, value } of attemptsFor(text.slice(0, LONGEST))) {
    if (matched === 'name') continue;
    for (const { id } of await tx.query<{ id: string }>(sql, [value])) ids.add(id);
  }
  const name = parameters.add(`%${text.slice(0, LONGEST).replace(/[\\%_]/g, '\\$&')}%`);
  return `(app.fold(d.name) like app.fold(${name}) or c.id = any (${parameters.add([...ids])}::uuid[]))`;
}

function attemptsFor(text: string): Attempt[] {
  if (text.length < 2) return [];
  const attempts: Attempt[] = [];
  const digits = text.replace(/[\s.\u00a0\u202f-]/g, '');
  const caseNumber = /^c-?0*(\d{1,15})$/i.exec(text)?.[1];
  if (caseNumber) {
    attempts.push({ matched: 'number', value: Number(caseNumber), sql: NUMBER });
  }
  if (/^\d{9}$/.test(digits)) attempts.push({ matched: 'siren', value: digits, sql: SIREN });
  attempts.push({ matched: 'account', value: text, sql: ACCOUNT });
  attempts.push({ matched: 'invoice', value: text, sql: INVOICE });
  const phone = /^[+0][\d\s().\u00a0\u202f-]{7,}$/.test(text) ? toE164(text, 'FR')?.e164 : null;
  if (phone) attempts.push({ matched: 'phone', value: phone, sql: PHONE });
  const amount = amountIn(text);
  if (amount !== null) attempts.push({ matched: 'amount', value: amount, sql: AMOUNT });
  attempts.push({ matched: 'name', value: text, sql: NAME });
  return attempts;
}

/** "1 234,56", "1234.56" or "1,234.56" in minor units of a currency of two digits; null when it is no amount. */
function amountIn(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f€$£]/g, '');
  const decimal = /^\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?$|^\d+(?:[.,]\d{1,2})?$/.exec(plain)?.[0];
  if (!decimal) return null;
  const [, whole = '', fraction = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(decimal) ?? [];
  return parseDecimal(`${whole.replace(/[.,]/g, '')}.${fraction}`, 'EUR') ?? null;
}

const NUMBER = `select id, 'C-' || lpad(case_number::text, 6, '0') as text from dunning_case where case_number = $1`;
const SIREN = `select a.id, d.siren as text from debtor d join account a on a.debtor_id = d.id where d.siren = $1 limit 50`;
const ACCOUNT = `select id, number as text from account where number = $1 or number = upper($1) limit 50`;
const INVOICE = `select account_id as id, min(number) as text from (
  select account_id, number from open_item where number >= $1 and number < $1 || U&'\\FFFF' limit 50) i group by account_id`;
const PHONE = `select a.id, c.phone as text from contact c join account a on a.debtor_id = c.debtor_id where c.phone = $1 limit 50`;
const AMOUNT = `select i.account_id as id, min(i.number) as text from open_item i
  where i.open_minor > 0 and (i.total_minor = $1 or i.open_minor = $1) group by i.account_id
  union all select c.id, '' from team t join dunning_case c on c.team_id = t.id and c.overdue_minor = $1 where $1 > 0 limit 50`;
/** Each word that is looked for begins one of the name's, whatever the accents; the longest is looked up first. */
const NAME = `
with asked as materialized (
  select w as word, row_number() over (order by length(w) desc, w) as place from app.words($1) w)
select a.id, d.name as text
from debtor_word found join debtor d on d.id = found.debtor_id join account a on a.debtor_id = d.id
where found.word >= (select word from asked where place = 1)
  and found.word < (select word from asked where place = 1) || U&'\\FFFF'
  and not exists (select from asked where place > 1 and not exists (
    select from debtor_word other where other.debtor_id = d.id and other.word >= asked.word and other.word < asked.word || U&'\\FFFF'))
limit 50`;
