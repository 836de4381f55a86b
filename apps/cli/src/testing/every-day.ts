import pg from 'pg';

/**
 * New versions of the default strategies, which take their steps on days off as well: a test that runs by the real clock says the
 * same on Sundays. To be called once a worker has published the defaults.
 */
export async function publishForEveryDay(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    while ((await client.query(`select from strategy_version`)).rowCount === 0) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await client.query(`update strategy_version set status = 'retired', retired_at = now()`);
    await client.query(
      `insert into strategy_version (strategy_id, version, status, definition, published_at)
       select strategy_id, version + 1, 'published', jsonb_set(definition, '{steps}', (
         select jsonb_agg(step || '{"shiftToWorkingDay": false}' order by place)
         from jsonb_array_elements(definition -> 'steps') with ordinality s(step, place))), now()
       from strategy_version`,
    );
  } finally {
    await client.end();
  }
}
