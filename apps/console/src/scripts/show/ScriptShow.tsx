import AddIcon from '@mui/icons-material/AddCircleOutlined';
import { Stack, Typography } from '@mui/material';
import type { ScriptView } from '@voicemill/contracts';
import { Button, DeleteWithConfirmButton, ListButton, Show, TopToolbar, useRecordContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { Figures } from '../../layout/Figures';
import { Section } from '../../layout/Section';
import { useFormat } from '../../providers/i18n/use-format';
import { useText } from '../../providers/i18n/use-text';
import { TrySentence } from '../../spoken/TrySentence';
import { CastingSection } from '../casting/CastingSection';
import { PronunciationLinks } from './PronunciationLinks';
import { OpenDoubts } from './OpenDoubts';
import { ScriptLines } from './ScriptLines';

const Actions = () => {
  const text = useText();
  const script = useRecordContext<ScriptView>();
  return (
    <TopToolbar sx={{ flexWrap: 'wrap' }}>
      {script && (
        <Button component={Link} to={`/jobs/create?scriptId=${script.id}`} label={text('scripts.createJob')}>
          <AddIcon />
        </Button>
      )}
      {script && <PronunciationLinks scriptId={script.id} />}
      {script && <DeleteWithConfirmButton mutationMode="pessimistic" />}
      <ListButton />
    </TopToolbar>
  );
};

const Facts = ({ script }: { script: ScriptView }) => {
  const [text, format] = [useText(), useFormat()];
  const label = (
    field: keyof ScriptView &
      (
        | 'kind'
        | 'language'
        | 'author'
        | 'sourceName'
        | 'revisionNumber'
        | 'chapterCount'
        | 'lineCount'
        | 'characterCount'
        | 'createdAt'
      ),
  ) => text(`resources.scripts.fields.${field}`);
  return (
    <Section title={script.title}>
      <Figures
        figures={[
          { label: label('kind'), value: text(`scripts.kind.${script.kind}`) },
          { label: label('language'), value: text(`app.languages.${script.language}`) },
          { label: label('author'), value: script.author ?? text('app.notKnown') },
          { label: label('sourceName'), value: script.sourceName },
          { label: label('revisionNumber'), value: format.number(script.revisionNumber) },
          { label: label('chapterCount'), value: format.number(script.chapterCount) },
          { label: label('lineCount'), value: format.number(script.lineCount) },
          { label: label('characterCount'), value: format.number(script.characterCount) },
          { label: label('createdAt'), value: format.dateTime(script.createdAt) },
        ]}
      />
    </Section>
  );
};

const Page = () => {
  const text = useText();
  const script = useRecordContext<ScriptView>();
  if (!script) return null;
  return (
    <Stack spacing={2}>
      <Facts script={script} />
      <CastingSection key={`casting ${script.id}`} scriptId={script.id} />
      <OpenDoubts scriptId={script.id} />
      <ScriptLines key={script.id} script={script} />
      <Section title={text('spoken.try')}>
        <Typography color="textSecondary" sx={{ mb: 2 }}>
          {text('spoken.tryScript')}
        </Typography>
        <TrySentence lexicon={script.id} />
      </Section>
    </Stack>
  );
};

export const ScriptShow = () => {
  const text = useText();
  return (
    <Show component="div" actions={<Actions />} title={text('resources.scripts.name', { smart_count: 1 })}>
      <Page />
    </Show>
  );
};
