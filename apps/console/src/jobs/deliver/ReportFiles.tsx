import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Chip, Typography } from '@mui/material';
import type { Report } from '@voicemill/contracts';
import { useFormat } from '../../providers/i18n/use-format';
import { useText } from '../../providers/i18n/use-text';
import { FigureTable } from './FigureTable';

/** A file a fold: courseware has one for each row. What failed is open, and so is the first. */
export const ReportFiles = ({ files }: { files: Report['files'] }) => {
  const [text, format] = [useText(), useFormat()];
  return (
    <div>
      {files.map((file, index) => (
        <Accordion
          key={file.path}
          defaultExpanded={index === 0 || !file.pass}
          variant="outlined"
          slotProps={{ transition: { unmountOnExit: true } }}
        >
          <AccordionSummary
            expandIcon={<ExpandMoreIcon />}
            sx={{ '& .MuiAccordionSummary-content': { gap: 1, alignItems: 'center', minWidth: 0 } }}
          >
            <Chip
              size="small"
              color={file.pass ? 'success' : 'error'}
              label={text(file.pass ? 'deliveries.figure.pass' : 'deliveries.figure.fail')}
            />
            <Typography sx={{ overflowWrap: 'anywhere', flex: 1 }}>{file.path}</Typography>
            <Typography color="textSecondary" variant="body2">
              {format.clock(file.durationMs)}
            </Typography>
          </AccordionSummary>
          <AccordionDetails sx={{ p: { xs: 1, sm: 2 } }}>
            <FigureTable name={file.path} figures={file.figures} />
          </AccordionDetails>
        </Accordion>
      ))}
    </div>
  );
};
