import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
  Stack,
  Typography,
} from '@mui/material';
import { lexiconImportModes, type LexiconImportMode } from '@voicemill/contracts';
import { useRef, useState } from 'react';
import { problemOf } from '../providers/http/api-client';
import { useFormat } from '../providers/i18n/use-format';
import { useText } from '../providers/i18n/use-text';
import { FaultTable } from '../scripts/upload/FaultTable';
import { useLexiconChanges } from './use-lexicon';

const ModeChoice = ({ mode, onChange }: { mode: LexiconImportMode; onChange: (mode: LexiconImportMode) => void }) => {
  const text = useText();
  return (
    <div>
      <FormLabel id="import-mode">{text('lexicons.import.mode')}</FormLabel>
      <RadioGroup
        aria-labelledby="import-mode"
        value={mode}
        onChange={(_event, value) => onChange(value as LexiconImportMode)}
      >
        {lexiconImportModes.map((name) => (
          <FormControlLabel key={name} value={name} control={<Radio />} label={text(`lexicons.import.${name}`)} />
        ))}
      </RadioGroup>
    </div>
  );
};

const FileChoice = ({ file, onFile }: { file: File | undefined; onFile: (file: File | undefined) => void }) => {
  const [text, format] = [useText(), useFormat()];
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button variant="outlined" onClick={() => input.current?.click()}>
          {text('lexicons.import.choose')}
        </Button>
        <Typography sx={{ overflowWrap: 'anywhere' }}>
          {file && text('scripts.upload.chosen', { name: file.name, size: format.bytes(file.size) })}
        </Typography>
      </Stack>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.pls,.xml,text/csv,application/pls+xml"
        aria-label={text('lexicons.import.choose')}
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          // The same file, mended on disk, must be choosable again.
          event.target.value = '';
        }}
      />
    </>
  );
};

/** Takes a CSV or PLS file into the lexicon, whole or not at all; says what it did, or each place that was refused. */
export const ImportDialog = ({ lexiconId, onClose }: { lexiconId: string; onClose: () => void }) => {
  const text = useText();
  const [file, setFile] = useState<File>();
  const [mode, setMode] = useState<LexiconImportMode>('merge');
  const { takeIn } = useLexiconChanges(lexiconId);
  const { data, error } = takeIn;
  const figures = data && {
    added: data.added,
    replaced: data.replaced,
    removed: data.removed,
    unchanged: data.unchanged,
    version: data.version,
  };
  const problem = error ? problemOf(error) : undefined;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="import-title">
      <DialogTitle id="import-title">{text('lexicons.import.title')}</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <Typography color="textSecondary">{text('lexicons.import.about')}</Typography>
          <FileChoice
            file={file}
            onFile={(next) => {
              takeIn.reset();
              setFile(next);
            }}
          />
          <ModeChoice mode={mode} onChange={setMode} />
          {data && <Alert severity="success">{text('lexicons.import.done', figures)}</Alert>}
          {error && <Alert severity="error">{error.message}</Alert>}
          {problem?.faults && <FaultTable faults={problem.faults} total={problem.faultsTotal} />}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text(data ? 'lexicons.close' : 'lexicons.cancel')}</Button>
        <Button
          variant="contained"
          disabled={!file || takeIn.isPending || data !== undefined}
          onClick={() => file && takeIn.mutate({ file, mode })}
        >
          {text('lexicons.import.send')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
