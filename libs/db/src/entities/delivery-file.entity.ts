import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { DeliveryEntity } from './delivery.entity';
import { IdentifiedRow } from './owned';

@Entity('delivery_file')
@Unique('delivery_file_path', ['deliveryId', 'path'])
export class DeliveryFileEntity extends IdentifiedRow {
  @Column('uuid')
  deliveryId!: string;

  @ManyToOne(() => DeliveryEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'delivery_id' })
  delivery?: Relation<DeliveryEntity>;

  /** Name inside the delivery, e.g. `book.m4b` or `rows/0001_intro.mp3`. */
  @Column('text')
  path!: string;

  @Column('text')
  mediaType!: string;

  @Column('bigint')
  bytes!: string;

  @Column('char', { length: 64 })
  sha256!: string;

  @Column('int', { nullable: true })
  chapterNumber!: number | null;

  @Column('double precision', { nullable: true })
  durationMs!: number | null;
}
