import { parseDecimal, toDecimalString } from '@relance/kernel';
import { attribute, element, elements, text, type XmlElement } from '../einvoice/xml';
import { FileRefused, type ImportWarning } from '../import/import-message';
import { dateOf, type Receipt, type StatementKey } from './statement';

/**
 * The receipts of one booked entry: one for each transaction of a batch whose amounts add up to the entry's, otherwise one for the whole
 * entry. Error: FileRefused `batch-mismatch` when the batch states amounts in the account's currency that do not add up.
 */
export function receiptsOf(
  entry: XmlElement,
  amount: number,
  ordinal: number,
  statement: StatementKey,
  warnings: ImportWarning[],
): Receipt[] {
  const details = elements(entry, 'NtryDtls').flatMap((it) => elements(it, 'TxDtls'));
  const bookedOn = dateOf(text(entry, 'BookgDt', 'Dt') ?? text(entry, 'BookgDt', 'DtTm')) ?? statement.toOn;
  const valueOn = dateOf(text(entry, 'ValDt', 'Dt') ?? text(entry, 'ValDt', 'DtTm')) ?? bookedOn;
  const ownReference =
    text(entry, 'AcctSvcrRef') ?? (details.length === 1 ? text(details[0], 'Refs', 'AcctSvcrRef') : null);
  // A bank's reference is unique to an account and a day at most; the place in the statement tells copies of one payment apart.
  const base = `${statement.account}:${ownReference ? `${ownReference}:${bookedOn}:${amount}` : `${statement.number}:${statement.toOn}:${ordinal}`}`;
  const common = { bookedOn, valueOn, ordinal };
  if (details.length <= 1) return [{ ...common, bankReference: base, amount, ...payer(details) }];
  const amounts = details.map((it) => amountOf(it, statement.currency));
  if (amounts.some((it) => it === null)) {
    warnings.push({ code: 'batch-not-split', params: {}, line: ordinal });
    return [{ ...common, bankReference: base, amount, ...payer(details) }];
  }
  const sum = amounts.reduce<number>((total, it) => total + it!, 0);
  if (sum !== amount) {
    const decimal = (minor: number): string => toDecimalString({ minor, currency: statement.currency });
    throw new FileRefused('batch-mismatch', {
      statement: statement.number,
      sum: decimal(sum),
      amount: decimal(amount),
    });
  }
  return details.flatMap((it, index) => {
    if (amounts[index] === 0) return [];
    return [{ ...common, bankReference: `${base}/${index + 1}`, amount: amounts[index]!, ...payer([it]) }];
  });
}

function amountOf(details: XmlElement, currency: string): number | null {
  for (const path of [['Amt'], ['AmtDtls', 'TxAmt', 'Amt'], ['AmtDtls', 'InstdAmt', 'Amt']]) {
    const found = element(details, ...path);
    if (found && attribute(found, 'Ccy') === currency) return parseDecimal(text(found) ?? '', currency) ?? null;
  }
  return null;
}

/** Who paid and what they said. Of several transactions only what all agree on names the payer; every reference is kept. */
function payer(details: readonly XmlElement[]) {
  const agreed = (values: (string | null)[]): string | null => (new Set(values).size === 1 ? values[0]! : null);
  const references = details.flatMap((it) =>
    elements(element(it, 'RmtInf'), 'Strd').flatMap((structured) => {
      const reference = text(structured, 'CdtrRefInf', 'Ref');
      const documents = elements(structured, 'RfrdDocInf').flatMap((document) => text(document, 'Nb') ?? []);
      return reference === null ? documents : [reference, ...documents];
    }),
  );
  const lines = details.flatMap((it) => elements(element(it, 'RmtInf'), 'Ustrd').flatMap((line) => text(line) ?? []));
  return {
    remitterName: agreed(
      details.map(
        (it) =>
          text(it, 'RltdPties', 'Dbtr', 'Nm') ??
          text(it, 'RltdPties', 'Dbtr', 'Pty', 'Nm') ??
          text(it, 'RltdPties', 'UltmtDbtr', 'Nm'),
      ),
    ),
    remitterIban: agreed(details.map((it) => text(it, 'RltdPties', 'DbtrAcct', 'Id', 'IBAN'))),
    structuredReferences: references,
    endToEndId: agreed(details.map((it) => text(it, 'Refs', 'EndToEndId'))),
    text: lines.length > 0 ? lines.join(' ') : null,
  };
}
