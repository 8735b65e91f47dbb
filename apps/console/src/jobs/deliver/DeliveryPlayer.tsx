import { Alert, MenuItem, Stack, TextField, Typography } from '@mui/material';
import type { DeliveryFileView, DeliveryView } from '@voicemill/contracts';
import { useRef, useState } from 'react';
import { useText } from '../../providers/i18n/use-text';
import { CaptionLines } from './CaptionLines';
import { audioFiles, captionsOf, fileName, fileUrl, firstPlayable, typeWithCodec } from './delivery-files';

const canPlay = (mediaType: string) => document.createElement('audio').canPlayType(typeWithCodec(mediaType)) !== '';

/** Plays a delivered file with its captions beside it; a click on a caption goes to its place. */
export const DeliveryPlayer = ({ delivery }: { delivery: DeliveryView }) => {
  const text = useText();
  const files = audioFiles(delivery);
  const [chosenId, setChosenId] = useState<string>();
  const [atMs, setAtMs] = useState(0);
  const [refusedId, setRefusedId] = useState<string>();
  const player = useRef<HTMLAudioElement>(null);
  const file = files.find(({ id }) => id === chosenId) ?? firstPlayable(files, canPlay);
  if (!file) return null;
  const captions = captionsOf(delivery, file);
  const choose = (id: string) => {
    setChosenId(id);
    setAtMs(0);
  };
  const goTo = (startMs: number) => {
    if (!player.current) return;
    player.current.currentTime = startMs / 1000;
    // Refused by the browser only where it cannot play the file at all, which onError reports.
    player.current.play().catch(() => undefined);
  };
  return (
    <Stack spacing={1.5} component="section" aria-label={text('deliveries.player')}>
      {files.length > 1 && <AudioPicker files={files} chosen={file} onChoose={choose} />}
      <audio
        ref={player}
        key={file.id}
        controls
        preload="metadata"
        src={fileUrl(delivery.id, file.id)}
        aria-label={fileName(file)}
        style={{ width: '100%' }}
        onTimeUpdate={(event) => setAtMs(event.currentTarget.currentTime * 1000)}
        onError={() => setRefusedId(file.id)}
      />
      {refusedId === file.id && (
        <Alert severity="info">{text('deliveries.cannotPlay', { name: fileName(file) })}</Alert>
      )}
      {captions ? (
        <CaptionLines deliveryId={delivery.id} fileId={captions.id} atMs={atMs} goTo={goTo} />
      ) : (
        <Typography variant="body2" color="textSecondary">
          {text('deliveries.noCaptions')}
        </Typography>
      )}
    </Stack>
  );
};

interface AudioPickerProps {
  files: DeliveryFileView[];
  chosen: DeliveryFileView;
  onChoose: (id: string) => void;
}

const AudioPicker = ({ files, chosen, onChoose }: AudioPickerProps) => {
  const text = useText();
  return (
    <TextField
      select
      label={text('deliveries.audioFile')}
      value={chosen.id}
      onChange={(event) => onChoose(event.target.value)}
      sx={{ maxWidth: 480 }}
    >
      {files.map((file) => (
        <MenuItem key={file.id} value={file.id}>
          {fileName(file)}
        </MenuItem>
      ))}
    </TextField>
  );
};
