import { Column, Entity, PrimaryColumn } from 'typeorm';

export const DELIVERY_STATUSES = [
  'toSend',
  'claimed',
  'sent',
  'posted',
  'inDoubt',
  'failed',
  'cancelled',
  'noAddress',
] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** `sms` and `visit` are done by a person: no gateway exists. */
export type DeliveryChannel = 'email' | 'post' | 'registeredPost' | 'sms' | 'visit';
/** Why it did not leave: the address came back, the message was refused, or it was cancelled and nothing took its place. */
export type DeliveryProblem = 'bounced' | 'refused' | 'gone';

/** How a document reaches the debtor: claim, send, record. What cannot be known is in doubt, and never resent by itself. */
@Entity('delivery')
export class DeliveryEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'document_id', unique: true })
  documentId!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  channel!: DeliveryChannel;

  @Column('text', { nullable: true })
  recipient!: string | null;

  @Column('text')
  status!: DeliveryStatus;

  @Column('uuid', { name: 'claimed_by', nullable: true })
  claimedBy!: string | null;

  @Column('timestamptz', { name: 'claimed_at', nullable: true })
  claimedAt!: string | null;

  @Column('integer', { name: 'claimed_seq', nullable: true })
  claimedSeq!: number | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: string | null;

  @Column('uuid', { name: 'sent_by', nullable: true })
  sentBy!: string | null;

  @Column('text', { name: 'message_id', nullable: true })
  messageId!: string | null;

  @Column('text', { name: 'tracking_number', nullable: true })
  trackingNumber!: string | null;

  @Column('text', { nullable: true })
  error!: string | null;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { name: 'not_before', nullable: true })
  notBefore!: string | null;

  @Column('integer', { name: 'cancelled_seq', nullable: true })
  cancelledSeq!: number | null;

  @Column('text', { name: 'cancelled_from', nullable: true })
  cancelledFrom!: 'toSend' | 'failed' | 'noAddress' | null;

  /** Step, contact and day: there is one message for them. */
  @Column('text', { nullable: true })
  slot!: string | null;

  @Column('text', { nullable: true })
  problem!: DeliveryProblem | null;

  /** The status that its case was told last. */
  @Column('text', { nullable: true })
  told!: DeliveryStatus | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;
}
