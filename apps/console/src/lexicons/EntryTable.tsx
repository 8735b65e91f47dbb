import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { StoredEntry } from '@voicemill/contracts';
import { useText } from '../providers/i18n/use-text';
import { writtenIn } from '../providers/i18n/written-in';
import { useWrittenReading } from '../review/use-written-reading';
import { EntryButtons } from './EntryButtons';
import type { EntryActions } from './EntryList';

const columns = ['written', 'neighbours', 'language', 'reading', 'addedIn'] as const;

/** What has to stand before and after, round a place holder for the word itself. */
export const Neighbours = ({ entry: { before, after } }: { entry: StoredEntry }) => {
  const text = useText();
  if (!before && !after) return text('lexicons.anywhere');
  return (
    <span lang={writtenIn(before + after)}>
      {before}{' '}
      <Box component="span" sx={{ color: 'text.disabled' }}>
        ▁
      </Box>{' '}
      {after}
    </span>
  );
};

export const EntryTable = ({ entries, ...actions }: { entries: StoredEntry[] } & EntryActions) => {
  const [text, written] = [useText(), useWrittenReading()];
  return (
    <Table size="small" aria-label={text('lexicons.entries')}>
      <TableHead>
        <TableRow>
          {columns.map((column) => (
            <TableCell key={column}>{text(`lexicons.column.${column}`)}</TableCell>
          ))}
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {entries.map((entry) => (
          <TableRow key={entry.id} hover>
            <TableCell
              component="th"
              scope="row"
              lang={writtenIn(entry.written)}
              sx={{ fontWeight: 600, fontSize: '1rem', overflowWrap: 'anywhere' }}
            >
              {entry.written}
            </TableCell>
            <TableCell sx={{ overflowWrap: 'anywhere' }}>
              <Neighbours entry={entry} />
            </TableCell>
            <TableCell>{text(entry.language ? `app.languages.${entry.language}` : 'lexicons.anyLanguage')}</TableCell>
            <TableCell sx={{ overflowWrap: 'anywhere' }}>
              <Typography sx={{ fontWeight: 600 }}>{written(entry)}</Typography>
              <Typography variant="caption" color="textSecondary">
                {text(`lexicons.notation.${entry.notation}`)}
                {entry.notation !== 'respelling' && `: ${entry.value}`}
              </Typography>
            </TableCell>
            <TableCell sx={{ fontVariantNumeric: 'tabular-nums' }}>{entry.addedIn}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap', textAlign: 'right' }}>
              <EntryButtons entry={entry} {...actions} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
