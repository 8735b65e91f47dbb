import { Alert, Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { explainLanguages, workspaceLexicon, type ExplanationView, type ExplainWish } from '@voicemill/contracts';
import { useState } from 'react';
import { useText } from '../providers/i18n/use-text';
import { SpokenText } from './SpokenText';
import { TokenList } from './TokenList';
import { useExplain } from './use-spoken';

const longestText = 2000;

const Explained = ({ explained }: { explained: ExplanationView }) => {
  const text = useText();
  return (
    <Stack spacing={1} role="region" aria-label={text('spoken.result')}>
      <Typography variant="body2" color="textSecondary">
        {text('spoken.told', { language: text(`app.languages.${explained.language}`) })}
      </Typography>
      <SpokenText line={explained} readings />
      <TokenList {...explained} />
      {explained.slices.length > 1 && (
        <Typography variant="body2" component="ol" aria-label={text('scripts.slices.label')} sx={{ m: 0, pl: 3 }}>
          {explained.slices.map((slice) => (
            <li key={slice.start}>
              {slice.written} · {text('scripts.slices.pause', { kind: text(`settings.breaks.${slice.breakAfter}`) })}
            </li>
          ))}
        </Typography>
      )}
    </Stack>
  );
};

/** Any sentence: what would be spoken for it, word by word, read with the lexicon of a script or of the workspace. */
export const TrySentence = ({ lexicon = workspaceLexicon }: { lexicon?: string }) => {
  const text = useText();
  const [sentence, setSentence] = useState('');
  const [language, setLanguage] = useState<ExplainWish['language']>('auto');
  const { mutate, data, error, isPending } = useExplain(lexicon);
  const ask = () => mutate({ text: sentence.trim(), language });
  return (
    <Stack spacing={2} component="form" noValidate onSubmit={(event) => (event.preventDefault(), ask())}>
      <TextField
        label={text('spoken.sentence')}
        placeholder={text('spoken.example')}
        value={sentence}
        onChange={(event) => setSentence(event.target.value)}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: longestText }, inputLabel: { shrink: true } }}
        helperText={text('spoken.help')}
      />
      <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap' }}>
        <TextField
          select
          label={text('app.language')}
          value={language}
          onChange={(event) => setLanguage(event.target.value as ExplainWish['language'])}
          sx={{ minWidth: 160 }}
        >
          {explainLanguages.map((one) => (
            <MenuItem key={one} value={one}>
              {text(one === 'auto' ? 'spoken.auto' : `app.languages.${one}`)}
            </MenuItem>
          ))}
        </TextField>
        <Button type="submit" variant="contained" disabled={isPending || !sentence.trim()}>
          {text('spoken.show')}
        </Button>
      </Stack>
      {error && <Alert severity="error">{error.message}</Alert>}
      {data && <Explained explained={data} />}
    </Stack>
  );
};
