import { FR_DEFAULT } from '@relance/calls/domain';
import { Database, SYSTEM, type Tx, writeAudit } from '@relance/platform/server';
import { testDatabase, TestPortfolio, type TestCase, type TestDatabase } from '@relance/testing';
import { CONTACT_CHECKS } from './contact-checks';

describe('what must hold of the contacts with debtors', () => {
  let test: TestDatabase;
  let db: Database;
  let portfolio: TestPortfolio;
  let one: TestCase;

  beforeEach(async () => {
    test = await testDatabase();
    db = await Database.open({ url: test.appUrl });
    portfolio = await TestPortfolio.open(db);
    one = await portfolio.addCase();
  });
  afterEach(async () => {
    await db.close();
    await test.drop();
  });

  const within = <T>(work: (tx: Tx) => Promise<T>) => db.transaction(SYSTEM, work);
  const broken = async (id: string) =>
    (await within((tx) => CONTACT_CHECKS.find((one) => one.id === id)!.find(tx))).length;
  const record = (kind: 'ceased' | 'doNotCall') =>
    within(async (tx) => {
      const [subject, statement] =
        kind === 'ceased'
          ? [one.debtorId, `update debtor set ceased_on = '2026-01-01' where id = $1`]
          : [one.contactId!, `update contact set do_not_call_on = '2026-01-01' where id = $1`];
      await tx.execute(statement, [subject]);
      await writeAudit(tx, [
        {
          action: `receivables.record${kind === 'ceased' ? 'Debtor' : 'Contact'}Wish`,
          subject,
          detail: { kind, stands: true },
        },
      ]);
    });
  const called = (when: string, inbound = false) =>
    within((tx) =>
      tx.execute(
        `insert into call_attempt (account_id, person_id, contact_id, started_at, ended_at, outcome, right_party, event_seq, inbound)
         values ($1, $2, $3, now() + $4::interval, now() + $4::interval, 'noAnswer', $5, 1, $5)`,
        [one.id, portfolio.people.lea, one.contactId, when, inbound],
      ),
    );
  const wrote = (when: string) =>
    within((tx) =>
      tx.execute(
        `with d as (insert into document (account_id, kind, template, step_key, severity, language, subject, body, demanded, as_of, pdf,
            pdf_sha256, event_seq) values ($1, 'email', 'reminder', 'reminder', 1, 'fr', '', '', '[]', '2026-11-20', '', '', 1) returning id)
         insert into delivery (document_id, account_id, channel, status, sent_at)
         select id, $1, 'email', 'sent', now() + $2::interval from d`,
        [one.id, when],
      ),
    );

  it('finds a message that left after the request to stop, not one of before', async () => {
    await wrote('-1 hour');
    await record('ceased');
    expect(await broken('I10a')).toBe(0);
    await within((tx) => tx.execute(`update delivery set sent_at = now() + interval '1 hour'`));
    expect(await broken('I10a')).toBe(1);
  });

  it.each(['ceased', 'doNotCall'] as const)(
    'finds a call after %s, unless a lead had decided or the debtor rang',
    async (kind) => {
      await called('-1 hour');
      await record(kind);
      await called('1 hour', true);
      expect(await broken('I10b')).toBe(0);
      await called('1 minute');
      expect(await broken('I10b')).toBe(1);
      await within((tx) =>
        writeAudit(tx, [{ action: 'calls.overrideContactPolicy', accountId: one.id, detail: { rule: kind } }]),
      );
      expect(await broken('I10b')).toBe(0);
    },
  );

  it('finds two versions of a policy in force at once', async () => {
    const version = (n: number, country: string) =>
      within((tx) =>
        tx.execute(`insert into contact_policy (key, version, definition, country) values ('fr', $1, $2, $3)`, [
          n,
          JSON.stringify(FR_DEFAULT),
          country,
        ]),
      );
    await version(1, 'FR');
    expect(await broken('I10c')).toBe(0);
    await version(2, 'BE');
    expect(await broken('I10c')).toBe(1);
  });

  it('finds a number that is shown and is no contact’s', async () => {
    expect(await broken('I10d')).toBe(0);
    await within((tx) => tx.execute(`update debtor set phone = '+33100000000' where id = $1`, [one.debtorId]));
    expect(await broken('I10d')).toBe(1);
  });
});
