import { Divider, Pagination, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { LoadFault } from '../../layout/LoadFault';
import { Section } from '../../layout/Section';
import type { RevisionPlace } from '../../providers/http/revision-calls';
import { useText } from '../../providers/i18n/use-text';
import { ChangeRow } from './ChangeRow';
import { changesPerPage, useChanges } from './use-revision';

/** The changed lines in reading order, a page at a time. */
export const ChangeList = ({ place }: { place: RevisionPlace }) => {
  const text = useText();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useChanges(place, page);
  const pages = Math.ceil((data?.total ?? 0) / changesPerPage);
  return (
    <Section title={text('revisions.lines')}>
      {error && <LoadFault error={error} retry={refetch} />}
      {!error && !data && <Typography color="textSecondary">{text('app.loading')}</Typography>}
      {data?.total === 0 && <Typography color="textSecondary">{text('revisions.noLines')}</Typography>}
      <Stack divider={<Divider />}>
        {data?.items.map((change) => (
          <div key={change.position}>
            <ChangeRow change={change} />
          </div>
        ))}
      </Stack>
      {pages > 1 && (
        <Pagination
          count={pages}
          page={page}
          onChange={(_event, next) => setPage(next)}
          sx={{ mt: 2 }}
          siblingCount={0}
        />
      )}
    </Section>
  );
};
