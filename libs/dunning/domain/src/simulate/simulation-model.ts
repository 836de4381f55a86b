import { z } from 'zod';

const percent = z.number().min(0).max(100);
const days = z.int().min(0).max(365);
const minutes = z.number().min(0).max(480);

const upliftSchema = z.strictObject({ percent: z.number().min(0).max(1000), days });

/**
 * What a simulation takes for granted, stated so that it can be read and changed. Percentages, minutes and days; nothing of it is
 * measured by the simulation itself.
 */
export const simulationModelSchema = z
  .strictObject({
    /** Share of what is open that is paid on a day, by days past due; each row counts until the next one. */
    payment: z
      .array(z.strictObject({ fromDaysPastDue: z.int().min(-365).max(3650), percentPerDay: z.number().min(0).max(90) }))
      .min(1)
      .max(20),
    /** By how much a contact raises that share, and for how many days. Of several contacts the strongest counts. */
    uplift: z.strictObject({
      email: upliftSchema,
      letter: upliftSchema,
      registeredLetter: upliftSchema,
      sms: upliftSchema,
      call: upliftSchema,
      visit: upliftSchema,
    }),
    calls: z.strictObject({
      /** Of the attempts. */
      answered: percent,
      /** Of the answered ones: the person who decides. */
      rightParty: percent,
      /** What the conversations bring; the rest ends in an agreed callback. */
      promise: percent,
      dispute: percent,
      refusal: percent,
      claimsPaid: percent,
      /** At the end of the path, where the strategy gives no call up: attempts after which the case is left alone. */
      attemptsAtEnd: z.int().min(1).max(50),
    }),
    promises: z.strictObject({ days, kept: percent }),
    /** A payment that was said to have been made: how often it arrives. */
    claims: z.strictObject({ days, arrives: percent }),
    disputes: z.strictObject({ days, credited: percent }),
    /** Attempts that an agent makes on a working day. */
    callsPerAgentAndDay: z.int().min(1).max(1000),
    minutes: z.strictObject({ attempt: minutes, conversation: minutes, visit: minutes, confirmation: minutes }),
    /** Days until what was written has left. */
    sending: z.strictObject({ email: days, letter: days, registeredLetter: days, sms: days, visit: days }),
  })
  .refine(
    ({ payment }) => payment.every((row, i) => i === 0 || payment[i - 1]!.fromDaysPastDue < row.fromDaysPastDue),
    { path: ['payment'], message: 'the rows are in the order of their days' },
  )
  .refine(({ calls }) => calls.promise + calls.dispute + calls.refusal + calls.claimsPaid <= 100, {
    path: ['calls'],
    message: 'what conversations bring is no more than 100 % together',
  });

export type SimulationModel = z.infer<typeof simulationModelSchema>;

/** A place to begin: plausible between companies, measured nowhere. */
export const DEFAULT_SIMULATION_MODEL: SimulationModel = {
  payment: [
    { fromDaysPastDue: -30, percentPerDay: 0.5 },
    { fromDaysPastDue: 0, percentPerDay: 5 },
    { fromDaysPastDue: 6, percentPerDay: 2.5 },
    { fromDaysPastDue: 31, percentPerDay: 1.2 },
    { fromDaysPastDue: 61, percentPerDay: 0.5 },
    { fromDaysPastDue: 121, percentPerDay: 0.15 },
  ],
  uplift: {
    email: { percent: 40, days: 4 },
    letter: { percent: 40, days: 7 },
    registeredLetter: { percent: 120, days: 10 },
    sms: { percent: 30, days: 2 },
    call: { percent: 100, days: 7 },
    visit: { percent: 150, days: 10 },
  },
  calls: { answered: 45, rightParty: 60, promise: 50, dispute: 8, refusal: 7, claimsPaid: 10, attemptsAtEnd: 6 },
  promises: { days: 7, kept: 65 },
  claims: { days: 3, arrives: 70 },
  disputes: { days: 20, credited: 35 },
  callsPerAgentAndDay: 60,
  minutes: { attempt: 2, conversation: 7, visit: 60, confirmation: 1 },
  sending: { email: 0, letter: 1, registeredLetter: 1, sms: 0, visit: 3 },
};
