import { Button, Card, CardActions, CardContent, Chip, Stack, Typography } from '@mui/material';
import type { VoiceView } from '@voicemill/contracts';
import { useCreatePath, useLocale } from 'react-admin';
import { Link } from 'react-router-dom';
import { useText } from '../providers/i18n/use-text';
import { AgreementChip } from './AgreementChip';
import { nameIn } from './voice-names';

export const VoiceCard = ({ voice }: { voice: VoiceView }) => {
  const [text, locale, createPath] = [useText(), useLocale(), useCreatePath()];
  const name = nameIn(voice.names, locale);
  const speakers = voice.speakers.map((speaker) => nameIn(speaker.names, locale)).join(' · ');
  return (
    <Card component="article" aria-label={name} sx={{ display: 'flex', flexDirection: 'column' }}>
      <CardContent sx={{ flex: 1 }}>
        <Stack spacing={1.25}>
          <Typography variant="h6" component="h2">
            {name}
          </Typography>
          <Stack direction="row" sx={{ gap: 0.75, flexWrap: 'wrap' }}>
            {voice.languages.map((language) => (
              <Chip key={language} size="small" label={text(`app.languages.${language}`)} />
            ))}
            <AgreementChip voice={voice} />
          </Stack>
          <Typography variant="body2" color="textSecondary">
            {voice.id} · {text('voices.version', { version: voice.version })}
          </Typography>
          <Typography variant="body2">
            {text('voices.licence')}: {voice.licence}
          </Typography>
          <Typography variant="body2">
            {text('voices.speakers')}: {speakers}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {nameIn(voice.agreement.statement, locale)}
          </Typography>
        </Stack>
      </CardContent>
      <CardActions>
        <Button
          component={Link}
          to={createPath({ resource: 'voices', type: 'show', id: voice.id })}
          aria-label={text('voices.open', { name })}
        >
          {text('voices.tryOut.heading')}
        </Button>
      </CardActions>
    </Card>
  );
};
