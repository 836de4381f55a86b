import type { ContactPolicy } from '@relance/calls/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('contact_policy')
export class ContactPolicyEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('text', { unique: true })
  key!: string;

  @Column('jsonb')
  definition!: ContactPolicy;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;
}
