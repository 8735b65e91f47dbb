import PlayIcon from '@mui/icons-material/PlayArrow';
import StopIcon from '@mui/icons-material/Stop';
import { IconButton } from '@mui/material';
import { useEffect, useState } from 'react';
import { useNotify } from 'react-admin';
import { apiRoot } from '../../providers/http/api-client';
import { useText } from '../../providers/i18n/use-text';

/** Plays one take; the sound ends with the row that started it. */
export const ListenButton = ({ chunkId, name }: { chunkId: string; name: string }) => {
  const text = useText();
  const notify = useNotify();
  const [audio, setAudio] = useState<HTMLAudioElement>();
  useEffect(() => () => audio?.pause(), [audio]);
  const start = () => {
    const next = new Audio(`${apiRoot}/chunks/${chunkId}/audio`);
    next.onended = () => setAudio(undefined);
    next.play().catch((error: unknown) => {
      // Stopped by hand before the first sound: nothing went wrong.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      setAudio(undefined);
      notify('jobs.chunk.cannotPlay', { type: 'error' });
    });
    setAudio(next);
  };
  return audio ? (
    <IconButton aria-label={text('jobs.chunk.stop')} onClick={() => setAudio(undefined)}>
      <StopIcon />
    </IconButton>
  ) : (
    <IconButton aria-label={name} color="primary" onClick={start}>
      <PlayIcon />
    </IconButton>
  );
};
