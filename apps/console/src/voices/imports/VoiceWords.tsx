import { Box, MenuItem, TextField } from '@mui/material';
import { languages, type Language } from '@voicemill/contracts';
import { useText } from '../../providers/i18n/use-text';
import type { ImportDraft, ImportWord } from './import-draft';

const modelVersions = ['v1', 'v2', 'v2Pro', 'v2ProPlus'];
const columns = { display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } };

interface VoiceWordsProps {
  draft: ImportDraft;
  onChange: (draft: ImportDraft) => void;
}

/** What exported graphs do not tell of their voice. */
export const VoiceWords = ({ draft, onChange }: VoiceWordsProps) => {
  const text = useText();
  const { words } = draft;
  const put = (name: ImportWord, value: string) => onChange({ ...draft, words: { ...words, [name]: value } });
  const field = (name: ImportWord) => ({
    label: text(`imports.words.${name}`),
    value: words[name],
    onChange: (event: { target: { value: string } }) => put(name, event.target.value),
  });
  return (
    <Box sx={columns}>
      <TextField {...field('id')} helperText={text('imports.help.id')} />
      <TextField {...field('version')} helperText={text('imports.help.version')} />
      <TextField {...field('nameEn')} />
      <TextField {...field('nameZh')} />
      <TextField
        select
        label={text('imports.words.languages')}
        value={draft.languages}
        onChange={(event) => onChange({ ...draft, languages: event.target.value as unknown as Language[] })}
        slotProps={{ select: { multiple: true } }}
      >
        {languages.map((language) => (
          <MenuItem key={language} value={language}>
            {text(`app.languages.${language}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField select {...field('modelVersion')} slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}>
        <MenuItem value="">{text('imports.toldByGraphs')}</MenuItem>
        {modelVersions.map((version) => (
          <MenuItem key={version} value={version}>
            {version}
          </MenuItem>
        ))}
      </TextField>
      <TextField {...field('licence')} helperText={text('imports.help.licence')} />
      <TextField {...field('credits')} helperText={text('imports.help.credits')} />
      <TextField {...field('transcript')} multiline helperText={text('imports.help.transcript')} />
      <TextField select {...field('transcriptLanguage')}>
        {languages.map((language) => (
          <MenuItem key={language} value={language}>
            {text(`app.languages.${language}`)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
};
