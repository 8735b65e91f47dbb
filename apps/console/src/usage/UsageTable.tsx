import { Box, Card, Table, TableBody, TableCell, TableHead, TablePagination, TableRow } from '@mui/material';
import type { UsageDay } from '@voicemill/contracts';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useFormat } from '../providers/i18n/use-format';
import { useText } from '../providers/i18n/use-text';
import { reuseShare } from './usage-sums';

const perPage = 25;
const columns = [
  'day',
  'voice',
  'audioMinutes',
  'characters',
  'deviceSeconds',
  'takesMade',
  'takesReused',
  'reuse',
] as const;

/** The figures behind the chart, newest day first. Scrolls inside its own frame on phones. */
export const UsageTable = ({ rows }: { rows: UsageDay[] }) => {
  const [text, format, translate] = [useText(), useFormat(), useTranslate()];
  const [wantedPage, setPage] = useState(0);
  // A shorter period may have fewer pages than the one before.
  const page = Math.min(wantedPage, Math.ceil(rows.length / perPage) - 1);
  const sorted = [...rows].sort(
    (left, right) => right.day.localeCompare(left.day) || left.voiceId.localeCompare(right.voiceId),
  );
  return (
    <Card>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={text('usage.title')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              {columns.map((column, index) => (
                <TableCell key={column} align={index < 2 ? 'left' : 'right'} sx={{ whiteSpace: 'nowrap' }}>
                  {text(`usage.${column}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {sorted.slice(page * perPage, (page + 1) * perPage).map((row) => (
              <TableRow key={row.id}>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{row.day.slice(0, 10)}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{row.voiceId}</TableCell>
                <TableCell align="right">{format.number(row.audioMinutes, 1)}</TableCell>
                <TableCell align="right">{format.number(row.characters)}</TableCell>
                <TableCell align="right">{format.number(row.deviceSeconds, 1)}</TableCell>
                <TableCell align="right">{format.number(row.takesMade)}</TableCell>
                <TableCell align="right">{format.number(row.takesReused)}</TableCell>
                <TableCell align="right">{format.percent(reuseShare(row))}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      {rows.length > perPage && (
        <TablePagination
          component="div"
          count={rows.length}
          page={page}
          rowsPerPage={perPage}
          rowsPerPageOptions={[perPage]}
          onPageChange={(_event, next) => setPage(next)}
          labelDisplayedRows={({ from, to, count }) =>
            translate('ra.navigation.page_range_info', { offsetBegin: from, offsetEnd: to, total: count })
          }
          getItemAriaLabel={(type) => translate(`ra.navigation.${type}`)}
        />
      )}
    </Card>
  );
};
