import { callOf } from './support/operations';
import { RunningApi } from './support/running-api';

const NOBODYS = '01a00000-0000-7000-8000-000000000000';
/** Asked before anybody is logged in. */
const PUBLIC = ['version', 'me', 'login', 'logout'];

describe('the contract of the api', () => {
  let api: RunningApi;
  let fields: RunningApi['operations'];

  beforeAll(async () => {
    api = await RunningApi.start();
    fields = api.operations;
  });
  afterAll(() => api.stop());

  it('is served whole: every query and mutation has its resolver', () => {
    expect(fields.length).toBeGreaterThan(50);
    expect(fields.filter(({ field }) => !field.resolve).map(({ field }) => field.name)).toEqual([]);
  });

  it('answers nothing but the log-in to whom it does not know', async () => {
    const visitor = api.visitor();
    const open: string[] = [];
    for (const { kind, field } of fields) {
      const { errors } = await visitor.ask(`${kind} { ${callOf(field, NOBODYS, 1)} }`);
      if (errors?.[0]?.extensions['code'] !== 'UNAUTHENTICATED') open.push(field.name);
    }
    expect(open.sort()).toEqual([...PUBLIC].sort());
  });
});
