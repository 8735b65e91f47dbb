import { Chip, Stack, Typography } from '@mui/material';
import { presetNames, type DeliveryView, type PresetName } from '@voicemill/contracts';
import { useFormat } from '../../providers/i18n/use-format';
import { useText } from '../../providers/i18n/use-text';
import { audioFiles, reportFile } from './delivery-files';
import { DeliveredFiles } from './DeliveredFiles';
import { DeliveryPlayer } from './DeliveryPlayer';
import { DeliveryReport } from './DeliveryReport';

const isPreset = (name: string): name is PresetName => presetNames.some((known) => known === name);

export const DeliveryCard = ({ delivery }: { delivery: DeliveryView }) => {
  const [text, format] = [useText(), useFormat()];
  const report = reportFile(delivery);
  const { preset } = delivery;
  return (
    <Stack spacing={3}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography variant="h6" component="h2">
          {isPreset(preset) ? text(`settings.presets.${preset}`) : preset}
        </Typography>
        <Chip
          size="small"
          color={delivery.pass ? 'success' : 'error'}
          label={text(delivery.pass ? 'deliveries.pass' : 'deliveries.fail')}
        />
        <Typography variant="body2" color="textSecondary">
          {text('deliveries.delivered', { at: format.dateTime(delivery.createdAt) })}
        </Typography>
      </Stack>
      {audioFiles(delivery).length > 0 && <DeliveryPlayer delivery={delivery} />}
      {report ? (
        <DeliveryReport deliveryId={delivery.id} fileId={report.id} />
      ) : (
        <Typography color="textSecondary">{text('deliveries.noReport')}</Typography>
      )}
      <DeliveredFiles delivery={delivery} />
    </Stack>
  );
};
