import { Pagination, Stack, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { LoadFault } from '../../layout/LoadFault';
import { Section } from '../../layout/Section';
import { useText } from '../../providers/i18n/use-text';
import { ImportCard } from './ImportCard';
import { ImportForm } from './ImportForm';
import { useImports } from './use-imports';

/** Brings a voice in, and shows what became of those before. */
export const ImportPage = () => {
  const text = useText();
  const { imports, page, pages, setPage, error, refetch } = useImports();
  return (
    <Stack spacing={2} sx={{ mt: 2, maxWidth: 960 }}>
      <Title title="imports.title" />
      <ImportForm />
      <Section title={text('imports.all')}>
        <Stack spacing={1.5}>
          {error && <LoadFault error={error} retry={refetch} />}
          {imports.map((one) => (
            <ImportCard key={one.id} one={one} />
          ))}
          {imports.length === 0 && !error && <Typography color="textSecondary">{text('imports.none')}</Typography>}
          {pages > 1 && <Pagination count={pages} page={page} onChange={(_event, next) => setPage(next)} />}
        </Stack>
      </Section>
    </Stack>
  );
};
