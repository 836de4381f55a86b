import { CONTACT_PRESETS, FR_DEFAULT, US_REG_F } from './contact-presets';
import { readContactPolicy } from './policy-input';
import { policyDifferences, policyInWords } from './policy-words';

describe('a contact policy from outside', () => {
  it.each(CONTACT_PRESETS.map(({ policy }) => [policy.key, policy] as const))(
    'takes the preset %s as it is',
    (_key, policy) => {
      expect(readContactPolicy(JSON.parse(JSON.stringify(policy)))).toMatchObject(policy);
    },
  );

  it('drops what it does not know', () => {
    expect(readContactPolicy({ ...FR_DEFAULT, colour: 'blue' })).not.toHaveProperty('colour');
  });

  const limit = FR_DEFAULT.limits[0]!;
  it.each<[string, string, unknown]>([
    ['shape', '', null],
    ['key', 'key', { ...FR_DEFAULT, key: 'x y' }],
    ['rows', 'windows', { ...FR_DEFAULT, windows: 'always' }],
    ['weekdays', 'windows.0.weekdays', { ...FR_DEFAULT, windows: [{ weekdays: [1, 9], from: '08:00', to: '20:00' }] }],
    ['time', 'windows.0.from', { ...FR_DEFAULT, windows: [{ weekdays: [1], from: '8h', to: '20:00' }] }],
    ['window', 'windows.0.to', { ...FR_DEFAULT, windows: [{ weekdays: [1], from: '20:00', to: '08:00' }] }],
    ['choice', 'publicHolidays', { ...FR_DEFAULT, publicHolidays: 'perhaps' }],
    ['number', 'limits.0.count', { ...FR_DEFAULT, limits: [{ ...limit, count: 1.5 }] }],
    [
      'number',
      'limits.0.within.days',
      { ...FR_DEFAULT, limits: [{ ...limit, within: { days: 0, reckoned: 'rolling' } }] },
    ],
    ['channels', 'limits.0.channels', { ...FR_DEFAULT, limits: [{ ...limit, channels: ['pigeon'] }] }],
    ['twice', 'limits', { ...FR_DEFAULT, limits: [limit, limit] }],
    ['choice', 'consent.0.channel', { ...FR_DEFAULT, consent: [{ channel: 'fax' }] }],
  ])('refuses %s at %s', (code, field, data) => {
    expect(readContactPolicy(data)).toEqual({ code, field, said: { fr: expect.any(String), en: expect.any(String) } });
  });
});

describe('a contact policy in words', () => {
  it('says each of its rules', () => {
    expect(policyInWords(US_REG_F).map(({ en }) => en)).toEqual([
      'Every day: 08:00–21:00',
      'On public holidays, too.',
      'Messages within the hours of calls.',
      'Numbers at work, unless forbidden.',
      'Nothing for 7 days after a conversation about this debt, its own day included (call).',
      'At most 7 attempts in 7 days for this debt (call).',
    ]);
  });

  it('says what another version changes, and nothing when it changes nothing', () => {
    const stricter = { ...FR_DEFAULT, limits: FR_DEFAULT.limits.map((one) => ({ ...one, count: 1 })) };
    expect(policyDifferences(FR_DEFAULT, FR_DEFAULT)).toEqual({ gone: [], come: [] });
    expect(policyDifferences(FR_DEFAULT, stricter)).toMatchObject({
      gone: [{ fr: 'Au plus 3 tentatives en 7 jours (appel).' }],
      come: [{ fr: 'Au plus 1 tentative en 7 jours (appel).' }],
    });
  });
});
