import AddIcon from '@mui/icons-material/Add';
import DownloadIcon from '@mui/icons-material/Download';
import UploadIcon from '@mui/icons-material/UploadFile';
import { Button, Stack, Typography } from '@mui/material';
import {
  lexiconFileFormats,
  workspaceLexicon,
  type LexiconView,
  type ScriptView,
  type StoredEntry,
} from '@voicemill/contracts';
import { useState } from 'react';
import { Title, useGetOne } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { Figures } from '../layout/Figures';
import { LoadFault } from '../layout/LoadFault';
import { Section } from '../layout/Section';
import { lexiconFileUrl } from '../providers/http/lexicon-calls';
import { useFormat } from '../providers/i18n/use-format';
import { useText } from '../providers/i18n/use-text';
import { EntryDialog } from './EntryDialog';
import { EntryList } from './EntryList';
import { ImportDialog } from './ImportDialog';
import { useLexicon } from './use-lexicon';

interface OverviewProps {
  lexicon: LexiconView;
  onAdd: () => void;
  onImport: () => void;
}

const Overview = ({ lexicon, onAdd, onImport }: OverviewProps) => {
  const [text, format] = [useText(), useFormat()];
  const { id, scriptId, version, entryCount } = lexicon;
  const { data: script } = useGetOne<ScriptView>('scripts', { id: scriptId ?? '' }, { enabled: scriptId !== null });
  const title = scriptId ? text('lexicons.ofScript', { title: script?.title ?? '…' }) : text('lexicons.ofWorkspace');
  return (
    <Section title={title} aside={scriptId && <ScriptLinks scriptId={scriptId} />}>
      <Stack spacing={2}>
        <Typography color="textSecondary">
          {text(scriptId ? 'lexicons.scriptIntro' : 'lexicons.workspaceIntro')}
        </Typography>
        <Figures
          figures={[
            { label: text('lexicons.version'), value: format.number(version) },
            { label: text('lexicons.entries'), value: format.number(entryCount) },
          ]}
        />
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          <Button variant="contained" startIcon={<AddIcon />} onClick={onAdd}>
            {text('lexicons.add')}
          </Button>
          <Button variant="outlined" startIcon={<UploadIcon />} onClick={onImport}>
            {text('lexicons.import.open')}
          </Button>
          {lexiconFileFormats.map((name) => (
            <Button
              key={name}
              startIcon={<DownloadIcon />}
              href={lexiconFileUrl(id, name)}
              download={`lexicon.${name}`}
              disabled={entryCount === 0}
            >
              {text('lexicons.export', { format: name.toUpperCase() })}
            </Button>
          ))}
        </Stack>
      </Stack>
    </Section>
  );
};

const ScriptLinks = ({ scriptId }: { scriptId: string }) => {
  const text = useText();
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
      <Button component={Link} size="small" to={`/scripts/${scriptId}/show`}>
        {text('lexicons.toScript')}
      </Button>
      <Button component={Link} size="small" to={`/lexicons/${workspaceLexicon}`}>
        {text('lexicons.toWorkspace')}
      </Button>
    </Stack>
  );
};

/** The pronunciations of the workspace or of one script: looked through, changed, tried out, and exchanged as files. */
export const LexiconPage = () => {
  const text = useText();
  const { lexiconId = workspaceLexicon } = useParams();
  const { data: lexicon, error, refetch } = useLexicon(lexiconId);
  const [edited, setEdited] = useState<StoredEntry | 'new'>();
  const [importing, setImporting] = useState(false);
  return (
    <Stack spacing={2} sx={{ mt: 2, maxWidth: 1100 }}>
      <Title title={text('lexicons.title')} />
      {error && <LoadFault error={error} retry={refetch} />}
      {lexicon && <Overview lexicon={lexicon} onAdd={() => setEdited('new')} onImport={() => setImporting(true)} />}
      {lexicon && <EntryList key={lexiconId} lexiconId={lexiconId} onEdit={setEdited} />}
      {edited && (
        <EntryDialog
          lexiconId={lexiconId}
          entry={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
      {importing && <ImportDialog lexiconId={lexiconId} onClose={() => setImporting(false)} />}
    </Stack>
  );
};
