import { Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { columnNames, type SavedColumnMapping, type TableHead } from '@voicemill/contracts';
import { useState } from 'react';
import { Section } from '../../../layout/Section';
import { useText } from '../../../providers/i18n/use-text';
import { fits, hasText, meaningOf, nameAfter } from './column-draft';
import { ColumnForm } from './ColumnForm';
import type { ColumnChoice } from './use-columns';

const usualNames = 'usual names';

interface PickerProps {
  file: File;
  head: TableHead;
  saved: SavedColumnMapping[];
  chosen: SavedColumnMapping | undefined;
  onChoose: (name: string | undefined) => void;
}

/** Which columns are read as what, in one sentence. */
const Read = ({ head, chosen }: Pick<PickerProps, 'head' | 'chosen'>) => {
  const text = useText();
  const read = head.columns.flatMap((column) => {
    const meaning = meaningOf(column, chosen?.columns ?? {});
    return meaning === null ? [] : [{ meaning, header: column.header }];
  });
  const parts = columnNames.flatMap((name) =>
    read
      .filter(({ meaning }) => meaning === name)
      .map(({ header }) => text('columns.readAs', { header, name: text(`columns.name.${name}`) })),
  );
  return (
    <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
      {parts.join(' · ')}
    </Typography>
  );
};

const Picker = ({ file, head, saved, chosen, onChoose }: PickerProps) => {
  const text = useText();
  const recognised = hasText(head, chosen?.columns ?? {});
  const [editing, setEditing] = useState(!recognised);
  const choose = (name: string) => {
    onChoose(name === usualNames ? undefined : name);
    setEditing(false);
  };
  return (
    <Section title={text('columns.title')}>
      <Stack spacing={1.5}>
        <Typography color="textSecondary">
          {text(recognised ? 'columns.recognised' : 'columns.unrecognised')}
        </Typography>
        {saved.length > 0 && (
          <TextField
            select
            label={text('columns.by')}
            value={chosen?.name ?? usualNames}
            onChange={(event) => choose(event.target.value)}
          >
            <MenuItem value={usualNames}>{text('columns.usual')}</MenuItem>
            {saved.map(({ name, columns }) => (
              <MenuItem key={name} value={name} disabled={!fits(head, columns)}>
                {name}
                {!fits(head, columns) && ` · ${text('columns.otherTable')}`}
              </MenuItem>
            ))}
          </TextField>
        )}
        {recognised && !editing && (
          <>
            <Read head={head} chosen={chosen} />
            <Button onClick={() => setEditing(true)} sx={{ alignSelf: 'flex-start' }}>
              {text('columns.change')}
            </Button>
          </>
        )}
        {(editing || !recognised) && (
          <ColumnForm
            key={chosen?.name}
            head={head}
            start={chosen?.columns ?? {}}
            name={chosen?.name ?? nameAfter(file.name)}
            onKept={choose}
          />
        )}
      </Stack>
    </Section>
  );
};

/** How the columns of a chosen table are read: by their usual names, or by a mapping that is made here once and offered again. */
export const ColumnsSection = ({ file, choice }: { file: File; choice: ColumnChoice }) => {
  const { head, saved, chosen, choose } = choice;
  if (!head || !saved || head.columns.length === 0) return null;
  return <Picker file={file} head={head} saved={saved} chosen={chosen} onChoose={choose} />;
};
