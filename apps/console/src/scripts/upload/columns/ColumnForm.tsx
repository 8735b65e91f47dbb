import { Alert, Box, Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { columnNames, type ColumnMapping, type ColumnName, type TableHead } from '@voicemill/contracts';
import { useState } from 'react';
import { useText } from '../../../providers/i18n/use-text';
import { hasText, isMappingName, meaningOf, withMeaning } from './column-draft';
import { useKeepMapping } from './use-columns';

const notRead = 'not-read';
const rowSx = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', sm: '1fr 220px' },
  gap: 1,
  alignItems: 'center',
  py: 1,
  borderTop: 1,
  borderColor: 'divider',
} as const;

interface ColumnRowProps {
  column: TableHead['columns'][number];
  mapping: ColumnMapping;
  onChange: (mapping: ColumnMapping) => void;
}

const ColumnRow = ({ column, mapping, onChange }: ColumnRowProps) => {
  const text = useText();
  const { header, column: usual, examples } = column;
  const meaning = meaningOf(column, mapping);
  // A header with a usual name is read by it as long as no other one takes its place.
  const fixed = usual !== null && meaning === usual;
  return (
    <Box sx={rowSx}>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography sx={{ fontWeight: 600 }}>{header}</Typography>
        <Typography variant="body2" color="textSecondary">
          {examples.join(' · ') || text('columns.empty')}
        </Typography>
      </Box>
      <TextField
        select
        label={text('columns.meaning', { header })}
        value={meaning ?? notRead}
        onChange={({ target: { value } }) =>
          onChange(withMeaning(mapping, column, value === notRead ? null : (value as ColumnName)))
        }
      >
        <MenuItem value={notRead} disabled={fixed}>
          {text('columns.notRead')}
        </MenuItem>
        {columnNames.map((name) => (
          <MenuItem key={name} value={name}>
            {text(`columns.name.${name}`)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
};

interface ColumnFormProps {
  head: TableHead;
  start: ColumnMapping;
  name: string;
  onKept: (name: string) => void;
}

/** What each column of a table is, kept under a name for the next table like it. */
export const ColumnForm = ({ head, start, name: startName, onKept }: ColumnFormProps) => {
  const text = useText();
  const [mapping, setMapping] = useState(start);
  const [name, setName] = useState(startName);
  const keep = useKeepMapping(onKept);
  const named = isMappingName(name);
  const changed = Object.keys(mapping).length > 0;
  return (
    <Stack spacing={1.5}>
      <div>
        {head.columns.map((column, index) => (
          <ColumnRow key={index} column={column} mapping={mapping} onChange={setMapping} />
        ))}
      </div>
      {!hasText(head, mapping) && <Alert severity="info">{text('columns.noText')}</Alert>}
      <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'flex-start' }}>
        <TextField
          label={text('columns.saveAs')}
          value={name}
          onChange={(event) => setName(event.target.value.trim())}
          error={!named}
          helperText={named ? undefined : text('columns.nameRule')}
          sx={{ flex: '1 1 220px' }}
        />
        <Button
          variant="outlined"
          disabled={!changed || !named || !hasText(head, mapping) || keep.isPending}
          onClick={() => keep.mutate({ name, columns: mapping })}
          sx={{ minHeight: 40 }}
        >
          {text('columns.save')}
        </Button>
      </Stack>
    </Stack>
  );
};
