import type { DeliveryService } from '@relance/correspondence/server';
import type { RankRound } from '@relance/calls/server';
import type { CaseService, CaseView, DueRun } from '@relance/dunning/server';
import { addDays, type BusinessDate, dateInZone, daysBetween, instantAt, isWorkingDay } from '@relance/kernel';
import { type Actor, type Database, SYSTEM, type Tx } from '@relance/platform/server';
import type { LedgerObserver } from '@relance/receivables/server';
import { call, type DemoCall, mayCall } from './calls';
import { Chance } from './chance';
import type { DemoClock } from './demo-clock';
import type { DemoEngine } from './engine';
import { seededIds } from './seeded-ids';
import { bookDay } from './ledger';
import type { DemoAccount, DemoPortfolio } from './portfolio';
import { postWaiting } from './post';
import type { DemoStaff } from './settle';

export interface HistoryTools {
  database: Database;
  clock: DemoClock;
  cases: CaseService;
  run: DueRun;
  ranks: RankRound;
  observer: LedgerObserver;
  deliveries: DeliveryService;
  chance: Chance;
  seed: number;
  engine: DemoEngine;
}

/** An agent's own chance and ids, so that it does not matter who is served first. */
interface Desk {
  agent: DemoStaff['agents'][number];
  chance: Chance;
  newId: () => string;
}

const ZONE = 'Europe/Paris';
/** Calls an agent makes in half a day; of late the team is short of people, so that work is left for today. */
const HALF_DAY = { usually: 9, lately: 1 };
const LATELY_DAYS = 12;
/** And for the last days nobody called at all. */
const SILENT_DAYS = 4;
const WAITING_DAYS = 4;
/** So long ago the strategy for businesses got its second version. */
const SECOND_VERSION_DAYS = 70;

/**
 * Lives the history day by day with the product's own machine: the ledger's day, the due run, the calls of the agents, legal staff's
 * decisions. The clock stands where the day stands; the last day ends at `now`.
 */
export class DemoHistory {
  private readonly byId: Map<string, DemoAccount>;
  private readonly desks: Desk[];
  private today = '';

  constructor(
    private readonly tools: HistoryTools,
    private readonly portfolio: DemoPortfolio,
    private readonly staff: DemoStaff,
  ) {
    this.byId = new Map(portfolio.accounts.map((account) => [account.id, account]));
    this.desks = staff.agents.map((agent, index) => {
      const chance = new Chance(tools.seed * 100 + index + 2);
      return { agent, chance, newId: seededIds(chance, tools.clock) };
    });
  }

  async live(
    from: BusinessDate,
    now: string,
    progress: (day: BusinessDate, done: number, of: number) => void,
  ): Promise<void> {
    this.today = dateInZone(now, ZONE);
    const days = daysBetween(from, this.today) + 1;
    for (let index = 0; index < days; index++) {
      const day = addDays(from, index);
      await this.liveDay(day, now, day === this.today);
      progress(day, index + 1, days);
    }
    await this.tools.engine.draft();
  }

  private async liveDay(day: BusinessDate, now: string, last: boolean): Promise<void> {
    const working = isWorkingDay(day, 'FR');
    const at = (time: string): string => instantAt(day, time, ZONE);
    if (at('05:30') <= now) await this.ledger(day, at('05:30'));
    if (daysBetween(day, this.today) === SECOND_VERSION_DAYS) await this.newVersion(at('05:45'));
    if (at('06:00') <= now) await this.advance(at('06:00'));
    if (!working) return;
    if (at('08:15') <= now) await this.post(day, at('08:15'));
    if (at('08:30') <= now) await this.decisions(day, at('08:30'));
    const until = last ? now : at('20:00');
    await this.calls(at('09:10'), until);
    if (at('13:45') > now) return;
    await this.advance(at('13:45'));
    await this.calls(at('14:05'), until);
  }

  private async ledger(day: BusinessDate, at: string): Promise<void> {
    const { clock, database, observer } = this.tools;
    clock.set(at);
    const booked = this.portfolio.day(day, at);
    await database.transaction(SYSTEM, async (tx) => {
      const changes = await bookDay(tx, booked);
      changes.sort((a, b) => (a.accountId < b.accountId ? -1 : a.accountId > b.accountId ? 1 : 0));
      await observer.ledgerChanged(tx, changes);
      await tx.execute(`update creditor set bank_data_as_of = $1`, [day]);
    });
  }

  /** Letters of the last days still wait on the lead's desk. */
  private async post(day: BusinessDate, at: string): Promise<void> {
    if (daysBetween(day, this.today) <= WAITING_DAYS) return;
    this.tools.clock.set(at);
    await this.tools.engine.answerProposals(day);
    await postWaiting(this.tools.database, this.tools.deliveries, this.staff);
    await this.tools.engine.tell();
  }

  private async newVersion(at: string): Promise<void> {
    this.tools.clock.set(at);
    await this.tools.engine.secondVersion(at);
  }

  private async advance(at: string): Promise<void> {
    this.tools.clock.set(at);
    await this.tools.run.run({ asOf: at, lanes: 1 });
    await this.tools.ranks.run({ asOf: at });
  }

  /** Each agent works the top of the own queue, one call every eight minutes, all of them at once. */
  private async calls(from: string, until: string): Promise<void> {
    const ago = daysBetween(dateInZone(from, ZONE), this.today);
    if (ago < SILENT_DAYS) return;
    const most = ago < LATELY_DAYS ? HALF_DAY.lately : HALF_DAY.usually;
    await Promise.all(this.desks.map((desk) => this.work(desk, from, until, most)));
  }

  private work(desk: Desk, from: string, until: string, most: number): Promise<void> {
    return this.tools.database.transaction(desk.agent, async (tx) => {
      const queue = await tx.query<{ id: string }>(
        `select id from dunning_case where agent_id = $1 and queue_rank is not null order by queue_rank desc, id limit $2`,
        [desk.agent.personId, most * 3],
      );
      let made = 0;
      for (const { id } of queue) {
        const at = new Date(Date.parse(from) + made * 8 * 60_000).toISOString();
        const account = this.byId.get(id)!;
        if (made === most || at > until) break;
        if (account.insolventOn || !mayCall(account, at)) continue;
        made++;
        await this.tools.clock.at(at, () => this.callOne(tx, desk, account, at));
      }
    });
  }

  private async callOne(tx: Tx, { agent, chance, newId }: Desk, account: DemoAccount, at: string): Promise<void> {
    const callId = newId();
    let made: DemoCall | undefined;
    const answered = await this.tools.cases.applyIn(tx, {
      caseId: account.id,
      expectedVersion: null,
      idempotencyKey: null,
      callId,
      intent: (view: CaseView) => (made = call(chance, this.portfolio, account, view, callId, newId)).intent,
      also: (inside, { seq }) => logCall(inside, { callId, account, personId: agent.personId, at, seq, made: made! }),
    });
    if (answered.kind !== 'moved') {
      throw new Error(`a demo call was refused: ${JSON.stringify({ answered, intent: made?.intent.type })}`);
    }
  }

  /** What people other than agents decide in the morning: disputes end, legal staff accept or return files, a few debtors fail. */
  private async decisions(day: BusinessDate, at: string): Promise<void> {
    const { chance, clock, database, cases } = this.tools;
    clock.set(at);
    for (const account of this.portfolio.accounts) {
      const ended = account.disputes.filter((dispute) => dispute.endsOn <= day);
      if (ended.length === 0) continue;
      account.disputes = account.disputes.filter((dispute) => dispute.endsOn > day);
      const lead = this.leadOf(account);
      for (const { id, accepted } of ended) {
        await cases.apply(
          lead,
          this.request(account.id, {
            type: 'DisputeResolved',
            disputeId: id,
            resolution: accepted ? 'accepted' : 'rejected',
          }),
        );
      }
    }
    if (chance.happens(0.02)) await this.insolvency(day);
    const files = await database.transaction(this.staff.legal, (tx) =>
      tx.query<{ id: string; accountId: string; since: string }>(
        `select id, account_id as "accountId", escalated_at as since from legal_file where status = 'submitted' order by escalated_at, id`,
      ),
    );
    for (const file of files) {
      const waited = daysBetween(dateInZone(file.since, ZONE), day);
      if (waited < 2 || !chance.happens(0.3)) continue;
      const returned = chance.happens(0.22);
      await cases.apply(
        this.staff.legal,
        this.request(
          file.accountId,
          returned
            ? { type: 'ReferralReturned', fileId: file.id, reason: 'Bon de livraison signé manquant.' }
            : { type: 'ReferralAccepted', fileId: file.id },
        ),
      );
    }
  }

  /** A debtor who does not pay goes into an insolvency procedure. */
  private async insolvency(day: BusinessDate): Promise<void> {
    const failing = this.portfolio.accounts.filter(
      (account) =>
        account.debtor.temper === 'failing' &&
        account.debtor.kind === 'business' &&
        !account.insolventOn &&
        account.open.size > 0,
    );
    if (failing.length === 0) return;
    const account = this.tools.chance.pick(failing);
    account.insolventOn = day;
    await this.tools.cases.apply(
      this.leadOf(account),
      this.request(account.id, { type: 'InsolvencyOpened', openedOn: day }),
    );
  }

  private request(
    caseId: string,
    intent: Parameters<CaseService['apply']>[1]['intent'],
  ): Parameters<CaseService['apply']>[1] {
    return { caseId, expectedVersion: null, idempotencyKey: null, intent };
  }

  private leadOf(account: DemoAccount): Actor {
    const team = account.debtor.creditor.team === 'Équipe Nord' ? 0 : 1;
    return this.staff.leads[team]!;
  }
}

interface LoggedCall {
  callId: string;
  account: DemoAccount;
  personId: string;
  at: string;
  seq: number;
  made: DemoCall;
}

async function logCall(tx: Tx, { callId, account, personId, at, seq, made }: LoggedCall): Promise<void> {
  const endedAt = new Date(Date.parse(at) + (made.rightParty ? 240_000 : 35_000)).toISOString();
  const contact = account.contacts[0];
  await tx.execute(
    `insert into call_attempt (id, account_id, person_id, contact_id, phone, started_at, ended_at, outcome, right_party, reason_for_delay,
       note, event_seq, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $7)`,
    [
      callId,
      account.id,
      personId,
      contact?.id ?? null,
      contact?.phone ?? null,
      at,
      endedAt,
      made.outcome,
      made.rightParty,
      made.reasonForDelay,
      made.note,
      seq,
    ],
  );
}
