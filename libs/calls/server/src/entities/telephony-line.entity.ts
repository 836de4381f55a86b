import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('telephony_line')
export class TelephonyLineEntity {
  @PrimaryColumn('text')
  extension!: string;

  @Column('uuid', { name: 'person_id', unique: true })
  personId!: string;
}
