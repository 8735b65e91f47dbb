import { Alert, AlertTitle, Button, Card, CardContent, Chip, LinearProgress, Stack, Typography } from '@mui/material';
import type { ChipProps } from '@mui/material';
import { voiceImportSteps, type VoiceImportStatus, type VoiceImportView } from '@voicemill/contracts';
import { useCreatePath } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../../providers/i18n/use-format';
import { useText } from '../../providers/i18n/use-text';
import { hasEnded, useCancelImport } from './use-imports';

const colours: Record<VoiceImportStatus, ChipProps['color']> = {
  waiting: 'default',
  checking: 'info',
  imported: 'success',
  refused: 'error',
  cancelled: 'default',
  failed: 'error',
};

/** How far a check has come, with a step for each thing that is done. */
const Checking = ({ one }: { one: VoiceImportView }) => {
  const text = useText();
  const reached = one.step ? voiceImportSteps.indexOf(one.step) : 0;
  return (
    <div>
      <Typography variant="body2">{text(`imports.step.${one.step ?? 'gather'}`)}</Typography>
      <LinearProgress
        variant="determinate"
        value={((reached + 0.5) / voiceImportSteps.length) * 100}
        aria-label={text('imports.progress', { name: one.fileName })}
      />
    </div>
  );
};

/** One import: how it stands, why it was refused and what helps, or the voice that it has become. */
export const ImportCard = ({ one }: { one: VoiceImportView }) => {
  const [text, format, createPath] = [useText(), useFormat(), useCreatePath()];
  const { mutate: cancel, isPending } = useCancelImport();
  const { fileName, fileBytes, status, fault, voiceId, voiceVersion } = one;
  return (
    <Card component="article" aria-label={fileName}>
      <CardContent>
        <Stack spacing={1.25}>
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{fileName}</Typography>
            <Chip size="small" variant="outlined" color={colours[status]} label={text(`imports.status.${status}`)} />
          </Stack>
          <Typography variant="body2" color="textSecondary">
            {[format.bytes(fileBytes), format.dateTime(one.createdAt), voiceId && `${voiceId} ${voiceVersion ?? ''}`]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
          {status === 'checking' && <Checking one={one} />}
          {fault && (
            <Alert severity="error" sx={{ overflowWrap: 'anywhere' }}>
              <AlertTitle>{fault.detail}</AlertTitle>
              {fault.remedy}
            </Alert>
          )}
          {status === 'imported' && voiceId && (
            <Button
              component={Link}
              variant="contained"
              to={createPath({ resource: 'voices', type: 'show', id: voiceId })}
              sx={{ alignSelf: 'flex-start' }}
            >
              {text('voices.open', { name: voiceId })}
            </Button>
          )}
          {!hasEnded(one) && (
            <Button onClick={() => cancel(one.id)} disabled={isPending} sx={{ alignSelf: 'flex-start' }}>
              {text('imports.cancel')}
            </Button>
          )}
        </Stack>
      </CardContent>
    </Card>
  );
};
