import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { io, type Socket } from 'socket.io-client';
import type { LiveEventMap, LiveMessage, LiveTopic, ServerToClient } from '@relance/platform/live';
import { SessionEnd } from './graphql.client';

type Heard = (message: LiveMessage) => void;
type Topics<Topic extends LiveTopic> = Extract<LiveMessage, { topic: Topic }>;

/**
 * What other people and the worker change, as it happens. A screen says what it wants to hear with `on`; after an interruption
 * the server sends what was missed since the cursor, or asks for a reload: then `onReload` is called and lists read again.
 */
@Injectable({ providedIn: 'root' })
export class LiveClient {
  private readonly end = inject(SessionEnd);
  private readonly heard = new Map<LiveTopic, Set<Heard>>();
  private readonly reloads = new Set<() => void>();
  private readonly up = signal(true);
  private readonly onLine = signal(navigator.onLine);
  private socket?: Socket<ServerToClient>;
  private cursor?: string;
  /** This page, for as long as it is loaded. */
  readonly screenId = crypto.randomUUID();
  /** False while nothing new can arrive: the screen says so and does not dial. */
  readonly online = computed(() => this.up() && this.onLine());

  constructor() {
    addEventListener('online', () => this.onLine.set(true));
    addEventListener('offline', () => this.onLine.set(false));
  }

  connect(): void {
    if (this.socket) return;
    const socket: Socket<ServerToClient> = io({
      transports: ['websocket'],
      auth: (give) => give({ screenId: this.screenId, ...(this.cursor ? { cursor: this.cursor } : {}) }),
      reconnectionDelay: 500,
      reconnectionDelayMax: 5000,
    });
    socket.on('connect', () => this.up.set(true));
    socket.on('disconnect', () => this.up.set(false));
    socket.on('connect_error', () => this.up.set(false));
    socket.on('ready', ({ cursor, reload }) => {
      this.cursor = cursor;
      if (reload) for (const listener of this.reloads) listener();
    });
    socket.on('live', (message) => {
      this.cursor = message.cursor;
      for (const listener of this.heard.get(message.topic) ?? []) listener(message);
    });
    socket.on('ended', () => this.end.tell());
    this.socket = socket;
  }

  disconnect(): void {
    this.socket?.disconnect();
    this.socket = undefined;
    this.cursor = undefined;
    this.up.set(true);
  }

  /** Hears a topic until the caller is destroyed. Call it where injection is possible, or give the DestroyRef. */
  on<Topic extends LiveTopic>(
    topic: Topic,
    listener: (payload: LiveEventMap[Topic], message: Topics<Topic>) => void,
    until: DestroyRef = inject(DestroyRef),
  ): void {
    const heard: Heard = (message) => listener(message.payload as LiveEventMap[Topic], message as Topics<Topic>);
    const listeners = this.heard.get(topic) ?? new Set();
    this.heard.set(topic, listeners.add(heard));
    until.onDestroy(() => listeners.delete(heard));
  }

  /** What is shown is to be read again although nothing was missed: its words come in another language now. */
  readAgain(): void {
    for (const listener of this.reloads) listener();
  }

  /** Called when too much was missed: read everything shown again. */
  onReload(listener: () => void, until: DestroyRef = inject(DestroyRef)): void {
    this.reloads.add(listener);
    until.onDestroy(() => this.reloads.delete(listener));
  }
}
