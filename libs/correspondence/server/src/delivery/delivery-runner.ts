import { Injectable } from '@nestjs/common';
import { newId } from '@relance/kernel';
import { Clock, Database, SYSTEM } from '@relance/platform/server';
import { claimNext, type Claim } from './claim';
import type { MailServer, OutgoingMail, SendVerdict } from './mail-server';
import { MailSettings } from './mail-settings';
import { parkAbandoned, recordVerdict } from './record';
import { SendGuards } from './send-guards';
import { SmtpMailServer } from './smtp-mail-server';

/** What one round did. */
export interface DeliveryRound {
  sent: number;
  refused: number;
  later: number;
  inDoubt: number;
  cancelled: number;
  /** Written anew with the figures of the day. */
  rewritten: number;
}

export interface RoundOptions {
  /** E-mails at most; default: until nothing waits. */
  limit?: number;
  /** Conversations with the server at once. */
  lanes?: number;
  /** Asked before each claim: the worker is being stopped. */
  stopped?: () => boolean;
}

const COUNTED: Record<SendVerdict['kind'], keyof DeliveryRound> = {
  accepted: 'sent',
  refused: 'refused',
  notNow: 'later',
  unknown: 'inDoubt',
};

/**
 * Sends the e-mails that wait: claim (committed), send, record. A process that dies between the steps leaves a claim, which is
 * parked in doubt; nothing is ever sent twice by itself (I9, RELIABILITY T8). Any number of runners may work at once.
 */
@Injectable()
export class DeliveryRunner {
  private readonly id = newId();
  private readonly server: MailServer | null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: MailSettings,
    private readonly guards: SendGuards,
  ) {
    this.server = settings.server ? new SmtpMailServer(settings.server.url) : null;
  }

  /** Without an SMTP server nothing is claimed: e-mails stay "to send", with their download. */
  get configured(): boolean {
    return this.server !== null;
  }

  async runOnce({ limit = Infinity, lanes = 4, stopped = () => false }: RoundOptions = {}): Promise<DeliveryRound> {
    const round: DeliveryRound = { sent: 0, refused: 0, later: 0, inDoubt: 0, cancelled: 0, rewritten: 0 };
    round.inDoubt += await this.database.transaction(SYSTEM, (tx) => parkAbandoned(tx, this.clock.now()));
    const { server } = this;
    if (!server) return round;
    let left = limit;
    const lane = async (): Promise<void> => {
      while (left-- > 0 && !stopped()) {
        const claim = await this.database.transaction(SYSTEM, (tx) =>
          claimNext(tx, this.id, this.clock.now(), this.guards),
        );
        if (!claim) return;
        if (claim === 'cancelled') round.cancelled++;
        else if (claim === 'rewritten') round.rewritten++;
        else if (claim === 'waiting') round.later++;
        else round[COUNTED[await this.deliver(server, claim)]]++;
      }
    };
    // a lane that fails does not leave another one talking to the server behind our back
    const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
    const failed = ended.find((end) => end.status === 'rejected');
    if (failed) throw failed.reason;
    return round;
  }

  private async deliver(server: MailServer, claim: Claim): Promise<SendVerdict['kind']> {
    const mail = this.mailOf(claim);
    const verdict = await server.send(mail);
    await this.database.transaction(SYSTEM, (tx) =>
      recordVerdict(tx, claim, verdict, mail.messageId, this.id, this.clock.now()),
    );
    return verdict.kind;
  }

  private mailOf(claim: Claim): OutgoingMail {
    const from = this.settings.server!.from;
    return {
      messageId: `<${claim.deliveryId}@${from.slice(from.indexOf('@') + 1)}>`,
      from,
      fromName: claim.creditorName,
      replyTo: claim.creditorEmail,
      to: claim.recipient,
      subject: claim.subject,
      text: claim.body,
      language: claim.language,
      attachment: { name: `${claim.caseNumber}.pdf`, content: claim.pdf },
    };
  }
}
