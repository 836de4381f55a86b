import { z } from 'zod';

/** Severity of a step: how hard it speaks. The formal notice is 4, handing over to legal 5. */
export const FORMAL_NOTICE = 4;

const stepSchema = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  /** Days from the carrying invoice's due date; negative: before it. Reached at the start of that day in the creditor's zone. */
  offsetDays: z.int().min(-60).max(720),
  channel: z.enum(['email', 'letter', 'registeredLetter', 'call', 'referral']),
  /** Template of what is written, or script of the call; null for a referral. */
  template: z.string().min(1).nullable(),
  /** Never skipped on the way to a harsher step. */
  mandatory: z.boolean(),
  severity: z.int().min(1).max(5),
  /** On a day off it moves to the next working day. */
  shiftToWorkingDay: z.boolean(),
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
    steps: z.array(stepSchema).min(1).max(40),
  })
  .refine(({ steps }) => new Set(steps.map((step) => step.key)).size === steps.length, 'step keys must differ')
  .refine(
    ({ steps }) => steps.every((step, i) => i === 0 || steps[i - 1]!.offsetDays <= step.offsetDays),
    'steps must be in the order of their days',
  )
  .refine(
    ({ steps }) => steps.every((step) => (step.channel === 'referral') === (step.template === null)),
    'every step but a referral names a template or script',
  )
  .refine(
    ({ steps }) =>
      steps.every((step) => step.offsetDays >= 0 || (step.channel !== 'call' && step.channel !== 'referral')),
    'before the due date only a written step is possible',
  );

export type Strategy = z.infer<typeof strategySchema>;
export type StrategyStep = Strategy['steps'][number];
