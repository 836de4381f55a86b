import { newId } from '@relance/kernel';
import { Database, SYSTEM, type Tx } from '@relance/platform/server';
import { testDatabase, TestPortfolio, type TestCase, type TestDatabase } from '@relance/testing';
import { leaseNext } from '../lease/next-case';
import { agenda } from './agenda/agenda.query';
import { filteredPage, queuePage, type QueueRequest } from './queue.query';
import { search } from './search.query';

/** A Monday, half past ten in Paris. */
const NOW = new Date('2026-11-23T09:30:00.000Z');

describe('a queue as it is asked for', () => {
  let test: TestDatabase;
  let db: Database;
  let portfolio: TestPortfolio;

  beforeAll(async () => {
    test = await testDatabase();
    db = await Database.open({ url: test.appUrl, poolSize: 20 });
    portfolio = await TestPortfolio.open(db);
  });
  afterAll(async () => {
    await db.close();
    await test.drop();
  });
  beforeEach(() =>
    rows(`delete from lease; update dunning_case set queue_rank = null, queue_reasons = null, rank_due_at = null`),
  );

  const rows = async <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => {
    let found: Row[] = [];
    for (const statement of sql.split(';'))
      found = await db.transaction(SYSTEM, (tx) => tx.query<Row>(statement, values));
    return found;
  };

  /** A case that can be called now, with that rank. */
  async function callable(
    rank: number,
    wish: Parameters<TestPortfolio['addCase']>[0] = {},
    name?: string,
  ): Promise<TestCase> {
    const made = await portfolio.addCase({ state: 'callDue', ...wish });
    const { minor = 123456, currency = 'EUR', dueOn = '2026-10-01' } = wish.invoices?.[0] ?? {};
    await rows(
      `update dunning_case set queue_rank = $2, queue_reasons = '[{"code":"overdue","params":{},"points":3},{"code":"oldest","params":{},"points":1}]',
         rank_due_at = 'infinity', overdue_minor = $3, currency = $4, oldest_due_on = $5 where id = $1`,
      [made.id, rank, minor, currency, dueOn],
    );
    if (name) await rows(`update debtor set name = $2 where id = $1`, [made.debtorId, name]);
    return made;
  }
  const page = (request: Partial<QueueRequest> = {}, actor = portfolio.agent('north')) =>
    db.transaction(actor, (tx) =>
      filteredPage(
        tx,
        { agentId: actor.personId, pool: false, filter: {}, sort: 'rank', first: 100, after: null, ...request },
        NOW,
      ),
    );
  const idsOf = async (request: Partial<QueueRequest>) => (await page(request)).rows.map(({ caseId }) => caseId);

  it('filters by each thing, and by all of them together', async () => {
    const small = await callable(
      5_000_000,
      { invoices: [{ number: 'A-1', dueOn: '2026-11-01', minor: 10_00 }] },
      'Été & Fils',
    );
    const public1 = await callable(4_000_000, {
      kind: 'public',
      language: 'en',
      invoices: [{ number: 'B-7', dueOn: '2026-06-01', minor: 900_00, currency: 'CHF' }],
    });
    await rows(`update debtor set segment = 'atRisk' where id = $1`, [public1.debtorId]);
    await rows(
      `update dunning_case set queue_reasons = '[{"code":"callback","params":{},"points":90}]' where id = $1`,
      [public1.id],
    );
    await rows(`update contact set phone = '+33145678901' where debtor_id = $1`, [public1.debtorId]);
    const filters: [QueueRequest['filter'], TestCase[]][] = [
      [{}, [small, public1]],
      [{ text: 'ete' }, [small]],
      [{ text: 'B-7' }, [public1]],
      [{ text: '01 45 67 89 01' }, [public1]],
      [{ text: '900,00' }, [public1]],
      [{ text: 'nobody' }, []],
      [{ states: ['callDue'] }, [small, public1]],
      [{ states: ['reminding'] }, []],
      [{ reasons: ['callback', 'pinned'] }, [public1]],
      [{ creditorIds: [portfolio.creditorId] }, [small, public1]],
      [{ creditorIds: [newId()] }, []],
      [{ debtorKinds: ['public', 'consumer'] }, [public1]],
      [{ segments: ['atRisk'] }, [public1]],
      [{ languages: ['fr'] }, [small]],
      [{ currency: 'CHF' }, [public1]],
      [{ minAmount: 90_000 }, [public1]],
      [{ maxAmount: 89_999 }, [small]],
      [{ minDaysPastDue: 30 }, [public1]],
      [{ maxDaysPastDue: 22 }, [small]],
      [{ maxDaysPastDue: 22, debtorKinds: ['public'] }, []],
    ];
    for (const [filter, found] of filters)
      expect([filter, await idsOf({ filter })]).toEqual([filter, found.map(({ id }) => id)]);
  });

  it('sorts, and goes on where the page before ended, in every order', async () => {
    const made = [
      await callable(9_000_000, { invoices: [{ number: 'C-1', dueOn: '2026-05-01', minor: 5_00 }] }, 'Zoé'),
      await callable(
        8_000_000,
        { invoices: [{ number: 'C-2', dueOn: '2026-03-01', minor: 7_00 }], context: { lastContactOn: '2026-11-01' } },
        'éclair',
      ),
      await callable(
        8_000_000,
        {
          invoices: [{ number: 'C-3', dueOn: '2026-04-01', minor: 900_00, currency: 'USD' }],
          context: { lastContactOn: '2026-10-01' },
        },
        'Abel',
      ),
    ];
    const [one, two, three] = made.map(({ id }) => id);
    const orders = {
      rank: [one, two, three],
      amount: [two, one, three],
      age: [two, three, one],
      name: [three, two, one],
      lastContact: [one, three, two],
    };
    for (const sort of ['rank', 'amount', 'age', 'name', 'lastContact'] as const) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const next: Awaited<ReturnType<typeof page>> = await page({ sort, first: 1, after });
        seen.push(...next.rows.map(({ caseId }) => caseId));
        after = next.nextCursor;
      } while (after);
      expect([sort, seen]).toEqual([sort, orders[sort]]);
    }
    const { nextCursor } = await page({ sort: 'name', first: 1 });
    await expect(page({ sort: 'age', after: nextCursor })).rejects.toThrow('cursor');
  });

  it('shows what the list says of a case; the prepared page says the same', async () => {
    const one = await callable(412_999_999, { context: { callbackAt: '2026-11-23T14:00:00.000Z' } });
    await rows(`update debtor set zone = 'America/Martinique' where id = $1`, [one.debtorId]);
    const {
      rows: [row],
    } = await page();
    expect(row).toMatchObject({
      caseId: one.id,
      version: 1,
      score: 412,
      reasons: [{ code: 'overdue', points: 3 }, { code: 'oldest' }],
      pinned: null,
      callbackAt: '2026-11-23T14:00:00.000Z',
      localTime: '05:30',
      zone: 'America/Martinique',
      language: 'fr',
      phone: '+33478000000',
    });
    const agent = portfolio.agent('north');
    const asked = await queuePage(db.reading(agent), { agentId: agent.personId, pool: false }, NOW, 50, null);
    expect(asked.rows[0]).toEqual(row);
  });

  it('shows a changed name, and the number of the best contact as soon as contacts change; another team sees neither', async () => {
    const one = await callable(1, {}, 'Avant');
    const shown = async () => (await page()).rows.map(({ debtorName, phone }) => [debtorName, phone]);
    await rows(`update debtor set name = 'Après' where id = $1`, [one.debtorId]);
    expect(await shown()).toEqual([['Après', '+33478000000']]);
    const [added] = await rows<{ id: string }>(
      `insert into contact (debtor_id, name, phone, preferred) values ($1, 'Paie', '+33145678902', true) returning id`,
      [one.debtorId],
    );
    expect(await shown()).toEqual([['Après', '+33145678902']]);
    await rows(`update contact set phone_status = 'invalid' where id = $1`, [added!.id]);
    expect(await shown()).toEqual([['Après', '+33478000000']]);
    await rows(`update contact set phone_status = 'verified' where id = $1`, [added!.id]);
    await rows(`update contact set preferred = false where debtor_id = $1`, [one.debtorId]);
    expect(await shown()).toEqual([['Après', '+33145678902']]);
    const [{ version }] = (await rows<{ version: number }>(`select version from debtor where id = $1`, [
      one.debtorId,
    ])) as [{ version: number }];
    await rows(`delete from contact where debtor_id = $1`, [one.debtorId]);
    expect(await shown()).toEqual([['Après', null]]);
    // what is kept of contacts is no edit of the debtor
    expect(await rows(`select version from debtor where id = $1`, [one.debtorId])).toEqual([{ version }]);
    const known = (team: 'north' | 'south') =>
      db.transaction(portfolio.lead(team), (tx) => tx.query(`select name from debtor where id = $1`, [one.debtorId]));
    expect([await known('north'), await known('south')]).toEqual([[{ name: 'Après' }], []]);
  });

  it('gives as many rows as are asked for, whatever the number, and goes on after the last of them', async () => {
    const made = [];
    for (let rank = 7; rank > 0; rank--) made.push((await callable(rank)).id);
    const agent = portfolio.agent('north');
    const found: string[] = [];
    const sizes: number[] = [];
    let after: string | null = null;
    do {
      const page = await queuePage(db.reading(agent), { agentId: agent.personId, pool: false }, NOW, 3, after);
      found.push(...page.rows.map(({ caseId }) => caseId));
      sizes.push(page.rows.length);
      after = page.nextCursor;
    } while (after);
    expect(found).toEqual(made);
    expect(sizes).toEqual([3, 3, 1]);
  });

  it('is one’s own and the team’s pool: another team’s cases are in neither', async () => {
    const pool = await callable(3, { agent: null });
    const anyone = await callable(2, { context: { callOwed: { reason: 'step', pool: true } } });
    await rows(`update dunning_case set agent_id = $2 where id = $1`, [anyone.id, portfolio.people.nora]);
    const theirs = await callable(9, { team: portfolio.south, agent: null });
    expect(await idsOf({ pool: true })).toEqual([pool.id, anyone.id]);
    expect(await idsOf({})).toEqual([]);
    expect((await page({ pool: true }, portfolio.agent('south'))).rows.map(({ caseId }) => caseId)).toEqual([
      theirs.id,
    ]);
    expect((await page({ agentId: portfolio.people.nora }, portfolio.lead('south'))).rows).toEqual([]);
    expect((await page({ agentId: portfolio.people.nora }, portfolio.lead('north'))).rows).toHaveLength(1);
  });

  it('is read by its index, whatever the number of cases', async () => {
    await callable(1);
    const plan = async (work: (tx: Tx) => Promise<unknown>, actor = portfolio.agent('north')) => {
      const statements: { sql: string; values: unknown[] }[] = [];
      return db.transaction(actor, async (tx) => {
        const watched = {
          ...tx,
          actor: tx.actor,
          query: (sql: string, values: unknown[] = []) => (statements.push({ sql, values }), tx.query(sql, values)),
          prepared: (_name: string, sql: string, values: unknown[] = []) => (
            statements.push({ sql, values }),
            tx.query(sql, values)
          ),
        } as unknown as Tx;
        await work(watched);
        await tx.execute('set local enable_seqscan = off');
        await tx.execute('set local enable_sort = off');
        await tx.execute('set local enable_bitmapscan = off');
        const { sql, values } = statements.at(-1)!;
        return JSON.stringify(await tx.query(`explain ${sql}`, values));
      });
    };
    const agent = portfolio.agent('north');
    expect(await plan((tx) => queuePage(tx, { agentId: agent.personId, pool: false }, NOW, 50, null))).toContain(
      'dunning_case_queue',
    );
    expect(await plan((tx) => queuePage(tx, { agentId: null, pool: true }, NOW, 50, null))).toContain(
      'dunning_case_pool',
    );
    expect(
      await plan((tx) =>
        filteredPage(
          tx,
          {
            agentId: agent.personId,
            pool: false,
            filter: { debtorKinds: ['public'] },
            sort: 'rank',
            first: 50,
            after: null,
          },
          NOW,
        ),
      ),
    ).toContain('dunning_case_queue');
    for (const [text, index] of [
      ['+33145678901', 'contact_phone'],
      ['552100554', 'debtor_siren'],
      ['imprimerie', 'debtor_word_pkey'],
      ['F-12', 'open_item_number'],
      ['1 234,56', 'open_item_total'],
    ] as const) {
      const found: string[] = [];
      await db.transaction(agent, async (tx) => {
        const watched = {
          ...tx,
          actor: tx.actor,
          query: async (sql: string, values: unknown[] = []) => {
            await tx.execute('set local enable_seqscan = off');
            found.push(JSON.stringify(await tx.query(`explain ${sql}`, values)));
            return tx.query(sql, values);
          },
        } as unknown as Tx;
        await search(watched, text);
      });
      expect(found.some((one) => one.includes(index))).toBe(true);
    }
  });

  it('is searched by how the words of a name begin, whatever the accents; another team’s debtor is not found', async () => {
    const one = await callable(1, {}, 'Société Générale d’Éclairage');
    await callable(2, { team: portfolio.south }, 'Société Générale du Sud');
    const hits = async (text: string) =>
      (await db.transaction(portfolio.agent('north'), (tx) => search(tx, text))).map(({ caseId }) => caseId);
    for (const text of ['société générale', 'SOCIETE', 'eclair soc', 'gén'])
      expect([text, await hits(text)]).toEqual([text, [one.id]]);
    for (const text of ['clairage', 'sud', 'soc%'])
      expect([text, await hits(text)]).toEqual([text, text === 'soc%' ? [one.id] : []]);
    await rows(`update debtor set name = 'Autre' where id = $1`, [one.debtorId]);
    expect(await hits('eclairage')).toEqual([]);
    expect(await hits('autre')).toEqual([one.id]);
  });

  describe('the next case', () => {
    const next = (actor = portfolio.agent('north'), after: string | null = null) =>
      db.transaction(actor, (tx) => leaseNext(tx, NOW, after));

    it('is the best one that nobody has; then the next; then nothing', async () => {
      const [best, second] = [await callable(9), await callable(8)];
      expect(await next()).toBe(best.id);
      expect(await next(undefined, best.id)).toBe(second.id);
      expect(await next(undefined, second.id)).toBeNull();
    });

    it('passes over what the contact policy forbids now, further than one look', async () => {
      const forbidden = [];
      for (let i = 0; i < 6; i++) forbidden.push(await callable(90 + i));
      await rows(
        `update debtor set ceased_on = '2026-11-01' where id in (select a.debtor_id from account a join dunning_case c on c.id = a.id where c.queue_rank >= 90)`,
      );
      const free = await callable(10);
      expect(await next()).toBe(free.id);
    });

    it('leaves the pool’s case to a colleague who speaks the language or has the skill, if one has', async () => {
      const english = await callable(9, { agent: null });
      await rows(`update dunning_case set needs_language = 'en', needs_skills = '{publicBuyers}' where id = $1`, [
        english.id,
      ]);
      // nobody of the team can: whoever asks gets it
      expect(await next()).toBe(english.id);
      await rows(
        `delete from lease; update person set languages = '{en}', skills = '{publicBuyers}' where login = 'nora'`,
      );
      expect(await next()).toBeNull();
      expect(await next(portfolio.lead('north'))).toBe(english.id);
      await rows(
        `delete from lease; update dunning_case set agent_id = '${portfolio.people.lea}' where queue_rank = 9`,
      );
      expect(await next()).toBe(english.id);
      await rows(`update person set languages = '{}', skills = '{}' where login = 'nora'`);
    });

    it('is never given twice, to fifty who ask at once', async () => {
      for (let i = 0; i < 60; i++) await callable(1_000 + i, { agent: null });
      const agents = Array.from({ length: 50 }, () => newId());
      await rows(
        `insert into person (id, login, name, role, team_id) select id, 'many-' || n, 'Many', 'agent', $2
         from unnest($1::uuid[]) with ordinality as p(id, n)`,
        [agents, portfolio.north],
      );
      const given = await Promise.all(
        agents.map((personId) => next({ role: 'agent', personId, teamIds: [portfolio.north] })),
      );
      expect(given).not.toContain(null);
      expect(new Set(given).size).toBe(50);
    });
  });

  it('has an agenda: callbacks and promises of the days asked for, in order', async () => {
    const one = await callable(1, { context: { callbackAt: '2026-11-24T10:00:00.000Z' } });
    await rows(
      `insert into promise (id, account_id, amount_minor, currency, due_on, status, made_on) values ($2, $1, 5000, 'EUR', '2026-11-25', 'open', '2026-11-20')`,
      [one.id, newId()],
    );
    const asked = (from: string, to: string, actor = portfolio.agent('north')) =>
      db.transaction(actor, (tx) =>
        agenda(tx, { agentId: portfolio.people.lea, from, to, zone: 'Europe/Paris', now: NOW }),
      );
    expect(await asked('2026-11-24', '2026-11-25')).toMatchObject([
      { kind: 'callback', at: '2026-11-24T10:00:00.000Z', allDay: false, caseId: one.id, status: 'open' },
      { kind: 'promise', allDay: true, amount: { minor: 5000, currency: 'EUR' }, status: 'open' },
    ]);
    expect(await asked('2026-11-25', '2026-11-25')).toHaveLength(1);
    expect(await asked('2026-11-24', '2026-11-25', portfolio.agent('south'))).toEqual([]);
  });
});
