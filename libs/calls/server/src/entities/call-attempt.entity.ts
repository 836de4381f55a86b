import type { OutcomeKind, Party, Signal } from '@relance/calls/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('call_attempt')
export class CallAttemptEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'contact_id', nullable: true })
  contactId!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: string;

  @Column('timestamptz', { name: 'ended_at' })
  endedAt!: string;

  @Column('text')
  outcome!: OutcomeKind;

  @Column('boolean', { name: 'right_party' })
  rightParty!: boolean;

  @Column('text', { name: 'reason_for_delay', nullable: true })
  reasonForDelay!: string | null;

  @Column('text', { default: '' })
  note!: string;

  /** How the line answered. */
  @Column('text', { default: 'answered' })
  signal!: Signal;

  @Column('text', { default: 'unknown' })
  party!: Party;

  /** Logged since the reason for delay is asked on every right-party contact. */
  @Column('boolean', { name: 'reason_asked', default: false })
  reasonAsked!: boolean;

  /** The debtor rang us. */
  @Column('boolean', { default: false })
  inbound!: boolean;

  /** The call it came out of, where one was followed. */
  @Column('uuid', { name: 'session_id', nullable: true })
  sessionId!: string | null;

  @Column('integer', { default: 1 })
  dials!: number;

  @Column('integer', { name: 'ring_seconds', nullable: true })
  ringSeconds!: number | null;

  @Column('integer', { name: 'talk_seconds', nullable: true })
  talkSeconds!: number | null;

  @Column('integer', { name: 'hold_seconds', nullable: true })
  holdSeconds!: number | null;

  @Column('integer', { name: 'wrap_up_seconds', nullable: true })
  wrapUpSeconds!: number | null;

  /** The server saw it being dialled, under the lease of whoever called. */
  @Column('boolean', { default: false })
  dialled!: boolean;

  @Column('integer', { name: 'event_seq' })
  eventSeq!: number;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;
}
