import { Stack, Typography } from '@mui/material';
import type { VoiceView } from '@voicemill/contracts';
import { useLocale } from 'react-admin';
import { Figures } from '../layout/Figures';
import { Section } from '../layout/Section';
import { useFormat } from '../providers/i18n/use-format';
import { useText } from '../providers/i18n/use-text';
import { AgreementChip } from './AgreementChip';
import { nameIn } from './voice-names';

const VoiceAgreement = ({ voice }: { voice: VoiceView }) => {
  const [text, format, locale] = [useText(), useFormat(), useLocale()];
  const { kind, statement, signedAt, expiresAt, revokedAt } = voice.agreement;
  const facts = [
    text('voices.agreement.kind', { kind }),
    text('voices.agreement.signed', { at: format.date(signedAt) }),
    expiresAt ? text('voices.agreement.expires', { at: format.date(expiresAt) }) : text('voices.agreement.unlimited'),
    revokedAt && text('voices.agreement.withdrawn', { at: format.date(revokedAt) }),
  ];
  return (
    <Section title={text('voices.agreement.heading')} aside={<AgreementChip voice={voice} />}>
      <Typography>{nameIn(statement, locale)}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {facts.filter(Boolean).join(' · ')}
      </Typography>
    </Section>
  );
};

/** Whose voice this is, who speaks in it, and under which terms. */
export const VoiceFacts = ({ voice }: { voice: VoiceView }) => {
  const [text, format, locale] = [useText(), useFormat(), useLocale()];
  const speakers = voice.speakers.map(({ id, names }) => {
    const mark = id === voice.defaultSpeaker ? ` (${text('voices.defaultSpeaker')})` : '';
    return { label: id, value: `${nameIn(names, locale)}${mark}` };
  });
  return (
    <Stack spacing={2}>
      <Section title={text('resources.voices.name', { smart_count: 1 })}>
        <Figures
          figures={[
            { label: 'ID', value: voice.id },
            { label: text('voices.version', { version: '' }).trim(), value: voice.version },
            { label: text('voices.languages'), value: voice.languages.map((one) => text(`app.languages.${one}`)).join(', ') },
            { label: text('voices.licence'), value: voice.licence },
            { label: text('voices.engine'), value: voice.engine },
            { label: text('voices.sampleRate'), value: `${format.number(voice.sampleRateHz)} Hz` },
          ]}
        />
      </Section>
      <Section title={text('voices.speakers')}>
        <Figures figures={speakers} />
      </Section>
      <VoiceAgreement voice={voice} />
      <Section title={text('voices.credits')}>
        <Stack component="ul" spacing={0.5} sx={{ m: 0, pl: 2.5 }}>
          {voice.credits.map((credit) => (
            <Typography key={credit} component="li" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {credit}
            </Typography>
          ))}
        </Stack>
      </Section>
    </Stack>
  );
};
