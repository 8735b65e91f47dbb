import { MenuItem, Stack, TextField, Typography } from '@mui/material';
import type { LineView, ScriptView } from '@voicemill/contracts';
import { useState } from 'react';
import { Pagination, ReferenceManyField, useListContext } from 'react-admin';
import { LoadFault } from '../../layout/LoadFault';
import { Section } from '../../layout/Section';
import { useText } from '../../providers/i18n/use-text';
import { SpokenModePicker, useSpokenMode } from '../../spoken/SpokenModePicker';
import { useSpoken } from '../../spoken/use-spoken';
import { LineRow } from './LineRow';
import { useChapters } from './use-chapters';

const allChapters = 0;

const Lines = ({ scriptId }: { scriptId: string }) => {
  const text = useText();
  const { data, error, refetch, page, perPage, filterValues } = useListContext<LineView>();
  const [mode] = useSpokenMode();
  const { chapter } = filterValues as { chapter?: number };
  const spoken = useSpoken({ scriptId, page, perPage, chapter }, true);
  if (error) return <LoadFault error={error} retry={refetch} />;
  if (!data) return <Typography color="textSecondary">{text('app.loading')}</Typography>;
  return (
    <>
      {spoken.error && <LoadFault error={spoken.error} retry={spoken.refetch} />}
      {data.map((line) => (
        <LineRow key={line.id} scriptId={scriptId} line={line} spoken={spoken.data?.get(line.number)} mode={mode} />
      ))}
    </>
  );
};

/** The lines of a script, of one chapter or of all. */
export const ScriptLines = ({ script }: { script: ScriptView }) => {
  const text = useText();
  const [chapter, setChapter] = useState(allChapters);
  const chapters = useChapters(script.id);
  const picker = (
    <TextField
      select
      label={text('scripts.chapters')}
      value={chapter}
      onChange={(event) => setChapter(Number(event.target.value))}
      sx={{ width: { xs: '100%', sm: 280 } }}
    >
      <MenuItem value={allChapters}>{text('scripts.allChapters')}</MenuItem>
      {chapters.map(({ number, title, lineCount }) => (
        <MenuItem key={number} value={number}>
          {number}. {title} ({text('scripts.chapterLines', { smart_count: lineCount })})
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Section title={text('scripts.lines')} aside={picker}>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap', mb: 1 }}>
        <SpokenModePicker />
        <Typography variant="body2" color="textSecondary">
          {text('spoken.legend')}
        </Typography>
      </Stack>
      <ReferenceManyField
        reference="lines"
        target="scriptId"
        filter={chapter === allChapters ? {} : { chapter }}
        perPage={25}
        pagination={<Pagination />}
      >
        <Lines scriptId={script.id} />
      </ReferenceManyField>
    </Section>
  );
};
