import { SessionService } from '@relance/identity/server';
import type { LiveMessage } from '@relance/platform/live';
import { Database, SYSTEM, SystemClock, writeOutbox } from '@relance/platform/server';
import { join } from 'node:path';
import pg from 'pg';
import { io, type Socket } from 'socket.io-client';
import type { Benchmark } from './benchmark';
import { type Child, serving } from './child';
import { median } from './load';

const API = join(import.meta.dirname, '..', 'api', 'main.mjs');
const SOCKETS = 1_000;
const MESSAGES = 40;
const WARM_UP = 10;

/** The same payload to the same number of sockets when asked over http: nothing but socket.io. */
const BARE = `
const { createServer } = require('node:http');
const { Server } = require('socket.io');
const http = createServer((request, answer) => {
  if (request.method === 'POST' && request.url === '/emit') {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => { sockets.emit('live', JSON.parse(body)); answer.end('ok'); });
  } else if (request.url === '/') answer.end('ok');
});
const sockets = new Server(http, { serveClient: false, perMessageDeflate: false });
sockets.on('connection', (socket) => socket.emit('ready', {}));
http.listen(Number(process.env.PORT), '127.0.0.1');`;

/**
 * Milliseconds from the commit of a change to the thousandth screen that hears it (99th percentile of all screens and changes), beside
 * bare socket.io's from the call of `emit`. The two take turns.
 */
export const liveBench: Benchmark = {
  async run({ ownerUrl, appUrl, progress }) {
    const database = await Database.open({ url: appUrl, poolSize: 2, applicationName: 'relance-bench' });
    const { teamId, cookie } = await leadOf(database, ownerUrl);
    const api = await serving([API], { RELANCE_DATABASE_URL: ownerUrl, RELANCE_APP_DATABASE_URL: appUrl }, '/healthz');
    let bare: Child | undefined;
    const crowds: Crowd[] = [];
    try {
      bare = await serving(['--eval', BARE], {});
      progress(`connecting ${SOCKETS} sockets to each`);
      const ours = await Crowd.gather(api.port, cookie, crowds);
      const limit = await Crowd.gather(bare.port, null, crowds);
      const message = { topic: 'floor.changed' as const, payload: { agentId: teamId, caseId: teamId } };
      const commit = () =>
        database.transaction(SYSTEM, (tx) => writeOutbox(tx, [{ ...message, audience: { teamId } }]));
      const { port } = bare;
      const emit = async (): Promise<void> => {
        const body = JSON.stringify({ ...message, seq: 1, at: new Date().toISOString(), cursor: '1.1' });
        await (await fetch(`http://127.0.0.1:${port}/emit`, { method: 'POST', body })).text();
      };
      const delays = { ours: [] as number[], limit: [] as number[] };
      for (let i = 0; i < WARM_UP + MESSAGES; i++) {
        if (i % 10 === 0) progress(`message ${i} of ${WARM_UP + MESSAGES}`);
        const [a, b] = [await ours.hear(commit), await limit.hear(emit)];
        if (i >= WARM_UP) {
          delays.ours.push(...a);
          delays.limit.push(...b);
        }
      }
      const [p99, bareP99] = [percentile(delays.ours, 0.99), percentile(delays.limit, 0.99)];
      return {
        unit: 'ms, 99th percentile',
        ours: p99,
        limit: bareP99,
        limitIs: 'bare socket.io',
        ratio: Math.round((p99 / bareP99) * 1000) / 1000,
        aim: { atMost: 3 },
        details: {
          sockets: SOCKETS,
          messages: MESSAGES,
          p95: percentile(delays.ours, 0.95),
          median: median(delays.ours),
          limitMedian: median(delays.limit),
        },
      };
    } finally {
      for (const crowd of crowds) crowd.leave();
      await bare?.stop();
      await api.stop();
      await database.close();
    }
  },
};

/** Screens that are all told the same. */
class Crowd {
  private heard = 0;
  private delays: number[] = [];
  private sentAt = 0;
  private all: () => void = () => undefined;

  private constructor(private readonly sockets: Socket[]) {
    for (const socket of sockets) {
      socket.on('live', (_message: LiveMessage) => {
        this.delays.push(performance.now() - this.sentAt);
        this.heard += 1;
        if (this.heard === sockets.length) this.all();
      });
    }
  }

  static async gather(port: number, cookie: string | null, crowds: Crowd[]): Promise<Crowd> {
    const sockets: Socket[] = [];
    for (let i = 0; i < SOCKETS; i += 50) {
      const some = Array.from({ length: Math.min(50, SOCKETS - i) }, () =>
        io(`http://127.0.0.1:${port}`, {
          transports: ['websocket'],
          forceNew: true,
          reconnection: false,
          extraHeaders: cookie ? { cookie } : {},
        }),
      );
      sockets.push(...some);
      await Promise.all(
        some.map(
          (socket) => new Promise((resolve, reject) => socket.once('ready', resolve).once('connect_error', reject)),
        ),
      );
    }
    const crowd = new Crowd(sockets);
    crowds.push(crowd);
    return crowd;
  }

  /** How long each screen took to hear of what is sent now. For a commit, from the moment it is asked for. */
  async hear(send: () => Promise<unknown>): Promise<number[]> {
    this.heard = 0;
    this.delays = [];
    const all = new Promise<void>((resolve) => (this.all = resolve));
    this.sentAt = performance.now();
    await Promise.all([send(), all]);
    return this.delays;
  }

  leave(): void {
    for (const socket of this.sockets) socket.disconnect();
  }
}

async function leadOf(database: Database, ownerUrl: string): Promise<{ teamId: string; cookie: string }> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ id: string; team_id: string }>(
      `with t as (insert into team (name) values ('Live') returning id)
       insert into person (login, name, role, team_id) select 'live', 'Live', 'lead', id from t returning id, team_id`,
    );
    const { id, team_id: teamId } = rows[0]!;
    const sessions = new SessionService(database, new SystemClock(), null);
    const token = await database.transaction(SYSTEM, (tx) => sessions.open(tx, id, null));
    return { teamId, cookie: `relance_session=${token}` };
  } finally {
    await owner.end();
  }
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 100) / 100;
}
