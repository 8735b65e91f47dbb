import DownloadIcon from '@mui/icons-material/Download';
import { Box, Button, Stack, Typography } from '@mui/material';
import type { DeliveryView } from '@voicemill/contracts';
import { useState } from 'react';
import { useFormat } from '../../providers/i18n/use-format';
import { useText } from '../../providers/i18n/use-text';
import { downloadUrl, fileName } from './delivery-files';

/** Courseware delivers a file for each row: that many links are shown only when asked for. */
const shownAtFirst = 12;

export const DeliveredFiles = ({ delivery }: { delivery: DeliveryView }) => {
  const [text, format] = [useText(), useFormat()];
  const [all, setAll] = useState(false);
  const files = all ? delivery.files : delivery.files.slice(0, shownAtFirst);
  return (
    <Stack spacing={1} component="section" aria-label={text('deliveries.files')}>
      <Typography variant="subtitle1" component="h3" sx={{ fontWeight: 600 }}>
        {text('deliveries.files')}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))', gap: 1 }}>
        {files.map((file) => (
          <Button
            key={file.id}
            variant="outlined"
            startIcon={<DownloadIcon />}
            href={downloadUrl(delivery.id, file.id)}
            download={fileName(file)}
            aria-label={text('deliveries.download', { name: fileName(file) })}
            sx={{ justifyContent: 'flex-start', textAlign: 'left', overflowWrap: 'anywhere' }}
          >
            <span>
              {fileName(file)}
              <Typography component="span" variant="caption" color="textSecondary" sx={{ display: 'block' }}>
                {format.bytes(file.bytes)}
                {file.durationMs !== null && ` · ${format.clock(file.durationMs)}`}
              </Typography>
            </span>
          </Button>
        ))}
      </Box>
      {files.length < delivery.files.length && <Button onClick={() => setAll(true)}>{text('app.more')}</Button>}
    </Stack>
  );
};
