import { EventEmitter } from 'node:events';
import pg from 'pg';

interface ListenerEvents {
  /** A notification. */
  notified: [channel: string, payload: string];
  /** Listening (again): what was notified in between is lost, so read again what matters. */
  listening: [];
  /** Not listening any more; it tries again by itself. */
  lost: [];
}

const RETRY_MS = 500;

/** One connection of its own that LISTENs, for as long as the process lives; it comes back after a loss. */
export class DatabaseListener extends EventEmitter<ListenerEvents> {
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private ended = false;

  constructor(
    private readonly url: string,
    private readonly channels: readonly string[],
  ) {
    super();
  }

  get listening(): boolean {
    return this.client !== null;
  }

  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, application_name: 'relance-listen', keepAlive: true });
    const lost = () => {
      if (this.client === client) {
        this.client = null;
        this.emit('lost');
      }
      this.tryLater();
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ channel, payload }) => this.emit('notified', channel, payload ?? ''));
    try {
      await client.connect();
      for (const channel of this.channels) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
      this.client = client;
      this.emit('listening');
    } catch {
      client.end().catch(() => undefined);
      this.tryLater();
    }
  }

  onApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  async stop(): Promise<void> {
    this.ended = true;
    if (this.retry) clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private tryLater(): void {
    if (this.ended || this.retry) return;
    this.retry = setTimeout(() => {
      this.retry = null;
      void this.start();
    }, RETRY_MS);
  }
}
