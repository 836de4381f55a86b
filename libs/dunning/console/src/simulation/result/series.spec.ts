import type { SimulatedDay, SimulationResult } from '@relance/dunning/domain';
import { layersOf, measuresOf, stretches, totalOf, valuesOf } from './series';

function day(date: string, more: Partial<SimulatedDay> = {}): SimulatedDay {
  const actions = { email: 0, letter: 0, registeredLetter: 0, sms: 0, call: 0, visit: 0, referral: 0 };
  const states = {
    notYetDue: 1,
    reminding: 0,
    callDue: 0,
    promised: 0,
    disputed: 0,
    onHold: 0,
    formalNotice: 0,
    referred: 0,
    inLegal: 0,
    insolvent: 0,
    settled: 0,
    paid: 0,
    writtenOff: 0,
  };
  const none = { agentMinutes: 0, letters: 0, policyBlocks: 0, policyBlocksByRule: {}, promises: 0, paid: [] };
  return { date, actions, states, callsWaiting: 0, ...none, ...more };
}

function days(from: string, count: number): SimulatedDay[] {
  return Array.from({ length: count }, (_, i) =>
    day(new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10)),
  );
}

describe('the days of a simulation', () => {
  it('are shown one by one, by week from Monday, or by month', () => {
    expect(stretches(days('2026-01-01', 62))).toHaveLength(62);
    const weeks = stretches(days('2026-01-01', 63));
    expect(weeks.slice(0, 2).map(({ from, to }) => [from, to])).toEqual([
      ['2026-01-01', '2026-01-04'],
      ['2026-01-05', '2026-01-11'],
    ]);
    const months = stretches(days('2026-01-01', 1096));
    expect(months).toHaveLength(36);
    expect(months[1]).toMatchObject({ from: '2026-02-01', to: '2026-02-28' });
  });

  it('lose nothing in between', () => {
    const all = days('2026-01-01', 400);
    expect(stretches(all).flatMap((stretch) => stretch.days)).toEqual(all);
  });

  it('are summed, but what waits is what waited at the end, and money runs up', () => {
    const some = [
      day('2026-01-05', { agentMinutes: 30, callsWaiting: 4, paid: [{ minor: 100, currency: 'EUR' }] }),
      day('2026-01-06', { agentMinutes: 60, callsWaiting: 2, paid: [{ minor: 50, currency: 'EUR' }] }),
    ];
    const totals = { ...some[0]!, agentMinutes: 90, paid: [{ minor: 150, currency: 'EUR' }] };
    const result: SimulationResult = { days: some, totals, cases: 1, caseDays: 2, factsLeftOut: 0 };
    const [paid, hours, waiting] = measuresOf([result]);
    const all = stretches(some);
    expect(valuesOf(all, paid!)).toEqual([100, 150]);
    expect(valuesOf(all, hours!)).toEqual([0.5, 1]);
    expect(valuesOf(all, waiting!)).toEqual([4, 2]);
    expect([paid, hours, waiting].map((measure) => totalOf(result, measure!))).toEqual([150, 1.5, 4]);
  });

  it('show only the states that hold a case', () => {
    const closed = day('2026-01-06');
    closed.states = { ...closed.states, notYetDue: 0, paid: 1, settled: 1 };
    expect(layersOf(stretches([day('2026-01-05'), closed]))).toEqual([
      { layer: 'notYetDue', values: [1, 0] },
      { layer: 'closed', values: [0, 2] },
    ]);
  });
});
