import { Column, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { WorkspaceEntity } from './workspace.entity';

/** Every row belongs to a workspace, from the first migration on. */
export abstract class OwnedRow {
  @Column('text')
  workspaceId!: string;

  @ManyToOne(() => WorkspaceEntity, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Relation<WorkspaceEntity>;
}

/** An owned row whose key holds good inside its workspace only: the workspace is part of the primary key. */
export abstract class WorkspaceKeyedRow {
  @PrimaryColumn('text')
  workspaceId!: string;

  @ManyToOne(() => WorkspaceEntity, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Relation<WorkspaceEntity>;
}

/** An owned row with a random id and its time of birth. */
export abstract class IdentifiedRow extends OwnedRow {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
