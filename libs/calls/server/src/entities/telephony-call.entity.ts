import type { LineCall, LineState } from '@relance/calls/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('telephony_call')
export class TelephonyCallEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'key_id' })
  keyId!: string;

  @Column('text', { name: 'call_ref' })
  callRef!: string;

  @Column('text')
  direction!: 'inbound' | 'outbound';

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('jsonb')
  heard!: LineCall;

  @Column('text')
  state!: LineState;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;

  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' })
  changedAt!: string;
}
