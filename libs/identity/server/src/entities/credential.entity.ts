import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('credential')
export class CredentialEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' })
  changedAt!: string;
}
