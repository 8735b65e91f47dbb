import { Column, Entity } from 'typeorm';
import { WorkspaceKeyedRow } from './owned';

/** What a workspace charges for a render. */
@Entity('price')
export class PriceEntity extends WorkspaceKeyedRow {
  @Column('text')
  currency!: string;

  @Column('double precision')
  perAudioMinute!: number;

  @Column('double precision', { name: 'per_1000_characters' })
  per1000Characters!: number;

  @Column('double precision')
  perDeviceHour!: number;
}
