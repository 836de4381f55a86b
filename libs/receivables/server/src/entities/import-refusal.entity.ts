import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('import_refusal')
export class ImportRefusalEntity {
  @PrimaryColumn('uuid', { name: 'import_id' })
  importId!: string;

  @PrimaryColumn('integer')
  line!: number;

  @PrimaryColumn('integer', { default: 0 })
  ordinal!: number;

  @Column('text', { nullable: true })
  field!: string | null;

  @Column('text')
  code!: string;

  @Column('text', { name: 'message_fr' })
  messageFr!: string;

  @Column('text', { name: 'message_en' })
  messageEn!: string;

  @Column('text', { nullable: true })
  raw!: string | null;
}
