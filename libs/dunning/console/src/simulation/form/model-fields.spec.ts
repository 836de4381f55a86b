import type { SimulationModel } from '@relance/dunning/domain';
import { modelGroups, valueAt, withValue } from './model-fields';

const FELT = { percent: 10, days: 5 };
const MODEL: SimulationModel = {
  payment: [
    { fromDaysPastDue: 0, percentPerDay: 5 },
    { fromDaysPastDue: 30, percentPerDay: 1 },
  ],
  uplift: { email: FELT, letter: FELT, registeredLetter: FELT, sms: FELT, call: FELT, visit: FELT },
  calls: { answered: 45, rightParty: 60, promise: 50, dispute: 8, refusal: 7, claimsPaid: 10, attemptsAtEnd: 6 },
  promises: { days: 7, kept: 65 },
  claims: { days: 3, arrives: 70 },
  disputes: { days: 20, credited: 35 },
  callsPerAgentAndDay: 60,
  minutes: { attempt: 2, conversation: 7, visit: 60, confirmation: 1 },
  sending: { email: 0, letter: 1, registeredLetter: 1, sms: 0, visit: 3 },
};

describe('the fields of a payment model', () => {
  const groups = modelGroups(MODEL.payment.length);

  it('show every number of the model once', () => {
    const paths = groups.flatMap(({ fields }) => fields.map(({ path }) => path));
    const all = (value: unknown, path: string): string[] =>
      typeof value === 'number'
        ? [path]
        : Object.entries(value as object).flatMap(([name, inner]) => all(inner, path ? `${path}.${name}` : name));
    const numbers = all(MODEL, '').filter((path) => !path.endsWith('fromDaysPastDue'));
    expect([...paths].sort()).toEqual(numbers.sort());
  });

  it('change one number and leave the model that was', () => {
    const changed = withValue(MODEL, 'calls.answered', 12);
    expect(valueAt(changed, 'calls.answered')).toBe(12);
    expect(valueAt(MODEL, 'calls.answered')).toBe(45);
    expect(withValue(changed, 'calls.answered', 45)).toEqual(MODEL);
  });
});
