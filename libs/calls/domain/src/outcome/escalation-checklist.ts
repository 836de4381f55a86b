/** What a file needs before it goes to legal (RULES 6.4), as far as the data can tell. */
export const FILE_PIECES = [
  'debtorIdentity',
  'address',
  'invoices',
  'deliveryProof',
  'formalNotice',
  'disputesAnswered',
] as const;
export type FilePiece = (typeof FILE_PIECES)[number];

export interface FileFacts {
  /** SIREN of a firm or public body; a consumer is known by name. */
  identified: boolean;
  hasAddress: boolean;
  openInvoices: number;
  /** The formal notice has left. */
  noticeSent: boolean;
  openDisputes: number;
}

/** `there` null: the data cannot tell, a person says. */
export interface ChecklistLine {
  piece: FilePiece;
  there: boolean | null;
}

/** Each piece with whether it is there. Proofs of delivery are kept outside: whoever escalates says that there is one. */
export function escalationChecklist(facts: FileFacts): ChecklistLine[] {
  const there: Record<FilePiece, boolean | null> = {
    debtorIdentity: facts.identified,
    address: facts.hasAddress,
    invoices: facts.openInvoices > 0,
    deliveryProof: null,
    formalNotice: facts.noticeSent,
    disputesAnswered: facts.openDisputes === 0,
  };
  return FILE_PIECES.map((piece) => ({ piece, there: there[piece] }));
}

/** What stands against a hand-over: pieces that are not there and that nobody has ticked; ticks need no reason where the data cannot tell. */
export function unticked(
  checklist: readonly ChecklistLine[],
  { pieces, why }: { pieces: readonly string[]; why: string },
): FilePiece[] {
  const excused = why.trim().length > 0;
  return checklist
    .filter(({ piece, there }) => there !== true && !(pieces.includes(piece) && (there === null || excused)))
    .map(({ piece }) => piece);
}
