import { Stack } from '@mui/material';
import { LabelledSlider } from '../layout/LabelledSlider';
import { useFormat } from '../providers/i18n/use-format';
import { useText } from '../providers/i18n/use-text';

interface Manner {
  speed: number;
  pitchSemitones: number;
}

export const SpeedAndPitch = ({ speed, pitchSemitones, onChange }: Manner & { onChange: (manner: Manner) => void }) => {
  const [text, format] = [useText(), useFormat()];
  return (
    <Stack direction="row" sx={{ gap: 3, flexWrap: 'wrap' }}>
      <LabelledSlider
        label={text('settings.speed')}
        value={speed}
        shown={`${format.number(speed, 2)}×`}
        min={0.5}
        max={2}
        step={0.05}
        onChange={(next) => onChange({ speed: next, pitchSemitones })}
      />
      <LabelledSlider
        label={text('settings.pitch')}
        value={pitchSemitones}
        shown={text('settings.pitchUnit', { value: format.number(pitchSemitones, 1) })}
        min={-6}
        max={6}
        step={0.5}
        onChange={(next) => onChange({ speed, pitchSemitones: next })}
      />
    </Stack>
  );
};
