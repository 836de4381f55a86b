/** What a column of a customer ledger may mean, in the order a person looks for it. */
export const FIELDS = [
  'accountNumber',
  'debtorName',
  'debtorKind',
  'segment',
  'siren',
  'siret',
  'vatNumber',
  'invoiceNumber',
  'documentKind',
  'issueDate',
  'dueDate',
  'terms',
  'amount',
  'currency',
  'paidAmount',
  'settledDate',
  'paymentReference',
  'street',
  'postalCode',
  'city',
  'country',
  'language',
  'contactName',
  'contactRole',
  'contactPhone',
  'contactEmail',
] as const;
export type LedgerField = (typeof FIELDS)[number];

export const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'iso-8859-1',
  'iso-8859-15',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'cp850',
  'macintosh',
] as const;
export const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' } as const;
export const DATE_ORDERS = ['DMY', 'MDY', 'YMD'] as const;

/** How a CSV is to be read, not yet complete perhaps. The server checks it again. */
export interface MappingDraft {
  readonly format: 'csv';
  readonly encoding?: string;
  readonly separator?: string;
  readonly quote?: string;
  readonly skipLines?: number;
  readonly header?: boolean;
  readonly decimal?: string;
  readonly dateOrder?: string;
  readonly columns: Readonly<Partial<Record<LedgerField, string | number>>>;
  readonly defaults?: Readonly<Record<string, string>>;
}

const NAMES_A_DEBTOR: readonly LedgerField[] = ['accountNumber', 'debtorName', 'siren', 'siret', 'vatNumber'];
const DECLARED = ['separator', 'encoding', 'decimal', 'dateOrder'] as const;

/** The field a heading is read as. */
export function fieldOf(draft: MappingDraft, heading: string): LedgerField | undefined {
  return FIELDS.find((field) => draft.columns[field] === heading);
}

/** Reads a heading as a field (undefined: leaves it out). A field has one column: the one it had before is left out. */
export function withColumn(draft: MappingDraft, heading: string, field: LedgerField | undefined): MappingDraft {
  const others = Object.entries(draft.columns).filter(([name, column]) => column !== heading && name !== field);
  return { ...draft, columns: { ...Object.fromEntries(others), ...(field ? { [field]: heading } : {}) } };
}

/** What still has to be said before the file can be read; keys of `imports.needs`. */
export function missing(draft: MappingDraft): string[] {
  const needs: string[] = DECLARED.filter((name) => !draft[name]);
  for (const field of ['invoiceNumber', 'issueDate', 'amount'] as const) {
    if (draft.columns[field] === undefined) needs.push(field);
  }
  if (!NAMES_A_DEBTOR.some((field) => draft.columns[field] !== undefined)) needs.push('accountNumber');
  return needs;
}

/** What the file does not prove, with the answers that are possible. */
export interface OpenQuestion {
  readonly code: string;
  /** A column's field, or one of encoding, separator, decimal, dateOrder. */
  readonly field: string;
  readonly choices: readonly string[];
}

const isColumn = (field: string): field is LedgerField => FIELDS.some((one) => one === field);

/** The draft with a question answered by one of its choices. */
export function withAnswer(draft: MappingDraft, field: string, choice: string): MappingDraft {
  return isColumn(field) ? withColumn(draft, choice, field) : { ...draft, [field]: choice };
}

/** The fields a person decided about between two drafts. */
export function decided(before: MappingDraft, after: MappingDraft): string[] {
  const columns = FIELDS.filter((field) => before.columns[field] !== after.columns[field]);
  return [...columns, ...DECLARED.filter((name) => before[name] !== after[name])];
}

/**
 * The questions still open: where the proposal had to take one of several (a column, an encoding), only a person's decision
 * closes it; otherwise the declaration itself does.
 */
export function openQuestions<Question extends OpenQuestion>(
  questions: readonly Question[],
  draft: MappingDraft,
  answered: ReadonlySet<string>,
): Question[] {
  const needed = missing(draft);
  return questions.filter(({ code, field }) =>
    code === 'ambiguous-column' || code === 'ambiguous-encoding' ? !answered.has(field) : needed.includes(field),
  );
}
