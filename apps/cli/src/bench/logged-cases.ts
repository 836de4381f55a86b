import { BUSINESS_FR, type CaseEvent, decide, type Decision, MACHINE_VERSION } from '@relance/dunning/domain';
import { newId } from '@relance/kernel';
import type { Database } from '@relance/platform/server';
import pg from 'pg';
import { fillWithDueCases } from './due-cases';

/** A life of ten facts: reminded, called in vain, promised, paid in part, broken. */
function life(): { log: CaseEvent[]; end: Decision } {
  const item = { id: newId(), number: 'F-1', dueOn: '2026-03-02', open: 10_000, currency: 'EUR' };
  const profile = { kind: 'business' as const, language: 'fr', segment: null, reach: [] };
  const at = '2026-03-02T09:00:00.000Z';
  const day = '2026-03-02';
  const call = { callId: newId(), reasonForDelay: null };
  const promise = { id: newId(), amount: { minor: 10_000, currency: 'EUR' }, dueOn: '2026-03-20', graceDays: 2 };
  const reached = (time: string, today: string): CaseEvent => ({
    type: 'TimeReached',
    at: time,
    today,
    freshId: newId(),
  });
  const log: CaseEvent[] = [
    { type: 'CaseOpened', at, today: day, zone: 'Europe/Paris', country: 'FR', profile },
    { type: 'InvoiceBooked', at, today: day, items: [item], unapplied: [] },
    reached('2026-03-02T23:00:00.000Z', '2026-03-03'),
    reached('2026-03-04T23:00:00.000Z', '2026-03-05'),
    reached('2026-03-11T23:00:00.000Z', '2026-03-12'),
    {
      ...call,
      ...on('2026-03-12'),
      type: 'NoAnswer',
      rightParty: false,
      voicemail: true,
      retryAt: '2026-03-13T08:00:00.000Z',
    },
    reached('2026-03-13T08:00:00.000Z', '2026-03-13'),
    { ...call, ...on('2026-03-13'), type: 'PromiseMade', rightParty: true, promise },
    {
      ...on('2026-03-18'),
      type: 'PaymentAllocated',
      items: [{ ...item, open: 6_000 }],
      unapplied: [],
      paymentId: newId(),
      received: { minor: 4_000, currency: 'EUR' },
      valueOn: '2026-03-18',
    },
    reached('2026-03-22T23:00:00.000Z', '2026-03-23'),
  ];
  let end: Decision | null = null;
  for (const event of log) end = decide(end?.snapshot ?? null, event, BUSINESS_FR.definition);
  return { log, end: end! };
}

function on(today: string): { at: string; today: string } {
  return { at: `${today}T10:00:00.000Z`, today };
}

/** Fills emptied tables with that many cases and their logs; how many events they have in all. */
export async function fillWithLoggedCases(ownerUrl: string, database: Database, cases: number): Promise<number> {
  const { log, end } = life();
  await fillWithDueCases(ownerUrl, database, cases);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(
      `update dunning_case set state = $1, value = to_jsonb($1::text), context = $2::jsonb, seq = $3, next_action_at = $4,
         next_action = $5, waiting_for = $6, queue_rank = $7`,
      [
        end.snapshot.value,
        JSON.stringify(end.snapshot.context),
        log.length,
        end.nextAction?.at ?? null,
        end.nextAction?.why ?? null,
        end.waitingFor,
        end.queue?.rank ?? null,
      ],
    );
    await owner.query(
      `insert into case_event (case_id, seq, type, payload, at, actor_role, machine_version, strategy_version_id, state_after)
       select c.id, e.seq, e.event ->> 'type', e.event, (e.event ->> 'at')::timestamptz, 'system', $2, c.strategy_version_id, ''
       from dunning_case c, jsonb_array_elements($1::jsonb) with ordinality as e(event, seq) order by c.id, e.seq`,
      [JSON.stringify(log), MACHINE_VERSION],
    );
    await owner.query(`vacuum analyze dunning_case, case_event`);
  } finally {
    await owner.end();
  }
  return cases * log.length;
}
