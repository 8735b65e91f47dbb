import { Box, Chip, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { MeasuredFigure } from '@voicemill/contracts';
import { useNarrow } from '../../layout/use-narrow';
import { useFormat } from '../../providers/i18n/use-format';
import { useServerWord } from '../../providers/i18n/use-server-word';
import { useText } from '../../providers/i18n/use-text';

/** The figures of one file as measured on what was encoded. The method is a column where there is room, a line where not. */
export const FigureTable = ({ name, figures }: { name: string; figures: MeasuredFigure[] }) => {
  const [text, format] = [useText(), useFormat()];
  const narrow = useNarrow();
  const figureWord = useServerWord('deliveries.figures');
  if (figures.length === 0) return <Typography color="textSecondary">{text('deliveries.noFigures')}</Typography>;
  const columns = ['name', 'measured', 'target', 'result', ...(narrow ? [] : (['method'] as const))] as const;
  const cellSx = { px: { xs: 0.5, sm: 2 }, overflowWrap: 'anywhere' } as const;
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={name}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column} sx={{ px: { xs: 0.5, sm: 2 } }}>
                {text(`deliveries.figure.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {figures.map((figure) => (
            <TableRow key={figure.name}>
              <TableCell component="th" scope="row" sx={cellSx}>
                {figureWord(figure.name)}
                {narrow && (
                  <Typography variant="caption" color="textSecondary" component="div">
                    {figure.method}
                  </Typography>
                )}
              </TableCell>
              <TableCell sx={{ ...cellSx, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
                {figure.measured === null ? text('app.notKnown') : format.number(figure.measured, 2)}
              </TableCell>
              <TableCell sx={cellSx}>{figure.target}</TableCell>
              <TableCell sx={{ px: { xs: 0.5, sm: 2 } }}>
                <Chip
                  size="small"
                  variant="outlined"
                  color={figure.pass ? 'success' : 'error'}
                  label={text(figure.pass ? 'deliveries.figure.pass' : 'deliveries.figure.fail')}
                />
              </TableCell>
              {!narrow && <TableCell sx={cellSx}>{figure.method}</TableCell>}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};
