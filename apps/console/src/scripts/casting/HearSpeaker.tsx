import SpeakIcon from '@mui/icons-material/RecordVoiceOver';
import { Box, Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import type { ConsoleDataProvider } from '../../providers/http/data-provider';
import { useText } from '../../providers/i18n/use-text';
import { sampleOf } from './casting-draft';
import { useFirstLine } from './use-casting';

interface HearSpeakerProps {
  scriptId: string;
  speaker: string;
  /** The written voice choice; the button waits for one. */
  voice: string | undefined;
}

/** Has a speaker's first line spoken with the voice that is chosen, saved or not. */
export const HearSpeaker = ({ scriptId, speaker, voice }: HearSpeakerProps) => {
  const text = useText();
  const notify = useNotify();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const firstLine = useFirstLine(scriptId);
  const {
    mutate,
    data: url,
    isPending,
  } = useMutation({
    mutationFn: async (chosen: string) => {
      const line = await firstLine(speaker);
      if (!line) return undefined;
      const [voiceId = chosen] = chosen.split(':');
      return URL.createObjectURL(await dataProvider.sayWithVoice(voiceId, sampleOf(line, chosen)));
    },
    onError: (error) => notify(error.message, { type: 'error', autoHideDuration: 10_000 }),
  });
  useEffect(() => {
    if (url) return () => URL.revokeObjectURL(url);
  }, [url]);
  return (
    <>
      <Button
        startIcon={<SpeakIcon />}
        disabled={isPending || voice === undefined}
        onClick={() => voice !== undefined && mutate(voice)}
        aria-label={text('casting.hear', { speaker })}
      >
        {text(isPending ? 'voices.tryOut.saying' : 'casting.sample')}
      </Button>
      {url && (
        <Box
          component="audio"
          key={url}
          controls
          autoPlay
          src={url}
          aria-label={text('casting.heard', { speaker })}
          sx={{ width: '100%', height: 36, gridColumn: '1 / -1' }}
        />
      )}
    </>
  );
};
