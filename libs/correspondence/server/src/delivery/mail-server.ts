/** One e-mail as it goes out. Addresses have been checked. */
export interface OutgoingMail {
  /** Stable for the delivery: a receiver that gets it twice can tell. */
  messageId: string;
  from: string;
  fromName: string;
  replyTo: string | null;
  to: string;
  subject: string;
  text: string;
  language: string;
  attachment: { name: string; content: Buffer };
}

/** What is known after an attempt to send. */
export type SendVerdict =
  | { kind: 'accepted'; response: string }
  /** For good. `recipient`: it is the address that was refused, not the message or us. */
  | { kind: 'refused'; error: string; recipient: boolean }
  /** It surely was not accepted: may be tried again. */
  | { kind: 'notNow'; error: string }
  /** The message had begun to leave when the connection was lost: nobody knows (RELIABILITY T8). */
  | { kind: 'unknown'; error: string };

/** Where e-mail is handed over. */
export interface MailServer {
  send(mail: OutgoingMail): Promise<SendVerdict>;
}
