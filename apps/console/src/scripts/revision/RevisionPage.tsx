import { Alert, Button, Stack, Typography } from '@mui/material';
import type { PendingRevisionView } from '@voicemill/contracts';
import { Title } from 'react-admin';
import { useParams } from 'react-router-dom';
import { Figures } from '../../layout/Figures';
import { LoadFault } from '../../layout/LoadFault';
import { Section } from '../../layout/Section';
import { useFormat } from '../../providers/i18n/use-format';
import { useText } from '../../providers/i18n/use-text';
import { ChangeList } from './ChangeList';
import { ChapterList } from './ChapterList';
import { useDecision, useRevision } from './use-revision';

const counted = ['unchanged', 'changed', 'added', 'removed', 'moved'] as const;

const Overview = ({ revision }: { revision: PendingRevisionView }) => {
  const [text, format] = [useText(), useFormat()];
  const decision = useDecision({ scriptId: revision.scriptId, revisionId: revision.id });
  return (
    <Section title={text('revisions.heading', { title: revision.scriptTitle })}>
      <Stack spacing={2}>
        <Figures
          figures={counted.map((name) => ({
            label: text(`revisions.count.${name}`),
            value: format.number(revision.difference[name]),
          }))}
        />
        {revision.outdated ? (
          <Alert severity="warning">{text('revisions.outdated')}</Alert>
        ) : (
          <Typography color="textSecondary">
            {text('revisions.intro')} {text('revisions.expires', { date: format.dateTime(revision.expiresAt) })}
          </Typography>
        )}
        <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap' }}>
          <Button
            variant="contained"
            size="large"
            disabled={revision.outdated || decision.isPending}
            onClick={() => decision.mutate('accepted')}
          >
            {text('revisions.accept')}
          </Button>
          <Button size="large" disabled={decision.isPending} onClick={() => decision.mutate('rejected')}>
            {text('revisions.reject')}
          </Button>
        </Stack>
      </Stack>
    </Section>
  );
};

/** What an uploaded file would change in its script, to be accepted or rejected. */
export const RevisionPage = () => {
  const text = useText();
  const { scriptId = '', revisionId = '' } = useParams();
  const place = { scriptId, revisionId };
  const { data: revision, error, refetch } = useRevision(place);
  return (
    <Stack spacing={2} sx={{ mt: 2, maxWidth: 960 }}>
      <Title title={text('revisions.title')} />
      {error && <LoadFault error={error} retry={refetch} />}
      {revision && <Overview revision={revision} />}
      {revision && <ChapterList difference={revision.difference} />}
      {revision && <ChangeList place={place} />}
    </Stack>
  );
};
