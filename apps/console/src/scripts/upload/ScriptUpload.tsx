import { Button, FormControlLabel, FormLabel, Radio, RadioGroup, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { Section } from '../../layout/Section';
import type { OnError } from '../../providers/http/voicemill-calls';
import { useText } from '../../providers/i18n/use-text';
import { DropZone } from './DropZone';
import { IngestSummary } from './IngestSummary';
import { UploadFault } from './UploadFault';
import { useUpload } from './use-upload';

const choices: OnError[] = ['stop', 'skip'];

/** Chooses a file and what is to happen with bad rows; then shows what was taken, or each place that was refused. */
export const ScriptUpload = () => {
  const text = useText();
  const [file, setFile] = useState<File>();
  const [onError, setOnError] = useState<OnError>('stop');
  const upload = useUpload();
  const choose = (next: File) => {
    upload.reset();
    setFile(next);
  };
  const send = (how: OnError) => file && upload.mutate({ file, onError: how });
  return (
    <Stack spacing={2} sx={{ mt: 2, maxWidth: 960 }}>
      <Title title="scripts.upload.title" />
      <Section title={text('scripts.upload.title')}>
        <Stack spacing={2}>
          <DropZone file={file} onFile={choose} />
          <Typography variant="body2" color="textSecondary">
            {text('scripts.upload.columns')}
          </Typography>
          <div>
            <FormLabel id="upload-on-error">{text('scripts.upload.onError')}</FormLabel>
            <RadioGroup
              aria-labelledby="upload-on-error"
              value={onError}
              onChange={(_event, value) => setOnError(value as OnError)}
            >
              {choices.map((choice) => (
                <FormControlLabel
                  key={choice}
                  value={choice}
                  control={<Radio />}
                  label={text(`scripts.upload.${choice}`)}
                />
              ))}
            </RadioGroup>
          </div>
          <Button
            variant="contained"
            size="large"
            disabled={!file || upload.isPending}
            onClick={() => send(onError)}
            sx={{ alignSelf: 'flex-start' }}
          >
            {text(upload.isPending ? 'scripts.upload.sending' : 'scripts.upload.send')}
          </Button>
        </Stack>
      </Section>
      {upload.error && (
        <UploadFault error={upload.error} sendWithoutRows={() => send('skip')} sending={upload.isPending} />
      )}
      {upload.data && <IngestSummary result={upload.data} />}
    </Stack>
  );
};
