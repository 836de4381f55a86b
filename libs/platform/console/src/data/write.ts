/** Every write on a case carries what was seen and a key of its own; the same key again gives the same answer, once. */
export function caseWrite(shown: { id: string; version: number }): {
  caseId: string;
  expectedVersion: number;
  idempotencyKey: string;
} {
  return { caseId: shown.id, expectedVersion: shown.version, idempotencyKey: crypto.randomUUID() };
}
