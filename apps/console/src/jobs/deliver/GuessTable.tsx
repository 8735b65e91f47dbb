import { Button, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { SpokenGuesses } from '@voicemill/contracts';
import { useState } from 'react';
import { useFormat } from '../../providers/i18n/use-format';
import { useText } from '../../providers/i18n/use-text';
import { writtenIn } from '../../providers/i18n/written-in';
import { useWrittenReading } from '../../review/use-written-reading';

const shownAtFirst = 10;
const columns = ['written', 'reading', 'count'] as const;

/** Readings that nobody had settled before they were spoken, the most frequent first. */
export const GuessTable = ({ guesses: { total, readings, listed } }: { guesses: SpokenGuesses }) => {
  const [text, format, written] = [useText(), useFormat(), useWrittenReading()];
  const [all, setAll] = useState(false);
  const shown = all ? listed : listed.slice(0, shownAtFirst);
  const title = text('review.guesses.title');
  const cellSx = { px: { xs: 0.5, sm: 2 }, overflowWrap: 'anywhere' } as const;
  return (
    <Stack component="section" aria-label={title} spacing={0.5} sx={{ alignItems: 'start' }}>
      <Typography variant="subtitle2">{title}</Typography>
      <Typography variant="body2" color="textSecondary">
        {text('review.guesses.summary', { smart_count: total })}{' '}
        {shown.length < readings && text('review.guesses.listed', { count: shown.length, of: format.number(readings) })}
      </Typography>
      <Table size="small" aria-label={title} sx={{ maxWidth: 560 }}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column} sx={cellSx} align={column === 'count' ? 'right' : 'left'}>
                {text(`review.guesses.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map(({ written: word, notation, reading, count }) => (
            <TableRow key={`${word} ${notation} ${reading}`}>
              <TableCell sx={cellSx} lang={writtenIn(word)}>
                {word}
              </TableCell>
              <TableCell sx={cellSx}>{written({ notation, value: reading })}</TableCell>
              <TableCell sx={{ ...cellSx, fontVariantNumeric: 'tabular-nums' }} align="right">
                {format.number(count)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {shown.length < listed.length && <Button onClick={() => setAll(true)}>{text('app.more')}</Button>}
    </Stack>
  );
};
