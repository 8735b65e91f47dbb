import DownloadIcon from '@mui/icons-material/Download';
import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { InputFault } from '@voicemill/contracts';
import { Section } from '../../layout/Section';
import { useNarrow } from '../../layout/use-narrow';
import { useText } from '../../providers/i18n/use-text';

const columns = ['row', 'column', 'reason', 'remedy'] as const;

interface FaultTableProps {
  faults: InputFault[];
  total?: number;
  /** Saves all of them as a table; unset: there is none to be had. */
  download?: () => void;
}

/** The refused places of a file (of very many only the first are told): a table where there is room, a list on phones. */
export const FaultTable = ({ faults, total = faults.length, download }: FaultTableProps) => {
  const [text, narrow] = [useText(), useNarrow()];
  const heading = text('scripts.fault.heading', { smart_count: total });
  const none = text('app.notKnown');
  return (
    <Section
      title={heading}
      aside={
        download && (
          <Button startIcon={<DownloadIcon />} onClick={download}>
            {text('scripts.fault.download')}
          </Button>
        )
      }
    >
      {total > faults.length && (
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          {text('scripts.fault.firstOnly', { count: faults.length })}
        </Typography>
      )}
      {narrow ? (
        <FaultCards faults={faults} />
      ) : (
        <Table size="small" aria-label={heading}>
          <TableHead>
            <TableRow>
              {columns.map((column) => (
                <TableCell key={column}>{text(`scripts.fault.${column}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {faults.map((fault, index) => (
              <TableRow key={index}>
                {columns.map((column) => (
                  <TableCell key={column} sx={{ overflowWrap: 'anywhere', verticalAlign: 'top' }}>
                    {fault[column] ?? none}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
};

const FaultCards = ({ faults }: { faults: InputFault[] }) => {
  const text = useText();
  return faults.map((fault, index) => (
    <Box key={index} sx={{ py: 1, borderTop: index > 0 ? 1 : 0, borderColor: 'divider', overflowWrap: 'anywhere' }}>
      <Typography sx={{ fontWeight: 600 }}>
        {fault.row !== undefined && `${text('scripts.fault.row')} ${fault.row} `}
        {fault.column !== undefined && `· ${text('scripts.fault.column')} ${fault.column}`}
      </Typography>
      <Typography variant="body2">{fault.reason}</Typography>
      <Typography variant="body2" color="textSecondary">
        {fault.remedy}
      </Typography>
    </Box>
  ));
};
