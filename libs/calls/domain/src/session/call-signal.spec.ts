import { q850Of, signalOf } from './call-signal';

describe('what the line says of a call', () => {
  it.each([
    [17, 'busy'],
    [486, 'busy'],
    [600, 'busy'],
    [18, 'noAnswer'],
    [19, 'noAnswer'],
    [20, 'noAnswer'],
    [480, 'noAnswer'],
    [487, 'noAnswer'],
    [21, 'rejected'],
    [603, 'rejected'],
    [1, 'invalidNumber'],
    [404, 'invalidNumber'],
    [22, 'invalidNumber'],
    [410, 'invalidNumber'],
    [28, 'invalidNumber'],
    [484, 'invalidNumber'],
    [34, 'failed'],
    [41, 'failed'],
    [503, 'failed'],
    [699, 'failed'],
    [16, 'noAnswer'],
    [null, 'noAnswer'],
    [0, 'noAnswer'],
    [150, 'noAnswer'],
    [16.5, 'noAnswer'],
  ] as const)('%s is %s', (cause, signal) => expect(signalOf(cause, false)).toBe(signal));

  it('says nothing of the person once somebody had answered', () => {
    for (const cause of [16, 17, 41, null]) expect(signalOf(cause, true)).toBe('answered');
  });

  it('takes SIP’s answers as the causes of RFC 3398', () => {
    expect([486, 404, 503, 699, 150, 16].map(q850Of)).toEqual([17, 1, 41, 127, null, 16]);
  });
});
