import { createHash } from 'node:crypto';

export type TrialArmName = 'champion' | 'challenger';

/** Which arm a debtor is in: the same one for each of its cases and at any time, and independent of any other trial. */
export function armOf(debtorId: string, trialId: string, sharePercent: number): TrialArmName {
  const hash = createHash('sha256').update(`${debtorId}/${trialId}`).digest();
  return hash.readUInt32BE(0) % 100 < sharePercent ? 'challenger' : 'champion';
}
