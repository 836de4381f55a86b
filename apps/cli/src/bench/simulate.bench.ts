import {
  BUSINESS_FR,
  type CaseEvent,
  DEFAULT_SIMULATION_MODEL,
  exogenousFacts,
  simulateNow,
  type SimulatedAccount,
} from '@relance/dunning/domain';
import { retryAt, contactCheck, FR_DEFAULT } from '@relance/calls/domain';
import { addDays } from '@relance/kernel';
import type { Benchmark } from './benchmark';

const FROM = '2026-01-01';
const TO = '2026-12-31';
const ZONE = 'Europe/Paris';

/**
 * Case-days simulated a second on one core: a year of invoices that come and are paid or not, with the default contact policy.
 * The limit is what is asked for: a hundred thousand.
 */
export const simulateBench: Benchmark = {
  run: async ({ cases, progress }) => {
    const accounts = Array.from({ length: cases }, (_, i) => account(i));
    progress(`${cases} cases over a year`);
    const began = process.cpuUsage();
    const { caseDays, totals } = simulateNow({
      strategy: BUSINESS_FR.definition,
      mode: 'history',
      model: DEFAULT_SIMULATION_MODEL,
      seed: 1,
      from: FROM,
      to: TO,
      startAt: `${FROM}T08:00:00.000Z`,
      agents: Math.max(1, Math.round(cases / 500)),
      rules: {
        retryAt,
        mayContact: ({ zone, country }, at, history) => contactCheck(FR_DEFAULT, at, zone, country, history),
      },
      accounts,
    });
    // of one core, whatever else the machine does meanwhile
    const { user, system } = process.cpuUsage(began);
    const seconds = (user + system) / 1_000_000;
    const ours = Math.round(caseDays / seconds);
    return {
      unit: 'case-days/s',
      ours,
      limit: 100_000,
      limitIs: 'what one core is asked for',
      ratio: Math.round((ours / 100_000) * 1000) / 1000,
      aim: { atLeast: 1 },
      details: { cases, caseDays, seconds: Math.round(seconds * 100) / 100, calls: totals.actions.call },
    };
  },
};

/** Four invoices a year, a quarter of them never paid, the others some weeks late. */
function account(i: number): SimulatedAccount {
  const id = `bench-${i}`;
  const opened = addDays(FROM, i % 90);
  const fact = (day: string) => ({ at: `${day}T08:00:00.000Z`, today: day });
  const facts: CaseEvent[] = [{ type: 'CaseOpened', ...fact(opened), zone: ZONE, country: 'FR' }];
  for (let n = 0; n < 4; n++) {
    const booked = addDays(opened, n * 80);
    const item = { id: `${id}-${n}`, number: `F-${n}`, dueOn: addDays(booked, 30), open: 10_000, currency: 'EUR' };
    facts.push({ type: 'InvoiceBooked', ...fact(booked), items: [item], unapplied: [] });
    if ((i + n) % 4 === 0) continue;
    const paid = addDays(item.dueOn, ((i * 7 + n * 13) % 45) - 5);
    facts.push({
      type: 'PaymentAllocated',
      ...fact(paid),
      items: [{ ...item, open: 0 }],
      unapplied: [],
      paymentId: `${id}-${n}-p`,
      received: { minor: 10_000, currency: 'EUR' },
      valueOn: paid,
    });
  }
  facts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const log = facts.map((event, seq) => ({ seq, event }));
  return {
    id,
    debtorId: id,
    creditorId: 'bench',
    debtorKind: 'business',
    zone: ZONE,
    country: 'FR',
    begin: null,
    facts: exogenousFacts(log, null),
  };
}
