import { useInput } from 'react-admin';
import { SpeedAndPitch } from '../../voices/SpeedAndPitch';

export const MannerInput = () => {
  const speed = useInput<number>({ source: 'settings.speed' });
  const pitch = useInput<number>({ source: 'settings.pitchSemitones' });
  return (
    <SpeedAndPitch
      speed={Number(speed.field.value)}
      pitchSemitones={Number(pitch.field.value)}
      onChange={(manner) => {
        speed.field.onChange(manner.speed);
        pitch.field.onChange(manner.pitchSemitones);
      }}
    />
  );
};
