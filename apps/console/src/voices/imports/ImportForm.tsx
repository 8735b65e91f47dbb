import { Alert, AlertTitle, Button, FormControlLabel, Radio, RadioGroup, Stack } from '@mui/material';
import { useState } from 'react';
import { Section } from '../../layout/Section';
import { useText } from '../../providers/i18n/use-text';
import { AgreementFields } from './AgreementFields';
import { FileField } from './FileField';
import { emptyDraft, formOfDraft, type ArchiveKind } from './import-draft';
import { useSendVoice } from './use-imports';
import { VoiceWords } from './VoiceWords';

const kinds: ArchiveKind[] = ['graphs', 'package'];

/** Chooses the archive of a voice, says what it does not say itself, and sends it. */
export const ImportForm = () => {
  const text = useText();
  const [draft, setDraft] = useState(emptyDraft);
  // The words stay: a worker may refuse the archive, and then only that is to be sent anew.
  const { mutate, isPending, error } = useSendVoice(() => setDraft((sent) => ({ ...sent, archive: undefined })));
  return (
    <Section title={text('imports.title')}>
      <Stack spacing={2}>
        <FileField
          label={text('imports.files.archive')}
          help={text('imports.help.archive')}
          accept=".zip"
          file={draft.archive}
          onFile={(archive) => setDraft({ ...draft, archive })}
        />
        <RadioGroup
          aria-label={text('imports.kind.heading')}
          value={draft.kind}
          onChange={(_event, kind) => setDraft({ ...draft, kind: kind as ArchiveKind })}
        >
          {kinds.map((kind) => (
            <FormControlLabel key={kind} value={kind} control={<Radio />} label={text(`imports.kind.${kind}`)} />
          ))}
        </RadioGroup>
        {draft.kind === 'graphs' && (
          <>
            <VoiceWords draft={draft} onChange={setDraft} />
            <FileField
              label={text('imports.files.reference')}
              help={text('imports.help.reference')}
              accept=".wav,audio/wav"
              file={draft.reference}
              onFile={(reference) => setDraft({ ...draft, reference })}
            />
            <AgreementFields draft={draft} onChange={setDraft} />
          </>
        )}
        <Button
          variant="contained"
          size="large"
          disabled={!draft.archive || isPending}
          onClick={() => mutate(formOfDraft(draft))}
          sx={{ alignSelf: 'flex-start' }}
        >
          {text(isPending ? 'imports.sending' : 'imports.send')}
        </Button>
        {error && (
          <Alert severity="error" sx={{ overflowWrap: 'anywhere' }}>
            <AlertTitle>{text('imports.status.refused')}</AlertTitle>
            {error.message}
          </Alert>
        )}
      </Stack>
    </Section>
  );
};
