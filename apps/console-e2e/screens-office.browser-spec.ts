import { FR_DEFAULT } from '@relance/calls/domain';
import { House } from './support/house';
import { lookInBoth } from './support/looks';
import { click, dialog, key } from './support/openers';
import { draftStrategy, leaveTraces } from './support/traces';

// each screen is looked at six times
jest.setTimeout(600_000);

describe('the screens of the legal staff and of the administrator, light and dark, in French and English, wide and narrow', () => {
  let house: House;
  const ids = { fileId: '', importId: '', publishedId: '', draftId: '' };

  beforeAll(async () => {
    house = await House.open();
    const [first] = await house.agents();
    await leaveTraces(await house.person(first!.login));
    const one = async (sql: string): Promise<string> => (await house.rows<{ id: string }>(sql))[0]!.id;
    const policy = { ...FR_DEFAULT, key: 'house' };
    await house.rows(`insert into contact_policy (key, definition) values ($1, $2)`, [policy.key, policy]);
    ids.fileId = await one(`select id from legal_file where status = 'submitted' limit 1`);
    ids.importId = await one(`select id from import_batch limit 1`);
    ids.publishedId = await one(
      `select id from strategy_version where status = 'published' order by published_at limit 1`,
    );
    ids.draftId = await draftStrategy(await house.person('admin'));
  });
  afterAll(() => house?.close());

  it('the legal staff’s', () =>
    lookInBoth(house, 'claire', [
      { path: '/legal' },
      { path: '/legal?status=accepted' },
      { path: '/legal?status=returned' },
      { path: `/legal/${ids.fileId}` },
      { path: `/legal/${ids.fileId}`, open: key('r', dialog) },
      { path: `/legal/${ids.fileId}`, open: key('a', dialog) },
    ]));

  it('the administrator’s', () =>
    lookInBoth(house, 'admin', [
      { path: `/imports/${ids.importId}` },
      { path: '/creditors' },
      { path: '/creditors', open: click('td.last button:first-child', dialog) },
      { path: '/creditors', open: click('td.last button:last-child', dialog) },
      { path: '/policies' },
      { path: '/policies', open: click('.card-head button', dialog) },
      { path: '/policies/edit/uk-breathing-space' },
      { path: '/policies/simulator' },
      { path: '/telephony' },
      { path: '/call-rules' },
      { path: '/people' },
      { path: '/people', open: click('.page-head .btn.primary', dialog) },
      { path: '/strategies' },
      { path: '/strategies', open: key('n', dialog) },
      { path: '/strategies', open: key('i', dialog) },
      { path: '/strategies', open: key('a', '#assign-strategy') },
      { path: `/strategies/${ids.publishedId}` },
      { path: `/strategies/${ids.draftId}` },
      { path: `/strategies/${ids.draftId}/edit` },
      { path: `/strategies/${ids.draftId}/edit`, open: key('c', 'dialog[open] strategies-differences') },
      { path: '/strategies/0190a000-0000-7000-8000-000000000000' },
      { path: '/audit' },
      { path: '/floor' },
      { path: '/legal' },
    ]));
});
