import { parseDecimal, toDecimalString, type BusinessDate } from '@relance/kernel';
import { element, elements, attribute, parseXml, text, xmlText, type XmlElement } from '../einvoice/xml';
import { FileRefused, type ImportWarning } from '../import/import-message';
import { receiptsOf } from './camt-details';
import { dateOf, type BankStatement, type Receipt, type Reversal, type StatementKey } from './statement';

const OTHER_MESSAGES: Readonly<Record<string, string>> = {
  BkToCstmrAcctRpt: 'camt.052 (intraday report)',
  BkToCstmrDbtCdtNtfctn: 'camt.054 (notification)',
};

/**
 * Reads a camt.053 file, versions 2 to 13. Taken whole or not at all: every statement must have an opening and a closing booked balance
 * in one currency that its booked entries explain to the cent. Error: FileRefused.
 */
export function readCamt053(bytes: Uint8Array): BankStatement[] {
  const { root } = parseXml(xmlText(bytes));
  for (const [tag, kind] of Object.entries(OTHER_MESSAGES)) {
    if (element(root, tag)) throw new FileRefused('not-a-statement', { kind });
  }
  const message = element(root, 'BkToCstmrStmt');
  if (!message) throw new FileRefused('unknown-format');
  const statements = elements(message, 'Stmt').map(statementOf);
  if (statements.length === 0) throw new FileRefused('empty-file');
  return statements;
}

interface Balance {
  minor: number;
  currency: string;
  on: BusinessDate | null;
}

function statementOf(statement: XmlElement): BankStatement {
  const number = text(statement, 'Id') ?? text(statement, 'ElctrncSeqNb') ?? '';
  const account = text(statement, 'Acct', 'Id', 'IBAN') ?? text(statement, 'Acct', 'Id', 'Othr', 'Id');
  if (account === null) throw new FileRefused('missing-value', {}, { field: 'Acct/Id' });
  const balances = elements(statement, 'Bal');
  const opening = balanceOf(balances, ['OPBD', 'PRCD']);
  const closing = balanceOf(balances, ['CLBD']);
  if (!opening) throw new FileRefused('balance-missing', { statement: number, which: 'opening (OPBD)' });
  if (!closing) throw new FileRefused('balance-missing', { statement: number, which: 'closing (CLBD)' });
  const all = elements(statement, 'Ntry').map((entry) => ({
    entry,
    status: text(entry, 'Sts', 'Cd') ?? text(entry, 'Sts') ?? 'BOOK',
  }));
  const booked = all.filter((it) => it.status === 'BOOK').map((it) => it.entry);
  const currencies = new Set([
    opening.currency,
    closing.currency,
    ...booked.map((entry) => attribute(element(entry, 'Amt'), 'Ccy') ?? ''),
  ]);
  if (currencies.size > 1)
    throw new FileRefused('balance-currency', { statement: number, currencies: [...currencies].sort().join(', ') });
  const currency = opening.currency;
  const signed = booked.map((entry) => ({ entry, minor: signedAmount(entry, currency) }));
  const sum = signed.reduce((total, it) => total + it.minor, 0);
  if (opening.minor + sum !== closing.minor) {
    const decimal = (minor: number): string => toDecimalString({ minor, currency });
    throw new FileRefused('balance-mismatch', {
      statement: number,
      opening: decimal(opening.minor),
      sum: decimal(sum),
      closing: decimal(closing.minor),
    });
  }
  const toOn = closing.on ?? dateOf(text(statement, 'CreDtTm'));
  if (toOn === null) throw new FileRefused('missing-value', {}, { field: 'Bal/Dt' });
  return {
    account,
    accountName: text(statement, 'Acct', 'Nm') ?? text(statement, 'Acct', 'Ownr', 'Nm'),
    number,
    currency,
    fromOn: opening.on,
    toOn,
    opening: opening.minor,
    closing: closing.minor,
    entries: booked.length,
    ...movements(signed, { number, account, currency, toOn }, all.length - booked.length),
  };
}

/** What is a receipt, what takes one back, and what concerns no debtor. */
function movements(signed: { entry: XmlElement; minor: number }[], key: StatementKey, pending: number) {
  const receipts: Receipt[] = [];
  const reversals: Reversal[] = [];
  const warnings: ImportWarning[] = [];
  let outgoing = 0;
  signed.forEach(({ entry, minor }, index) => {
    const reversal = text(entry, 'RvslInd') === 'true';
    const returned = elements(entry, 'NtryDtls').some((it) =>
      elements(it, 'TxDtls').some((details) => element(details, 'RtrInf')),
    );
    if (minor > 0 && !reversal) receipts.push(...receiptsOf(entry, minor, index + 1, key, warnings));
    else if (minor < 0 && (reversal || returned)) {
      for (const part of receiptsOf(entry, -minor, index + 1, key, warnings)) {
        const details = element(entry, 'NtryDtls', 'TxDtls');
        reversals.push({
          ...part,
          originalReference: text(details, 'Refs', 'AcctSvcrRef'),
          reason: text(details, 'RtrInf', 'Rsn', 'Cd') ?? text(details, 'RtrInf', 'AddtlInf'),
        });
      }
    } else if (minor !== 0) outgoing++;
  });
  if (pending > 0) warnings.push({ code: 'pending-entries', params: { count: pending } });
  if (outgoing > 0) warnings.push({ code: 'outgoing-entries', params: { count: outgoing } });
  return { receipts, reversals, outgoing, warnings };
}

function balanceOf(balances: readonly XmlElement[], codes: string[]): Balance | undefined {
  for (const code of codes) {
    const found = balances.find((it) => text(it, 'Tp', 'CdOrPrtry', 'Cd') === code);
    const currency = attribute(element(found, 'Amt'), 'Ccy');
    if (found && currency)
      return {
        minor: signedAmount(found, currency),
        currency,
        on: dateOf(text(found, 'Dt', 'Dt') ?? text(found, 'Dt', 'DtTm')),
      };
  }
  return undefined;
}

function signedAmount(of: XmlElement, currency: string): number {
  const value = text(of, 'Amt') ?? '';
  const minor = parseDecimal(value, currency);
  if (minor === undefined || minor < 0)
    throw new FileRefused('bad-amount', { value, currency, mark: '.' }, { field: 'Amt' });
  const direction = text(of, 'CdtDbtInd');
  if (direction !== 'CRDT' && direction !== 'DBIT') throw new FileRefused('missing-value', {}, { field: 'CdtDbtInd' });
  return direction === 'DBIT' && minor !== 0 ? -minor : minor;
}
