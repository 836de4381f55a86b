import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LONGEST_RISE_MS = 60_000;

interface Cluster {
  ownerUrl: string;
  port: number;
  stop(): Promise<void>;
}

/** A PostgreSQL of its own, that can be killed like any process and started again on the same data and port. */
export class MortalPostgres {
  private constructor(
    private readonly folder: string,
    private cluster: Cluster,
  ) {}

  static async start(): Promise<MortalPostgres> {
    const folder = await mkdtemp(join(tmpdir(), `relance-test-${process.pid}-`));
    await chmod(folder, 0o711);
    return new MortalPostgres(folder, await startOn(join(folder, 'pg')));
  }

  get ownerUrl(): string {
    return this.cluster.ownerUrl;
  }

  async die(): Promise<void> {
    const [pid] = (await readFile(join(this.folder, 'pg', 'postmaster.pid'), 'utf8')).split('\n');
    process.kill(Number(pid), 'SIGKILL');
  }

  async rise(): Promise<void> {
    this.cluster = await startOn(join(this.folder, 'pg'), this.cluster.port);
  }

  async end(): Promise<void> {
    await this.cluster.stop();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The children of a killed server take a moment to end: until then its memory is taken. */
async function startOn(dataDir: string, port?: number): Promise<Cluster> {
  const { startPostgres } = await import('../postgres/cluster.mjs');
  for (const end = Date.now() + LONGEST_RISE_MS; ;) {
    try {
      return await startPostgres({ dataDir, port, fsync: false });
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
