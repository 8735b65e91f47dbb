import type { ColumnMapping } from '@voicemill/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { WorkspaceKeyedRow } from './owned';

/** Which header of a table means which column, under a name that the workspace gave it. */
@Entity('column_mapping')
export class ColumnMappingEntity extends WorkspaceKeyedRow {
  @PrimaryColumn('text')
  name!: string;

  @Column('jsonb')
  columns!: ColumnMapping;
}
