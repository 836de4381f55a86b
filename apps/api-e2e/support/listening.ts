import type { LiveHandshake, LiveMessage, LiveTopic, ServerToClient } from '@relance/platform/live';
import { once } from 'node:events';
import { io, type Socket } from 'socket.io-client';
import type { Visitor } from './visitor';

type Client = Socket<ServerToClient>;

/** A screen that listens: keeps what it hears, and waits for what it should hear. */
export class Listening {
  readonly heard: LiveMessage[] = [];
  cursor = '';
  reload = false;
  ended = false;
  private waiting: (() => void)[] = [];

  private constructor(
    private readonly socket: Client,
    private readonly visitor: Visitor,
  ) {
    const wake = () => this.waiting.splice(0).forEach((resolve) => resolve());
    socket.on('live', (message) => {
      this.heard.push(message);
      this.cursor = message.cursor;
      wake();
    });
    socket.on('ended', () => {
      this.ended = true;
      wake();
    });
    socket.on('disconnect', wake);
  }

  /** Connects and waits until the server says that it is ready. Rejects when it is not let in. */
  static async as(
    visitor: Visitor,
    handshake: LiveHandshake = {},
    headers: Record<string, string> = {},
  ): Promise<Listening> {
    const socket: Client = io(visitor.origin, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: handshake,
      extraHeaders: { ...(visitor.cookie ? { cookie: visitor.cookie } : {}), ...headers },
    });
    const listening = new Listening(socket, visitor);
    await new Promise<void>((resolve, reject) => {
      socket.on('connect_error', (error) => {
        socket.close();
        reject(error);
      });
      socket.on('ready', ({ cursor, reload }) => {
        listening.cursor = cursor;
        listening.reload = reload;
        resolve();
      });
    });
    return listening;
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  of<Topic extends LiveTopic>(topic: Topic): Extract<LiveMessage, { topic: Topic }>[] {
    return this.heard.filter((message): message is Extract<LiveMessage, { topic: Topic }> => message.topic === topic);
  }

  /** Waits until it holds: looked at again with everything heard. The test's own time-out ends it. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  async leave(): Promise<void> {
    if (!this.socket.connected) return;
    const left = once(this.socket as never, 'disconnect');
    this.socket.disconnect();
    await left;
  }

  /** The same screen later, with the last cursor it saw. */
  async back(): Promise<Listening> {
    return Listening.as(this.visitor, { cursor: this.cursor });
  }
}
