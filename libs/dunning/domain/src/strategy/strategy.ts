import { z } from 'zod';
import { EARLIER_OUTCOMES } from '../case-state';

/** Severity of a step: how hard it speaks. The formal notice is 4, handing over to legal 5. */
export const FORMAL_NOTICE = 4;

export const CHANNELS = ['email', 'letter', 'registeredLetter', 'sms', 'call', 'visit', 'referral'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Who takes a step: the agent of the case, anyone of the team, the worker, or the worker once a person has said yes. */
export const STEP_ACTORS = ['agent', 'pool', 'automatic', 'confirmed'] as const;

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When a step is taken and not left out. All that is named must hold; what is absent is not asked. */
const conditionsSchema = z.strictObject({
  /** Of what is overdue, in minor units of that currency; another currency does not count. */
  amount: z
    .strictObject({
      currency: z.string().length(3),
      atLeastMinor: z.int().min(0).optional(),
      belowMinor: z.int().min(1).optional(),
    })
    .optional(),
  segments: z.array(z.string().min(1)).min(1).optional(),
  debtorKinds: z
    .array(z.enum(['business', 'public', 'consumer']))
    .min(1)
    .optional(),
  languages: z.array(z.string().min(2)).min(1).optional(),
  /** At least one of these came out of earlier calls. */
  after: z.array(z.enum(EARLIER_OUTCOMES)).min(1).optional(),
  /** None of these did. */
  notAfter: z.array(z.enum(EARLIER_OUTCOMES)).min(1).optional(),
  /** Left out when the debtor cannot be reached by the step's channel; otherwise a person is told to find the address. */
  channelAvailable: z.boolean().optional(),
});

const stepSchema = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  /** Days from the carrying invoice's due date; negative: before it. Reached at the start of that day in the creditor's zone. */
  offsetDays: z.int().min(-60).max(2000),
  channel: z.enum(CHANNELS),
  /** Template of what is written, or script of the call; null for a referral. */
  template: z.string().min(1).nullable(),
  /** Absent: `automatic` for what is written or referred, `agent` for calls and visits. */
  who: z.enum(STEP_ACTORS).optional(),
  when: conditionsSchema.optional(),
  /** Never skipped on the way to a harsher step; what it writes must have left before anything harsher is done. */
  mandatory: z.boolean(),
  severity: z.int().min(1).max(5),
  /** On a day off it moves to the next working day. */
  shiftToWorkingDay: z.boolean(),
  /** Days since the last contact that this step waits for; absent: the strategy's. */
  minimumContactDelayDays: z.int().min(0).max(60).optional(),
  /** Days of the week (1 Monday … 7 Sunday) and hours, in the creditor's zone, in which it is taken. `to` does not count. */
  window: z.strictObject({ days: z.array(z.int().min(1).max(7)).min(1), from: time, to: time }).optional(),
  /** Again every so many days, so many more times, before the path goes on. */
  repeat: z.strictObject({ everyDays: z.int().min(1).max(90), times: z.int().min(1).max(24) }).optional(),
});

/** A treatment strategy: data that the machine interprets. Versioned, and immutable once published. */
export const strategySchema = z
  .strictObject({
    /** Days that have to pass between two contacts that nobody asked for. */
    minimumContactDelayDays: z.int().min(0).max(60),
    /**
     * Very late on day one: `climb` from the first step, one per minimum contact delay; `jump` to the last step whose day has
     * come, never past a mandatory one.
     */
    veryLate: z.enum(['climb', 'jump']),
    /** Attempts without reaching anybody after which a call is given up and the path goes on. */
    callAttempts: z.int().min(1).max(20),
    /** Days that a formal notice, once it has left, gives to pay before the case may be referred (RULES 5.1). Absent: 8. */
    noticePeriodDays: z.int().min(0).max(60).optional(),
    /** After the last step: a person decides (absent, `call`), or nothing more is done until the facts change (`wait`). */
    atEnd: z.enum(['call', 'wait']).optional(),
    steps: z.array(stepSchema).min(1).max(40),
  })
  .superRefine(({ steps }, { addIssue }) => {
    const fault = (code: PathFault, i: number, field: string) =>
      addIssue({ code: 'custom', path: ['steps', i, field], params: { fault: code }, message: code });
    steps.forEach((step, i) => {
      if (steps.findIndex(({ key }) => key === step.key) !== i) fault('duplicateKey', i, 'key');
      if (i > 0 && steps[i - 1]!.offsetDays > step.offsetDays) fault('outOfOrder', i, 'offsetDays');
      if (step.channel === 'referral' && step.template !== null) fault('textOnReferral', i, 'template');
      if (step.channel !== 'referral' && step.template === null) fault('textMissing', i, 'template');
      if (step.offsetDays < 0 && !WRITTEN.has(step.channel)) fault('beforeDue', i, 'channel');
      if (step.window && step.window.from >= step.window.to) fault('windowEnds', i, 'window');
    });
  });

/** What makes a path no path, beyond the shape of its fields. */
export type PathFault = 'duplicateKey' | 'outOfOrder' | 'textOnReferral' | 'textMissing' | 'beforeDue' | 'windowEnds';

/** Channels that write something. */
export const WRITTEN: ReadonlySet<Channel> = new Set(['email', 'letter', 'registeredLetter', 'sms']);

export const NOTICE_PERIOD_DAYS = 8;

export type Strategy = z.infer<typeof strategySchema>;
export type StrategyStep = Strategy['steps'][number];
export type StepConditions = z.infer<typeof conditionsSchema>;
