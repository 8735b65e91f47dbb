import { Stack, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { Section } from '../layout/Section';
import { useText } from '../providers/i18n/use-text';
import { TrySentence } from './TrySentence';

/** The page for a sentence of no script. */
export const TryPage = () => {
  const text = useText();
  return (
    <Stack spacing={2} sx={{ mt: 2, maxWidth: 960 }}>
      <Title title={text('spoken.try')} />
      <Section title={text('spoken.try')}>
        <Typography color="textSecondary" sx={{ mb: 2 }}>
          {text('spoken.tryWorkspace')}
        </Typography>
        <TrySentence />
      </Section>
    </Stack>
  );
};
