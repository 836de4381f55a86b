import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { PresenceService } from '@relance/calls/server';
import { SESSION_ENDED } from '@relance/identity/server';
import { isId } from '@relance/kernel';
import type { LiveHandshake, ServerToClient } from '@relance/platform/live';
import { Database, DatabaseListener, OutboxReader, type Viewer, ViewerSource } from '@relance/platform/server';
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { emissionsOf, roomsOf } from './rooms';

type Sockets = Server<
  Record<string, never>,
  ServerToClient,
  Record<string, never>,
  { viewer: Viewer; screenId?: string }
>;
type OneSocket = Socket<
  Record<string, never>,
  ServerToClient,
  Record<string, never>,
  { viewer: Viewer; screenId?: string }
>;

const SESSION_CHECK_MS = 60_000;
const RETRY_MS = 1_000;

/**
 * Live screens: tells each socket what changed in its reach. The outbox is the only source; reading, telling and letting
 * somebody in happen one after the other, so that a newcomer misses nothing and is told nothing out of turn.
 */
@Injectable()
export class LiveServer implements OnModuleDestroy {
  private io: Sockets | null = null;
  private readonly reader: OutboxReader;
  private readonly logger = new Logger('Live');
  private check: NodeJS.Timeout | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private readAgain = false;
  private closed = false;

  constructor(
    database: Database,
    private readonly listener: DatabaseListener,
    private readonly viewers: ViewerSource,
    private readonly presence: PresenceService,
  ) {
    this.reader = new OutboxReader(database);
  }

  /** Serves sockets beside http. `mayConnect`: whether the page that asks is ours. */
  attach(http: HttpServer, mayConnect: (request: IncomingMessage) => boolean): void {
    const io: Sockets = new Server(http, {
      path: '/socket.io',
      serveClient: false,
      maxHttpBufferSize: 10_000,
      perMessageDeflate: false,
      allowRequest: (request, answer) => answer(null, mayConnect(request)),
    });
    this.io = io;
    io.use((socket, next) => {
      this.viewers.viewerOf(socket.handshake.headers.cookie).then(
        (viewer) => {
          if (!viewer) return next(new Error('unauthenticated'));
          const { screenId } = socket.handshake.auth as LiveHandshake;
          socket.data.viewer = viewer;
          if (typeof screenId === 'string' && isId(screenId)) socket.data.screenId = screenId;
          next();
        },
        () => next(new Error('unavailable')),
      );
    });
    io.on('connection', (socket) => {
      socket.on('disconnect', () => void this.takeTurn(() => this.farewell(socket)));
      void this.takeTurn(() => this.welcome(socket));
    });
    this.listener.on('notified', (channel, payload) => {
      if (channel === 'outbox') this.readSoon();
      else if (channel === SESSION_ENDED) this.end(payload);
    });
    this.listener.on('listening', () => {
      this.readSoon();
      void this.endClosedSessions();
    });
    this.check = setInterval(() => void this.endClosedSessions(), SESSION_CHECK_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    if (this.check) clearInterval(this.check);
    this.io?.disconnectSockets(true);
    await this.turn;
    await this.io?.close();
  }

  private async welcome(socket: OneSocket): Promise<void> {
    try {
      await this.readAndTell();
      const { viewer } = socket.data;
      const { cursor } = socket.handshake.auth as LiveHandshake;
      const missed = typeof cursor === 'string' ? await this.reader.missed(viewer.actor, cursor) : [];
      await socket.join(roomsOf(viewer));
      // disabled while it waited for its turn
      const open = await this.viewers.stillOpen([viewer.sessionKey]);
      if (!open.has(viewer.sessionKey)) return endSocket(socket);
      for (const message of missed ?? []) socket.emit('live', message);
      socket.emit('ready', { cursor: this.reader.cursor, reload: missed === null });
    } catch (error) {
      // it comes back by itself
      socket.disconnect(true);
      throw error;
    }
  }

  /** The screen is gone, unless it came back meanwhile by another socket. */
  private async farewell({ data: { screenId, viewer } }: OneSocket): Promise<void> {
    if (!screenId || this.closed) return;
    const sockets = [...(this.io?.of('/').sockets.values() ?? [])];
    if (sockets.some(({ data }) => data.screenId === screenId)) return;
    await this.presence.socketClosed(viewer.actor.personId, screenId);
  }

  /** Notifications that come while one is read are read together. */
  private readSoon(): void {
    if (this.readAgain || this.closed) return;
    this.readAgain = true;
    void this.takeTurn(() => {
      this.readAgain = false;
      return this.readAndTell();
    });
  }

  private async readAndTell(): Promise<void> {
    const rows = await this.reader.read();
    const caseIds = [...new Set(rows.flatMap(({ caseId }) => caseId ?? []))];
    const watchers = caseIds.length > 0 ? await this.presence.watchers(caseIds) : undefined;
    for (const { rooms, message } of emissionsOf(rows, watchers)) this.io?.to(rooms).emit('live', message);
  }

  private takeTurn(work: () => Promise<void>): Promise<void> {
    const mine = this.turn.then(work).catch((error: unknown) => {
      if (this.closed) return;
      this.logger.error(error instanceof Error ? error.message : String(error));
      setTimeout(() => this.readSoon(), RETRY_MS).unref();
    });
    this.turn = mine;
    return mine;
  }

  /** `room`: `person:<id>` or `session:<key>`, as notified. */
  private end(room: string): void {
    this.io?.to(room).emit('ended');
    this.io?.in(room).disconnectSockets(true);
  }

  /** Sessions that ran out, or ended while nobody listened. */
  private async endClosedSessions(): Promise<void> {
    const sockets = [...(this.io?.of('/').sockets.values() ?? [])];
    if (sockets.length === 0) return;
    try {
      const open = await this.viewers.stillOpen([...new Set(sockets.map((socket) => socket.data.viewer.sessionKey))]);
      for (const socket of sockets) if (!open.has(socket.data.viewer.sessionKey)) endSocket(socket);
    } catch (error) {
      this.logger.error(error instanceof Error ? error.message : String(error));
    }
  }
}

function endSocket(socket: OneSocket): void {
  socket.emit('ended');
  socket.disconnect(true);
}
