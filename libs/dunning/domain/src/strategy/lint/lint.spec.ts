import { BUSINESS_FR, CONSUMER_FR, DEFAULT_STRATEGIES } from '../default-strategies';
import type { Strategy, StrategyStep } from '../strategy';
import { type DebtorKind, type StrategyText, type Vocabulary, DEBTOR_KINDS } from '../vocabulary';
import { hasErrors, lint, type ProblemCode, PROBLEMS } from './lint';

const LANGUAGES = ['fr', 'en'];

function text(key: string, more: Partial<StrategyText> = {}): StrategyText {
  return { key, channels: ['email', 'letter', 'registeredLetter'], languages: LANGUAGES, namesFeesTo: [], ...more };
}

const VOCABULARY: Vocabulary = {
  texts: [
    ...['friendly-note', 'reminder', 'second-reminder', 'formal-notice'].map((key) => text(key)),
    ...['first-call', 'second-call', 'last-call'].map((key) => text(key, { channels: ['call'] })),
    text('fees', { namesFeesTo: ['business', 'consumer'] }),
    text('french', { languages: ['fr'] }),
    text('short', { channels: ['sms'] }),
    text('sheet', { channels: ['visit'] }),
  ],
  languages: LANGUAGES,
  segments: ['key-accounts'],
};

function step(key: string, offsetDays: number, channel: StrategyStep['channel'], severity: number): StrategyStep {
  const template = { call: 'first-call', referral: null, sms: 'short', visit: 'sheet' }[channel as string] ?? null;
  return {
    key,
    offsetDays,
    channel,
    severity,
    template: template ?? (channel === 'referral' ? null : 'reminder'),
    mandatory: false,
    shiftToWorkingDay: true,
  };
}

const REMINDER = step('reminder', 3, 'email', 1);
const CALL = step('call', 10, 'call', 2);
const LETTER = step('letter', 20, 'letter', 3);
const NOTICE: StrategyStep = { ...step('notice', 35, 'registeredLetter', 4), mandatory: true };
const REFERRAL = step('referral', 60, 'referral', 5);

type Path = Partial<Strategy> & { kinds?: readonly DebtorKind[] };

function strategy(steps: StrategyStep[], more: Partial<Strategy> = {}): Strategy {
  return { minimumContactDelayDays: 5, veryLate: 'climb', callAttempts: 3, ...more, steps };
}

function codesOf({ kinds = ['business'], steps = [], ...more }: Path): string[] {
  const problems = lint({ strategy: strategy(steps, more), debtorKinds: kinds, vocabulary: VOCABULARY });
  return problems.map(({ code, step: where }) => `${code} ${where}`);
}

/** For each code: a path that has that problem and no other, at that step, and one beside it that has none. */
const TABLE: Record<ProblemCode, { at: string | null; bad: Path; good: Path }> = {
  deadEnd: {
    at: 'letter',
    bad: { steps: [REMINDER, LETTER], atEnd: 'wait' },
    good: { steps: [REMINDER, LETTER], atEnd: 'call' },
  },
  endlessRepeat: {
    at: 'letter',
    bad: { steps: [{ ...LETTER, repeat: { everyDays: 30, times: 13 } }] },
    good: { steps: [{ ...LETTER, repeat: { everyDays: 30, times: 12 } }] },
  },
  repeatOutlastsNext: {
    at: 'reminder',
    bad: { steps: [{ ...REMINDER, repeat: { everyDays: 7, times: 3 } }, LETTER] },
    good: { steps: [{ ...REMINDER, repeat: { everyDays: 7, times: 2 } }, LETTER] },
  },
  repeatedReferral: {
    at: 'referral',
    bad: { steps: [NOTICE, { ...REFERRAL, repeat: { everyDays: 7, times: 1 } }] },
    good: { steps: [{ ...NOTICE, repeat: { everyDays: 7, times: 1 } }, REFERRAL] },
  },
  dayNeverKept: {
    at: 'call',
    bad: { steps: [REMINDER, { ...CALL, offsetDays: 7 }] },
    good: { steps: [REMINDER, { ...CALL, offsetDays: 8 }] },
  },
  neverReached: {
    at: 'second',
    bad: { steps: [NOTICE, REFERRAL, { ...REFERRAL, key: 'second', offsetDays: 80 }] },
    good: {
      steps: [
        NOTICE,
        { ...REFERRAL, when: { amount: { currency: 'EUR', atLeastMinor: 5 } } },
        { ...REFERRAL, key: 'second', offsetDays: 80 },
      ],
    },
  },
  shadowed: {
    at: 'second',
    bad: {
      steps: [
        NOTICE,
        { ...REFERRAL, when: { languages: ['fr', 'en'] } },
        { ...REFERRAL, key: 'second', offsetDays: 80, when: { languages: ['fr'] } },
      ],
    },
    good: {
      steps: [
        NOTICE,
        { ...REFERRAL, when: { languages: ['fr'] } },
        { ...REFERRAL, key: 'second', offsetDays: 80, when: { languages: ['en'] } },
      ],
    },
  },
  harsherBeforeMilder: {
    at: 'call',
    bad: { steps: [{ ...REMINDER, severity: 3 }, CALL] },
    good: {
      steps: [
        { ...REMINDER, severity: 3, when: { languages: ['fr'] } },
        { ...CALL, when: { languages: ['en'] } },
      ],
    },
  },
  referralSeverity: {
    at: 'referral',
    bad: { steps: [NOTICE, { ...REFERRAL, severity: 4 }] },
    good: { steps: [NOTICE, REFERRAL] },
  },
  callNeedsPerson: {
    at: 'call',
    bad: { steps: [{ ...CALL, who: 'automatic' }] },
    good: { steps: [{ ...CALL, who: 'pool' }] },
  },
  actorWithoutEffect: {
    at: 'letter',
    bad: { steps: [{ ...LETTER, who: 'agent' }] },
    good: { steps: [{ ...LETTER, who: 'confirmed' }] },
  },
  amountEmpty: {
    at: 'letter',
    bad: { steps: [{ ...LETTER, when: { amount: { currency: 'EUR', atLeastMinor: 500, belowMinor: 500 } } }] },
    good: { steps: [{ ...LETTER, when: { amount: { currency: 'EUR', atLeastMinor: 499, belowMinor: 500 } } }] },
  },
  outcomesContradict: {
    at: 'letter',
    bad: { steps: [CALL, { ...LETTER, when: { after: ['promiseBroken'], notAfter: ['promised'] } }] },
    good: { steps: [CALL, { ...LETTER, when: { after: ['promiseBroken', 'refused'], notAfter: ['promised'] } }] },
  },
  outcomeWithoutCall: {
    at: 'letter',
    bad: { steps: [{ ...LETTER, when: { after: ['refused'] } }] },
    good: { steps: [CALL, { ...LETTER, when: { after: ['refused'] } }] },
  },
  kindsNever: {
    at: 'letter',
    bad: { steps: [{ ...LETTER, when: { debtorKinds: ['consumer'] } }], kinds: ['business', 'public'] },
    good: { steps: [{ ...LETTER, when: { debtorKinds: ['consumer'] } }], kinds: [] },
  },
  languageUnknown: {
    at: 'letter',
    bad: { steps: [{ ...LETTER, when: { languages: ['de'] } }] },
    good: { steps: [{ ...LETTER, when: { languages: ['de', 'fr'] } }] },
  },
  segmentUnknown: {
    at: 'letter',
    bad: { steps: [{ ...LETTER, when: { segments: ['nobody'] } }] },
    good: { steps: [{ ...LETTER, when: { segments: ['key-accounts'] } }] },
  },
  windowNoWorkingDay: {
    at: 'letter',
    bad: { steps: [{ ...LETTER, window: { days: [6, 7], from: '08:00', to: '12:00' } }] },
    good: { steps: [{ ...LETTER, shiftToWorkingDay: false, window: { days: [6, 7], from: '08:00', to: '12:00' } }] },
  },
  secondNotice: {
    at: 'note',
    bad: { steps: [step('early', -20, 'email', 1), step('note', -5, 'email', 1), REMINDER] },
    good: { steps: [step('note', -5, 'email', 1), REMINDER] },
  },
  conditionalMandatory: {
    at: 'letter',
    bad: { steps: [{ ...LETTER, mandatory: true, when: { languages: ['fr'] } }] },
    good: { steps: [{ ...LETTER, mandatory: true }] },
  },
  mandatoryBeforeDue: {
    at: 'note',
    bad: { steps: [{ ...step('note', -5, 'email', 1), mandatory: true }, REMINDER] },
    good: {
      steps: [
        { ...step('note', 0, 'email', 1), mandatory: true },
        { ...REMINDER, offsetDays: 5 },
      ],
    },
  },
  harshBeforeDue: {
    at: 'note',
    bad: { steps: [step('note', -5, 'email', 2), REMINDER] },
    good: { steps: [step('note', -5, 'email', 1), REMINDER] },
  },
  noticeMissing: {
    at: 'referral',
    bad: { steps: [REMINDER, LETTER, REFERRAL] },
    good: { steps: [REMINDER, NOTICE, REFERRAL] },
  },
  noticeNotMandatory: {
    at: 'notice',
    bad: { steps: [REMINDER, { ...NOTICE, mandatory: false }, REFERRAL] },
    good: { steps: [REMINDER, NOTICE, REFERRAL] },
  },
  noticeNotProvable: {
    at: 'notice',
    bad: { steps: [{ ...NOTICE, channel: 'email' }, REFERRAL], kinds: ['consumer'] },
    good: { steps: [{ ...NOTICE, channel: 'email' }, REFERRAL], kinds: ['business'] },
  },
  noticePeriodShort: {
    at: 'notice',
    bad: { steps: [NOTICE, REFERRAL], noticePeriodDays: 7 },
    good: { steps: [NOTICE, REFERRAL], noticePeriodDays: 8 },
  },
  noticePeriodLong: {
    at: 'notice',
    bad: { steps: [NOTICE, { ...REFERRAL, offsetDays: 80 }], noticePeriodDays: 31 },
    good: { steps: [NOTICE, { ...REFERRAL, offsetDays: 80 }], noticePeriodDays: 30 },
  },
  referralTooSoon: {
    at: 'referral',
    bad: { steps: [NOTICE, { ...REFERRAL, offsetDays: 42 }] },
    good: { steps: [NOTICE, { ...REFERRAL, offsetDays: 43 }] },
  },
  feesToConsumers: {
    at: 'letter',
    bad: { steps: [{ ...LETTER, template: 'fees' }], kinds: ['business', 'consumer'] },
    good: {
      steps: [{ ...LETTER, template: 'fees', when: { debtorKinds: ['business'] } }],
      kinds: ['business', 'consumer'],
    },
  },
  contactsSameDay: {
    at: 'call',
    bad: { steps: [REMINDER, { ...CALL, minimumContactDelayDays: 0 }] },
    good: { steps: [REMINDER, { ...CALL, minimumContactDelayDays: 1 }] },
  },
  contactsTooMany: {
    at: 'call',
    bad: {
      steps: [step('a', 0, 'email', 1), step('b', 6, 'email', 1), REMINDER, CALL].sort(byDay),
      minimumContactDelayDays: 2,
    },
    good: {
      steps: [step('a', 0, 'email', 1), step('b', 6, 'email', 1), REMINDER, CALL].sort(byDay),
      minimumContactDelayDays: 3,
    },
  },
  callOnSunday: {
    at: 'call',
    bad: { steps: [{ ...CALL, window: { days: [1, 7], from: '09:00', to: '18:00' } }] },
    good: { steps: [{ ...CALL, window: { days: [1, 6], from: '09:00', to: '18:00' } }] },
  },
  callOnDayOff: {
    at: 'call',
    bad: { steps: [{ ...CALL, shiftToWorkingDay: false }] },
    good: { steps: [CALL] },
  },
  callOutsideHours: {
    at: 'call',
    bad: { steps: [{ ...CALL, window: { days: [5, 6], from: '09:00', to: '18:30' } }] },
    good: { steps: [{ ...CALL, window: { days: [5], from: '08:00', to: '20:00' } }] },
  },
  referralTooLate: {
    at: 'referral',
    bad: { steps: [NOTICE, { ...REFERRAL, offsetDays: 731 }], kinds: ['consumer'] },
    good: { steps: [NOTICE, { ...REFERRAL, offsetDays: 731 }], kinds: ['business'] },
  },
  unknownText: {
    at: 'letter',
    bad: { steps: [{ ...LETTER, template: 'nothing' }] },
    good: { steps: [LETTER] },
  },
  textForOtherChannel: {
    at: 'letter',
    bad: { steps: [{ ...LETTER, template: 'first-call' }] },
    good: { steps: [{ ...LETTER, template: 'second-reminder' }] },
  },
  languageMissing: {
    at: 'letter',
    bad: { steps: [{ ...LETTER, template: 'french' }] },
    good: { steps: [{ ...LETTER, template: 'french', when: { languages: ['fr'] } }] },
  },
};

function byDay(a: StrategyStep, b: StrategyStep): number {
  return a.offsetDays - b.offsetDays;
}

describe('the linter', () => {
  it.each(Object.entries(TABLE))('complains of %s at its step, and of nothing else', (code, { at, bad, good }) => {
    expect(codesOf(bad)).toEqual([`${code} ${at}`]);
    expect(codesOf(good)).toEqual([]);
  });

  it.each(DEFAULT_STRATEGIES.map((it) => [it.key, it] as const))('finds nothing in the default %s', (_, it) => {
    const found = lint({ strategy: it.definition, debtorKinds: it.debtorKinds, vocabulary: VOCABULARY });
    expect(found).toEqual([]);
  });

  it('names the step and the rule, in both languages, with every value filled in', () => {
    const [found] = lint({
      strategy: {
        ...BUSINESS_FR.definition,
        steps: BUSINESS_FR.definition.steps.filter(({ key }) => key !== 'formalNotice'),
      },
      debtorKinds: ['business'],
      vocabulary: null,
    });
    expect(found).toEqual({
      code: 'noticeMissing',
      severity: 'error',
      step: 'referral',
      rule: 'RULES 5.1',
      message: {
        fr: 'Pas de mise en demeure (écrite, sévérité 4) avant la transmission au juridique.',
        en: 'No formal notice (written, severity 4) before the referral to legal.',
      },
    });
    for (const { bad } of Object.values(TABLE)) {
      const { kinds = ['business'], steps = [], ...more } = bad;
      for (const { message } of lint({ strategy: strategy(steps, more), debtorKinds: kinds, vocabulary: VOCABULARY })) {
        expect(`${message.fr}${message.en}`).not.toMatch(/\{\w+\}|undefined/);
      }
    }
  });

  it('only warns of what harms consumers while it is not known to whom the strategy applies', () => {
    const letters: StrategyStep[] = [
      { ...LETTER, template: 'fees' },
      { ...NOTICE, channel: 'letter' },
      { ...REFERRAL, offsetDays: 800 },
    ];
    const severities = (debtorKinds: readonly DebtorKind[]) =>
      lint({ strategy: strategy(letters), debtorKinds, vocabulary: VOCABULARY }).map(({ code, severity }) => [
        code,
        severity,
      ]);
    const codes = ['feesToConsumers', 'noticeNotProvable', 'referralTooLate'];
    expect(severities(['consumer']).sort()).toEqual(codes.map((code) => [code, 'error']));
    expect(severities([]).sort()).toEqual(codes.map((code) => [code, 'warning']));
    expect(severities(['business', 'public'])).toEqual([]);
  });

  it('calls a debt against a firm time-barred after five years', () => {
    expect(codesOf({ steps: [NOTICE, { ...REFERRAL, offsetDays: 1826 }] })).toEqual([]);
    expect(codesOf({ steps: [NOTICE, { ...REFERRAL, offsetDays: 1827 }] })).toEqual(['referralTooLate referral']);
  });

  it('counts the repeats before a step, and the notice’s delay, into the day of the referral', () => {
    const steps: StrategyStep[] = [
      { ...NOTICE, offsetDays: 400, repeat: { everyDays: 60, times: 6 } },
      { ...REFERRAL, offsetDays: 700 },
    ];
    expect(codesOf({ steps, kinds: ['consumer'] })).toEqual(['repeatOutlastsNext notice', 'referralTooLate referral']);
  });

  it('puts errors first, then the order of the steps', () => {
    const steps: StrategyStep[] = [{ ...CALL, shiftToWorkingDay: false }, { ...LETTER, template: 'nothing' }, REFERRAL];
    expect(codesOf({ steps })).toEqual(['unknownText letter', 'noticeMissing referral', 'callOnDayOff call']);
  });

  it('says whether anything forbids publishing', () => {
    const found = lint({
      strategy: strategy([{ ...CALL, shiftToWorkingDay: false }]),
      debtorKinds: [],
      vocabulary: null,
    });
    expect([found.length, hasErrors(found)]).toEqual([1, false]);
    expect(hasErrors(lint({ strategy: strategy([REFERRAL]), debtorKinds: [], vocabulary: null }))).toBe(true);
  });

  it('judges the consumers’ default as it judges all others', () => {
    const harsh = CONSUMER_FR.definition.steps
      .map((it) => (it.key === 'referral' ? { ...it, offsetDays: 55 } : it))
      .sort(byDay);
    const { definition } = CONSUMER_FR;
    const found = lint({
      strategy: { ...definition, steps: harsh },
      debtorKinds: DEBTOR_KINDS,
      vocabulary: VOCABULARY,
    });
    expect(found.map(({ code }) => code)).toEqual(['referralTooSoon', 'neverReached', 'harsherBeforeMilder']);
  });

  it('counts the contacts of each sort of debtor apart', () => {
    const daily = (language: string, i: number): StrategyStep => ({
      ...step(`${language}${i}`, i, 'email', 1),
      when: { languages: [language] },
    });
    const three = (language: string) => [0, 1, 2].map((i) => daily(language, i));
    const steps = [...three('fr'), ...three('en')].sort(byDay);
    expect(codesOf({ steps, minimumContactDelayDays: 1 })).toEqual([]);
    expect(codesOf({ steps: [...steps, step('all', 3, 'letter', 1)], minimumContactDelayDays: 1 })).toEqual([
      'contactsTooMany all',
    ]);
  });

  it('has its sentences for every problem', () => {
    expect(Object.keys(TABLE).sort()).toEqual(Object.keys(PROBLEMS).sort());
  });
});
