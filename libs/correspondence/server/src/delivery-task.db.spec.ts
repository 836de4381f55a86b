import type { Strategy } from '@relance/dunning/domain';
import { addDays } from '@relance/kernel';
import { SYSTEM, type Actor } from '@relance/platform/server';
import type { TestCase } from '@relance/testing';
import { CorrespondenceResolver } from './correspondence.resolver';
import { deliveryTaskCounts, deliveryTaskPage } from './delivery-task.query';
import { pagesOf } from './document.query';
import { correspondenceStory, type CorrespondenceStory } from './testing/story';

const step = { mandatory: false, shiftToWorkingDay: false, severity: 1 };
const STRATEGY: Strategy = {
  minimumContactDelayDays: 1,
  veryLate: 'climb',
  callAttempts: 3,
  steps: [
    { ...step, key: 'mail', offsetDays: 3, channel: 'email', template: 'reminder', severity: 2 },
    { ...step, key: 'text', offsetDays: 5, channel: 'sms', template: 'sms-reminder' },
    { ...step, key: 'visit', offsetDays: 8, channel: 'visit', template: 'visit-sheet' },
  ],
};

describe('deliveries that a person has to see to', () => {
  let story: CorrespondenceStory;
  let mine: TestCase;
  let colleagues: TestCase;
  beforeAll(async () => {
    story = await correspondenceStory('2026-09-01', STRATEGY);
    mine = await story.opened('2026-08-31', { email: null });
    colleagues = await story.opened('2026-08-31');
    await story.query(
      `insert into contact (debtor_id, name, phone, mobile) values ($1, 'Ali Haddad', '+33612345678', true)`,
      [colleagues.debtorId],
    );
    await story.query(`update dunning_case set agent_id = null where id = $1`, [colleagues.id]);
    await story.days(10);
  });
  afterAll(() => story.end());

  const tasks = (actor: Actor, problem: 'sms' | 'visit' | 'noAddress' | null = null, first = 50) =>
    story.db.transaction(actor, (tx) => deliveryTaskPage(tx, { problem, first, after: null }));
  const counts = (actor: Actor) => story.db.transaction(actor, deliveryTaskCounts);
  const brief = async (actor: Actor) =>
    (await tasks(actor)).rows.map(({ problem, document }) => `${document.stepKey} ${problem}`);

  it('are an agent’s own, a lead’s team’s, and nobody else’s', async () => {
    expect(await brief(story.portfolio.agent('north'))).toEqual(['mail noAddress', 'visit visit']);
    expect((await brief(story.portfolio.lead('north'))).sort()).toEqual([
      'mail noAddress',
      'text sms',
      'visit visit',
      'visit visit',
    ]);
    expect(await brief(story.portfolio.lead('south'))).toEqual([]);
    expect(await counts(story.portfolio.agent('south'))).toEqual([]);
    expect(await counts(story.portfolio.lead('north'))).toEqual([
      { __typename: 'DeliveryTaskCount', problem: 'noAddress', count: 1 },
      { __typename: 'DeliveryTaskCount', problem: 'sms', count: 1 },
      { __typename: 'DeliveryTaskCount', problem: 'visit', count: 2 },
    ]);
  });

  it('come page by page and by problem', async () => {
    const lead = story.portfolio.lead('north');
    const first = await tasks(lead, null, 3);
    const next = await story.db.transaction(lead, (tx) =>
      deliveryTaskPage(tx, { problem: null, first: 3, after: first.nextCursor }),
    );
    expect([first.rows.length, next.rows.length, next.nextCursor]).toEqual([3, 1, null]);
    expect((await tasks(lead, 'noAddress')).rows).toHaveLength(1);
  });

  it('a text message carries its words and its mobile number, and its page', async () => {
    const { rows } = await tasks(story.portfolio.lead('north'), 'sms');
    expect(rows).toMatchObject([
      {
        problem: 'sms',
        holdsUp: false,
        text: expect.stringContaining('sauf erreur de notre part, 2 500,00 €'),
        document: { recipient: '+33612345678' },
      },
    ]);
    const [page] = await story.db.transaction(SYSTEM, (tx) => pagesOf(tx, [rows[0]!.document.id]));
    expect(page!.pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('a text message says from when on it may be sent, when it may not be now', async () => {
    const until = '2026-09-14T06:00:00.000Z';
    story.guards.register(async (_, asked) =>
      asked.map(({ channel }) => (channel === 'sms' ? { until, reason: 'day' } : null)),
    );
    const page = await story.app
      .get(CorrespondenceResolver)
      .deliveryTasks(story.portfolio.lead('north'), null, 50, null);
    expect(page.rows.map(({ problem, document }) => [problem, document.notBefore])).toEqual(
      expect.arrayContaining([
        ['sms', until],
        ['visit', null],
      ]),
    );
  });

  it('a visit is one page, and done when a person says so, with what came of it', async () => {
    const { rows } = await tasks(story.portfolio.agent('north'), 'visit');
    const { id } = rows[0]!.document;
    const viewer = story.viewer(story.portfolio.agent('north'));
    expect(await story.deliveries.markSent(viewer, [id], null, 'x'.repeat(501))).toMatchObject({ field: 'note' });
    expect(await story.deliveries.markSent(viewer, [id], null, ' Spoke to the owner ')).toMatchObject({
      __typename: 'Done',
    });
    const [visit] = await story.documents(mine);
    expect(visit).toMatchObject({ kind: 'visit', deliveryStatus: 'posted', note: 'Spoke to the owner' });
    expect(await story.told(mine)).toEqual([
      'StepNotSent mail noAddress',
      'StepNotSent text noAddress',
      'StepSent visit',
    ]);
    expect((await tasks(story.portfolio.agent('north'), 'visit')).rows).toEqual([]);
  });

  it('are dropped by a person, and overtaken by a later step', async () => {
    const one = await story.opened(addDays(story.today(), -1), { email: null, address: [] });
    await story.days(2);
    const viewer = story.viewer(story.portfolio.agent('north'));
    const seen = async () => (await story.documents(one)).map(({ stepKey, error }) => [stepKey, error]);
    const mail = (await story.documents(one)).find(({ stepKey }) => stepKey === 'mail')!;
    expect(await story.deliveries.resolve(viewer, mail.id, 'drop')).toMatchObject({ __typename: 'Done' });
    expect(await story.deliveries.resolve(viewer, mail.id, 'drop')).toMatchObject({ code: 'already-gone' });
    expect(await seen()).toEqual([['mail', 'dropped']]);
    await story.days(8);
    expect(await seen()).toEqual([
      ['visit', null],
      ['text', 'replaced'],
      ['mail', 'dropped'],
    ]);
  });

  it('another team’s agent can do nothing about them', async () => {
    const { rows } = await tasks(story.portfolio.agent('north'));
    const other = story.viewer(story.portfolio.agent('south'));
    expect(await story.deliveries.resolve(other, rows[0]!.document.id, 'sendAgain')).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await story.deliveries.resolve(other, rows[0]!.document.id, 'cameBack')).toMatchObject({
      __typename: 'NotAllowed',
    });
  });
});
