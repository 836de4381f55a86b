import MailComposer from 'nodemailer/lib/mail-composer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { Readable } from 'node:stream';
import type { MailServer, OutgoingMail, SendVerdict } from './mail-server';

/** A conversation that lasts longer is cut; a claim is given up only after that (`parkAbandoned`). */
const LONGEST = 240_000;
const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000, dnsTimeout: 15_000 };

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  command?: string;
}

/**
 * Hands mail to an SMTP server, one connection for each message, and says exactly what is known afterwards. The message is
 * given as a stream so that we see whether any of it had left when a connection is lost: before that, it surely was not sent.
 */
export class SmtpMailServer implements MailServer {
  constructor(
    private readonly url: string,
    private readonly timeouts: Partial<typeof TIMEOUTS> = {},
  ) {}

  async send(mail: OutgoingMail): Promise<SendVerdict> {
    const { auth, ...options } = parseConnectionUrl(this.url);
    const connection = new SMTPConnection({ ...options, ...TIMEOUTS, ...this.timeouts });
    let leaving = false;
    const deadline = setTimeout(() => connection.close(), LONGEST);
    try {
      const message = await compose(mail);
      await step(connection, (done) => connection.connect(done));
      if (auth) await step(connection, (done) => connection.login({ user: auth.user, pass: auth.pass }, done));
      const stream = new Readable({
        read() {
          leaving = true;
          this.push(message);
          this.push(null);
        },
      });
      const response = await step<{ response?: string }>(connection, (done) =>
        connection.send({ from: mail.from, to: mail.to, size: message.length }, stream, done),
      );
      return { kind: 'accepted', response: response?.response ?? '' };
    } catch (error) {
      return verdictOf(error as SmtpError, leaving);
    } finally {
      clearTimeout(deadline);
      connection.close();
    }
  }
}

/** Runs one stage of the conversation; the connection's own `error` event ends it as well as its callback. */
function step<Result = void>(
  connection: SMTPConnection,
  run: (done: (error?: Error | null, result?: unknown) => void) => void,
): Promise<Result | undefined> {
  return new Promise((resolve, reject) => {
    const lost = (error: Error): void => reject(error);
    const ended = (): void => reject(Object.assign(new Error('The connection was closed.'), { code: 'ECONNECTION' }));
    connection.once('error', lost);
    connection.once('end', ended);
    run((error, result) => {
      connection.removeListener('end', ended);
      connection.removeListener('error', lost);
      if (error) reject(error);
      else resolve(result as Result | undefined);
    });
    // an error after the stage has ended has told all it can
    connection.on('error', () => undefined);
  });
}

function verdictOf(error: SmtpError, leaving: boolean): SendVerdict {
  const text = error.message.replace(/\s+/g, ' ').slice(0, 500);
  const answered = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  if (answered && error.responseCode) {
    if (error.responseCode < 500) return { kind: 'notNow', error: text };
    return { kind: 'refused', error: text, recipient: error.command === 'RCPT TO' };
  }
  return leaving ? { kind: 'unknown', error: text } : { kind: 'notNow', error: text };
}

function compose(mail: OutgoingMail): Promise<Buffer> {
  const composer = new MailComposer({
    messageId: mail.messageId,
    from: { name: mail.fromName, address: mail.from },
    to: mail.to,
    ...(mail.replyTo ? { replyTo: { name: mail.fromName, address: mail.replyTo } } : {}),
    subject: mail.subject,
    text: mail.text,
    headers: { 'Content-Language': mail.language },
    attachments: [{ filename: mail.attachment.name, content: mail.attachment.content, contentType: 'application/pdf' }],
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Promise((resolve, reject) => {
    composer.compile().build((error, message) => (error ? reject(error) : resolve(message as Buffer)));
  });
}
