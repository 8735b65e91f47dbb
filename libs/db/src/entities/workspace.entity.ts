import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A tenant. `servedPhones / shareWeight` is its virtual time: the claim serves the workspace that had least so far. */
@Entity('workspace')
export class WorkspaceEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  name!: string;

  @Column('double precision', { default: 1 })
  shareWeight!: number;

  @Column('double precision', { default: 0 })
  servedPhones!: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
