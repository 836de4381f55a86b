import type { Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** What the server shall do with the next message. */
export type Fault =
  'refuseRecipient' | 'busyAtRecipient' | 'dropBeforeData' | 'dropAfterData' | 'busyAfterData' | 'refuseMessage';

/** A real SMTP server on this machine that fails as told, one fault for each connection, and keeps what it took. */
export class FaultyMailServer {
  readonly taken: Email[] = [];
  /** Messages that came in whole, accepted or not: the debtor may have got each of them. */
  received = 0;
  readonly faults: (Fault | null)[] = [];
  private readonly server: SMTPServer;
  url = '';

  constructor() {
    const faultOf = new WeakMap<object, Fault | null>();
    const sockets = new Map<number, Socket>();
    const cut = (session: { remotePort: number }): void => void sockets.get(session.remotePort)?.destroy();
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onConnect: (session, done) => {
        faultOf.set(session, this.faults.shift() ?? null);
        done();
      },
      onRcptTo: (_address, session, done) => {
        const fault = faultOf.get(session);
        if (fault === 'refuseRecipient')
          return done(Object.assign(new Error('5.1.1 no such mailbox'), { responseCode: 550 }));
        if (fault === 'busyAtRecipient')
          return done(Object.assign(new Error('4.2.0 try later'), { responseCode: 451 }));
        if (fault === 'dropBeforeData') return cut(session);
        return done();
      },
      onData: (stream, session, done) => {
        const fault = faultOf.get(session);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          this.received++;
          if (fault === 'dropAfterData') return cut(session);
          if (fault === 'busyAfterData') return done(Object.assign(new Error('4.3.1 no space'), { responseCode: 452 }));
          if (fault === 'refuseMessage')
            return done(Object.assign(new Error('5.6.0 content refused'), { responseCode: 554 }));
          return void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
            this.taken.push(mail);
            done();
          });
        });
      },
    });
    this.server.server.on('connection', (socket: Socket) => {
      const port = socket.remotePort!;
      sockets.set(port, socket);
      socket.on('close', () => sockets.delete(port));
    });
    this.server.on('error', () => undefined);
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    this.url = `smtp://127.0.0.1:${address.port}`;
    return this;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
