import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('telephony_event')
export class TelephonyEventEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('timestamptz', { name: 'received_at', default: () => 'now()' })
  receivedAt!: string;

  @Column('uuid', { name: 'key_id', nullable: true })
  keyId!: string | null;

  @Column('text', { name: 'event_ref', nullable: true })
  eventRef!: string | null;

  @Column('text', { name: 'call_ref', nullable: true })
  callRef!: string | null;

  @Column('text', { nullable: true })
  type!: string | null;

  @Column('text', { nullable: true })
  signature!: string | null;

  @Column('boolean', { default: false })
  duplicate!: boolean;

  @Column('text', { nullable: true })
  refusal!: string | null;

  @Column('text', { nullable: true })
  remark!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;
}
