import { addDays, type BusinessDate, dateInZone, instantAt, timeInZone, workingDayOnOrAfter } from '@relance/kernel';
import type { CaseEvent } from '../case-event';
import { BUSINESS_FR } from '../strategy/default-strategies';
import { type Strategy, strategySchema } from '../strategy/strategy';
import { invoice, Life, NOBODY } from '../testing/life';
import type { ContactRules } from './contact-rules';
import { exogenousFacts } from './exogenous';
import { type Simulation, simulate, simulateNow } from './simulate';
import type { SimulatedAccount } from './simulated-case';
import { DEFAULT_SIMULATION_MODEL } from './simulation-model';
import { addUp } from './tally';

const ZONE = 'Europe/Paris';

const ANYTIME: ContactRules = {
  mayContact: (_, at) => ({ rule: null, nextAllowed: at }),
  retryAt: (at, zone, country) =>
    instantAt(
      workingDayOnOrAfter(addDays(dateInZone(at, zone), 1), country),
      timeInZone(at, zone) < '12:30' ? '15:00' : '10:00',
      zone,
    ),
};

function account(id: string, facts: readonly CaseEvent[]): SimulatedAccount {
  return {
    id,
    debtorId: id,
    creditorId: 'creditor',
    debtorKind: 'business',
    zone: ZONE,
    country: 'FR',
    begin: null,
    facts,
  };
}

function booked(id: string, on: BusinessDate, dueOn: BusinessDate): SimulatedAccount {
  const life = new Life(on);
  life.book(invoice(id, dueOn));
  return account(id, exogenousFacts(life.log, null));
}

function present(id: string, on: BusinessDate, dueOn: BusinessDate, strategy?: Strategy): SimulatedAccount {
  const life = new Life(on, strategy);
  life.book(invoice(id, dueOn));
  return { ...account(id, []), begin: life.decision.snapshot };
}

function simulation(more: Partial<Simulation>): Simulation {
  return {
    strategy: BUSINESS_FR.definition,
    mode: 'history',
    model: DEFAULT_SIMULATION_MODEL,
    seed: 7,
    from: '2026-01-05',
    to: '2026-12-31',
    startAt: '2026-01-05T08:00:00.000Z',
    agents: 1,
    rules: ANYTIME,
    accounts: [],
    ...more,
  };
}

/** What each day brought, without the days on which nothing was done. */
function done(of: Simulation): string[] {
  return simulateNow(of).days.flatMap(({ date, actions }) =>
    Object.entries(actions).flatMap(([channel, count]) => (count > 0 ? [`${date} ${channel} ${count}`] : [])),
  );
}

describe('a simulation of the past', () => {
  it('writes again what was really written, when the candidate is the strategy that ran', () => {
    const life = new Life('2026-01-05');
    life.book(invoice('a', '2026-02-02'));
    life.until('2026-02-12');
    for (let attempt = 0; attempt < BUSINESS_FR.definition.callAttempts; attempt++) {
      const retryAt = instantAt(workingDayOnOrAfter(addDays(life.today, 1), 'FR'), '15:00', ZONE);
      life.fact({ type: 'NoAnswer', ...NOBODY, voicemail: false, retryAt }, '10:00');
      life.until(workingDayOnOrAfter(addDays(life.today, 1), 'FR'));
    }
    life.until('2026-02-26');
    life.pay('p', 'a');
    const letters = done(simulation({ accounts: [account('a', exogenousFacts(life.log, null))] })).filter(
      (line) => !line.includes('call'),
    );
    expect(letters).toEqual(['2026-01-28 email 1', '2026-02-05 email 1', '2026-02-23 letter 1']);
    expect(life.written).toEqual(['2026-01-28 friendlyNote', '2026-02-05 reminder', '2026-02-23 secondReminder']);
  });

  it('leaves out what the strategy that ran had brought about', () => {
    const life = new Life('2026-01-05');
    life.book(invoice('a', '2026-01-10'));
    life.until('2026-01-21');
    life.promise('p', 10_000, '2026-03-31');
    const { days } = simulateNow(simulation({ accounts: [account('a', exogenousFacts(life.log, null))] }));
    expect(days.every(({ states }) => states.promised === 0)).toBe(true);
  });

  it('stops when the money that really came has come', () => {
    const life = new Life('2026-01-05');
    life.book(invoice('a', '2026-01-10'));
    life.until('2026-01-15');
    life.pay('p', 'a');
    const { days } = simulateNow(simulation({ accounts: [account('a', exogenousFacts(life.log, null))] }));
    expect(days.at(-1)!.states.paid).toBe(1);
    expect(days.find(({ date }) => date === '2026-01-15')!.states.paid).toBe(1);
    expect(days.find(({ date }) => date === '2026-01-14')!.states.paid).toBe(0);
  });

  it('counts only the days of the period, but lives what came before', () => {
    const result = simulateNow(
      simulation({ from: '2026-03-01', to: '2026-03-31', accounts: [booked('a', '2026-01-05', '2026-01-10')] }),
    );
    expect(result.days).toHaveLength(31);
    expect(result.caseDays).toBe(31);
    expect(
      result.days[0]!.states.reminding + result.days[0]!.states.callDue + result.days[0]!.states.formalNotice,
    ).toBe(1);
  });

  it('makes as many calls as there are hands for, and says how many wait', () => {
    const accounts = Array.from({ length: 10 }, (_, i) => booked(`a${i}`, '2026-01-05', '2026-01-10'));
    const model = { ...DEFAULT_SIMULATION_MODEL, callsPerAgentAndDay: 4 };
    const { days } = simulateNow(simulation({ accounts, model }));
    const first = days.find(({ actions }) => actions.call > 0)!;
    expect(first.actions.call).toBe(4);
    expect(first.callsWaiting).toBe(6);
    expect(Math.max(...days.map(({ actions }) => actions.call))).toBe(4);
  });

  it('asks the contact policy, and counts what it forbids by its rule', () => {
    const asked = new Set<string>();
    const rules: ContactRules = {
      ...ANYTIME,
      mayContact: ({ creditorId, debtorKind, country }) => {
        asked.add(`${creditorId} ${debtorKind} ${country}`);
        return { rule: 'day', nextAllowed: '9999-12-31T00:00:00.000Z' };
      },
    };
    const { totals } = simulateNow(simulation({ rules, accounts: [booked('a', '2026-01-05', '2026-01-10')] }));
    expect(totals.actions.call).toBe(0);
    expect(totals.policyBlocksByRule).toEqual({ day: totals.policyBlocks });
    expect(totals.policyBlocks).toBeGreaterThan(0);
    expect([...asked]).toEqual(['creditor business FR']);
  });

  it('keeps to the wall clock on the nights in which clocks change', () => {
    const early = strategySchema.parse({
      minimumContactDelayDays: 0,
      veryLate: 'climb',
      callAttempts: 1,
      steps: ['2026-03-29', '2026-10-25'].map((day, i) => ({
        key: `letter${i}`,
        offsetDays: (Date.parse(day) - Date.parse('2026-03-01')) / 86_400_000,
        channel: 'letter',
        template: 'reminder',
        mandatory: false,
        severity: 1,
        shiftToWorkingDay: false,
      })),
    }) as Strategy;
    expect(
      done(simulation({ strategy: early, accounts: [booked('a', '2026-02-01', '2026-03-01')] })).slice(0, 2),
    ).toEqual(['2026-03-29 letter 1', '2026-10-25 letter 1']);
  });
});

describe('a simulation forward', () => {
  const cases = (strategy?: Strategy): SimulatedAccount[] =>
    Array.from({ length: 60 }, (_, i) => present(`c${i}`, '2026-01-05', addDays('2025-12-20', i % 30), strategy));
  const accounts = cases();
  const forward = simulation({ mode: 'forward', accounts, to: '2026-06-30' });

  it('gives the same result for the same seed, and another one for another', () => {
    expect(simulateNow(forward)).toEqual(simulateNow(forward));
    expect(simulateNow({ ...forward, seed: 8 }).days).not.toEqual(simulateNow(forward).days);
  });

  it('adds up: the days make the totals, every case is somewhere every day', () => {
    const { days, totals, caseDays, cases } = simulateNow(forward);
    const sum = (of: (day: (typeof days)[number]) => number): number => days.reduce((all, day) => all + of(day), 0);
    for (const channel of Object.keys(totals.actions) as (keyof typeof totals.actions)[]) {
      expect(sum((day) => day.actions[channel])).toBe(totals.actions[channel]);
    }
    expect(sum((day) => day.letters)).toBe(totals.letters);
    expect(sum((day) => day.policyBlocks)).toBe(totals.policyBlocks);
    expect(sum((day) => day.paid[0]?.minor ?? 0)).toBe(totals.paid[0]!.minor);
    expect(cases).toBe(60);
    for (const { states } of days) expect(Object.values(states).reduce((all, one) => all + one, 0)).toBe(60);
    expect(caseDays).toBe(60 * days.length);
  });

  it('lets the same debtors have the same luck: who writes more is never paid later', () => {
    const silent: Strategy = { ...BUSINESS_FR.definition, steps: [BUSINESS_FR.definition.steps[0]!] };
    const byDay = (strategy: Strategy): number[] => {
      let paid = 0;
      const noCalls = { ...DEFAULT_SIMULATION_MODEL, calls: { ...DEFAULT_SIMULATION_MODEL.calls, answered: 0 } };
      return simulateNow({ ...forward, strategy, accounts: cases(strategy), model: noCalls }).days.map(
        (day) => (paid += day.paid[0]?.minor ?? 0),
      );
    };
    const quiet = byDay(silent);
    expect(byDay(BUSINESS_FR.definition).every((paid, i) => paid >= quiet[i]!)).toBe(true);
  });

  it('is the same case for itself, whoever else is there', () => {
    const model = { ...DEFAULT_SIMULATION_MODEL, callsPerAgentAndDay: 1000 };
    const apart = [accounts.slice(0, 25), accounts.slice(25)].map((some) =>
      simulateNow({ ...forward, model, accounts: some }),
    );
    expect(addUp(apart)).toEqual(simulateNow({ ...forward, model }));
  });

  it('never goes back, and gives way between its pieces', () => {
    const run = simulate(forward);
    let last = 0;
    let steps = 0;
    for (let step = run.next(); !step.done; step = run.next()) {
      expect(step.value).toBeGreaterThanOrEqual(last);
      last = step.value;
      steps += 1;
    }
    expect(steps).toBeGreaterThan(10);
  });
});
