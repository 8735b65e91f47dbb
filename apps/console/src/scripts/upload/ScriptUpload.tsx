import { Button, FormControlLabel, FormLabel, Radio, RadioGroup, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { Section } from '../../layout/Section';
import type { OnError } from '../../providers/http/upload-calls';
import { useText } from '../../providers/i18n/use-text';
import { CheckSummary } from './CheckSummary';
import { ColumnsSection } from './columns/ColumnsSection';
import { useColumnChoice } from './columns/use-columns';
import { DropZone } from './DropZone';
import { IngestSummary } from './IngestSummary';
import { ReadingChoices } from './ReadingChoices';
import type { ReadingOptions } from './reading-options';
import { UploadFault } from './UploadFault';
import { useCheck, useFaultsTable, useUpload, type Wish } from './use-upload';

const choices: OnError[] = ['stop', 'skip'];

const OnErrorChoice = ({ value, onChange }: { value: OnError; onChange: (value: OnError) => void }) => {
  const text = useText();
  return (
    <div>
      <FormLabel id="upload-on-error">{text('scripts.upload.onError')}</FormLabel>
      <RadioGroup
        aria-labelledby="upload-on-error"
        value={value}
        onChange={(_event, next) => onChange(next as OnError)}
      >
        {choices.map((choice) => (
          <FormControlLabel key={choice} value={choice} control={<Radio />} label={text(`scripts.upload.${choice}`)} />
        ))}
      </RadioGroup>
    </div>
  );
};

/** An upload and a check of the chosen file: what one brought is forgotten when the other begins. */
function useSending(wish: Wish | undefined) {
  const [upload, check, faultsTable] = [useUpload(), useCheck(), useFaultsTable()];
  const forget = () => {
    upload.reset();
    check.reset();
  };
  const withWish = (act: (wish: Wish) => void) => () => {
    forget();
    if (wish) act(wish);
  };
  return {
    upload,
    check,
    forget,
    busy: upload.isPending || check.isPending,
    send: (onError: OnError) => withWish((made) => upload.mutate({ ...made, onError }))(),
    dryRun: withWish((made) => check.mutate(made)),
    downloadFaults: () => wish && faultsTable.mutate(wish),
  };
}

type Sending = ReturnType<typeof useSending>;

const Outcome = ({ upload, check, busy, send, downloadFaults }: Sending) => {
  const error = upload.error ?? check.error;
  return (
    <>
      {error && (
        <UploadFault
          error={error}
          sendWithoutRows={() => send('skip')}
          downloadFaults={downloadFaults}
          sending={busy}
        />
      )}
      {check.data && <CheckSummary result={check.data} downloadFaults={downloadFaults} />}
      {upload.data && <IngestSummary result={upload.data} downloadFaults={downloadFaults} />}
    </>
  );
};

/** Chooses a file, how it is to be read, and what is to happen with bad rows; then shows what was taken, or each place that was refused. */
export const ScriptUpload = () => {
  const text = useText();
  const [file, setFile] = useState<File>();
  const [onError, setOnError] = useState<OnError>('stop');
  const [flags, setFlags] = useState<ReadingOptions>({});
  const columns = useColumnChoice(file);
  const wish = file && { file, options: { ...flags, columns: columns.chosen?.name } };
  const sending = useSending(wish);
  const choose = (next: File) => {
    sending.forget();
    setFile(next);
  };
  const idle = wish !== undefined && !sending.busy;
  return (
    <Stack spacing={2} sx={{ mt: 2, maxWidth: 960 }}>
      <Title title="scripts.upload.title" />
      <Section title={text('scripts.upload.title')}>
        <DropZone file={file} onFile={choose} />
        <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
          {text('scripts.upload.columns')}
        </Typography>
      </Section>
      {file && <ColumnsSection file={file} choice={columns} />}
      <Section title={text('scripts.reading.title')}>
        <Stack spacing={2}>
          {file && <ReadingChoices fileName={file.name} options={flags} onChange={setFlags} />}
          <OnErrorChoice value={onError} onChange={setOnError} />
          <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap' }}>
            <Button variant="contained" size="large" disabled={!idle} onClick={() => sending.send(onError)}>
              {text(sending.upload.isPending ? 'scripts.upload.sending' : 'scripts.upload.send')}
            </Button>
            <Button size="large" disabled={!idle} onClick={sending.dryRun}>
              {text(sending.check.isPending ? 'scripts.upload.sending' : 'scripts.check.run')}
            </Button>
          </Stack>
        </Stack>
      </Section>
      <Outcome {...sending} />
    </Stack>
  );
};
