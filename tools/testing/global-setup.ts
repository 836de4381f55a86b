/** One throw-away PostgreSQL for all test files of a run; `testDatabase()` gives each its own database in it. */
export default async function globalSetup(): Promise<void> {
  const { startThrowAway } = await import('../postgres/embedded.mjs');
  const cluster = await startThrowAway();
  process.env['RELANCE_TEST_CLUSTER_URL'] = cluster.url('postgres');
  Object.assign(globalThis, { stopTestCluster: cluster.stop });
}
