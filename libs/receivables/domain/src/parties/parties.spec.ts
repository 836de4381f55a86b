import { isBankDataStale, workingDaysSince } from './bank-data';
import { isMobileNumber, toE164 } from './phone';
import { readSegment } from './segment';

describe('a segment', () => {
  it('is one of the usual words however it is written, or the team’s own', () => {
    expect(['At risk', 'à risque', 'WATCH', 'À surveiller', 'fiable', ' Grands  comptes '].map(readSegment)).toEqual([
      'atRisk',
      'atRisk',
      'watch',
      'watch',
      'reliable',
      'Grands comptes',
    ]);
    expect(readSegment('  ')).toBeNull();
    expect(readSegment('x'.repeat(31))).toBeUndefined();
  });
});

describe('a number that gets an SMS', () => {
  it('is told by the country’s numbering plan', () => {
    expect(toE164('06 12 34 56 78', 'FR')).toMatchObject({ e164: '+33612345678', mobile: true });
    expect(toE164('01 42 68 53 00', 'FR')).toMatchObject({ mobile: false });
    expect(['+447911123456', '+442079460000', '+12025550123', 'x'].map(isMobileNumber)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('bank data', () => {
  it('age in the working days of the creditor’s country', () => {
    // Friday 8 May 2026 and Thursday 14 May (Ascension) are holidays in France
    expect(workingDaysSince('2026-05-07', '2026-05-11', 'FR')).toBe(1);
    expect(workingDaysSince('2026-05-11', '2026-05-15', 'FR')).toBe(3);
    expect(workingDaysSince('2026-05-11', '2026-05-11', 'FR')).toBe(0);
  });
  it('are stale past their limit, or when there are none, and never without a limit', () => {
    expect(isBankDataStale('2026-05-11', 2, '2026-05-13', 'FR')).toBe(false);
    expect(isBankDataStale('2026-05-11', 2, '2026-05-15', 'FR')).toBe(true);
    expect(isBankDataStale(null, 2, '2026-05-13', 'FR')).toBe(true);
    expect(isBankDataStale(null, null, '2026-05-13', 'FR')).toBe(false);
  });
});
