import { escalationChecklist, unticked } from './escalation-checklist';
import { OUTCOME_KINDS, reachedBy } from './outcome';
import { OUTCOME_DEFAULTS, OUTCOME_EFFECTS, settingsFault } from './outcome-effects';

describe('the matrix of outcomes', () => {
  it('says of every outcome what follows', () => {
    expect(Object.keys(OUTCOME_EFFECTS).sort()).toEqual([...OUTCOME_KINDS].sort());
  });

  it('fits what is logged: signal and party are among those of its row', () => {
    const call = { rightParty: false, inbound: false };
    for (const voicemail of [true, false]) {
      const { signal, party } = reachedBy({ kind: 'noAnswer', voicemail, busy: !voicemail }, call);
      expect(OUTCOME_EFFECTS.noAnswer.signals).toContain(signal);
      expect(OUTCOME_EFFECTS.noAnswer.parties).toContain(party);
    }
    expect(reachedBy({ kind: 'thirdParty', messageLeft: true }, call)).toEqual({
      signal: 'answered',
      party: 'thirdParty',
    });
    expect(reachedBy({ kind: 'refusal', reason: 'x' }, { rightParty: true, inbound: true })).toEqual({
      signal: 'inbound',
      party: 'rightParty',
    });
    expect(reachedBy({ kind: 'deceased', words: '' }, call).party).toBe('thirdParty');
  });

  it('has settings within bounds', () => {
    expect(settingsFault(OUTCOME_DEFAULTS)).toBeNull();
    expect(settingsFault({ ...OUTCOME_DEFAULTS, promiseGraceDays: 11 })).toBe('promiseGraceDays');
    expect(settingsFault({ ...OUTCOME_DEFAULTS, claimPauseDays: null as never })).toBe('claimPauseDays');
    expect(settingsFault({ ...OUTCOME_DEFAULTS, hardshipDays: 90 })).toBeNull();
    expect(settingsFault({ ...OUTCOME_DEFAULTS, retryMorning: '13:00' })).toBe('retryMorning');
    expect(settingsFault({ ...OUTCOME_DEFAULTS, retryAfternoon: '25:00' })).toBe('retryAfternoon');
  });
});

describe('the checklist of a file', () => {
  const full = { identified: true, hasAddress: true, openInvoices: 2, noticeSent: true, openDisputes: 0 };

  it('asks a person for what the data cannot tell', () => {
    expect(escalationChecklist(full).filter(({ there }) => there !== true)).toEqual([
      { piece: 'deliveryProof', there: null },
    ]);
    expect(unticked(escalationChecklist(full), { pieces: [], why: '' })).toEqual(['deliveryProof']);
    expect(unticked(escalationChecklist(full), { pieces: ['deliveryProof'], why: '' })).toEqual([]);
  });

  it('lets a file go with a piece missing only when somebody says why', () => {
    const lacking = escalationChecklist({ ...full, noticeSent: false, openDisputes: 1 });
    const pieces = ['deliveryProof', 'formalNotice', 'disputesAnswered'];
    expect(unticked(lacking, { pieces, why: ' ' })).toEqual(['formalNotice', 'disputesAnswered']);
    expect(unticked(lacking, { pieces: pieces.slice(0, 2), why: 'limitation is near' })).toEqual(['disputesAnswered']);
    expect(unticked(lacking, { pieces, why: 'limitation is near' })).toEqual([]);
  });
});
