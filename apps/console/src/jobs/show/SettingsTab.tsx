import type { JobSettings } from '@voicemill/contracts';
import { Figures } from '../../layout/Figures';
import { useFormat } from '../../providers/i18n/use-format';
import { useText } from '../../providers/i18n/use-text';

const breaks = ['clause', 'sentence', 'paragraph', 'scene', 'chapter'] as const;

export const SettingsTab = ({ settings }: { settings: JobSettings }) => {
  const [text, format] = [useText(), useFormat()];
  const pauses = breaks.map((kind) => ({
    label: `${text('create.section.pauses')}: ${text(`settings.pauses.${kind}`)}`,
    value: `${format.number(settings.pauses[kind])} ms`,
  }));
  return (
    <Figures
      figures={[
        { label: text('settings.voice'), value: settings.voice ?? text('settings.byLanguage') },
        { label: text('settings.preset'), value: text(`settings.presets.${settings.preset}`) },
        { label: text('settings.formats'), value: settings.formats.join(', ') || text('settings.fromPreset') },
        { label: text('settings.captions'), value: settings.captions.join(', ') || text('app.no') },
        { label: text('settings.speed'), value: `${format.number(settings.speed, 2)}×` },
        {
          label: text('settings.pitch'),
          value: text('settings.pitchUnit', { value: format.number(settings.pitchSemitones, 1) }),
        },
        { label: text('settings.noise'), value: format.number(settings.noiseScale, 2) },
        { label: text('settings.slice'), value: format.number(settings.sliceDb, 1) },
        { label: text('settings.pad'), value: format.number(settings.padSeconds, 2) },
        // Jobs of before there were these two have none.
        { label: text('settings.gain'), value: format.number(settings.gainDb ?? 0, 1) },
        { label: text('settings.pauseScale'), value: `${format.number(settings.pauseScale ?? 1, 2)}×` },
        { label: text('review.job.label'), value: text(`review.job.${settings.review}`) },
        { label: text('settings.gate'), value: text(`settings.gates.${settings.gate}`) },
        { label: text('settings.redraws'), value: format.number(settings.redraws) },
        { label: text('settings.priority'), value: format.number(settings.priority) },
        ...pauses,
      ]}
    />
  );
};
