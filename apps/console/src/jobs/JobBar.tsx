import { Box, LinearProgress, Typography } from '@mui/material';
import type { JobView } from '@voicemill/contracts';
import { useFormat } from '../providers/i18n/use-format';
import { useText } from '../providers/i18n/use-text';
import { chunksSettled, isFinished, shareDone } from './progress';

const colourOf = (job: JobView) => {
  if (job.status === 'failed') return 'error';
  if (job.status === 'done-with-gaps') return 'warning';
  return job.status === 'done' ? 'success' : 'primary';
};

/** The bar of one job with its share and count. Stages that have no count of their own (mastering) show as moving. */
export const JobBar = ({ job }: { job: JobView }) => {
  const [text, format] = [useText(), useFormat()];
  const share = shareDone(job);
  const uncounted = !isFinished(job) && job.status !== 'synthesising' && job.status !== 'queued';
  return (
    <Box sx={{ minWidth: 120 }}>
      <LinearProgress
        aria-label={text('jobs.progress.label', { title: job.scriptTitle })}
        variant={uncounted ? 'indeterminate' : 'determinate'}
        value={uncounted ? undefined : share * 100}
        color={colourOf(job)}
        sx={{ height: 8, borderRadius: 4 }}
      />
      <Typography variant="caption" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {format.percent(share)} ·{' '}
        {text('app.of', { done: format.number(chunksSettled(job)), total: format.number(job.chunksTotal) })}
      </Typography>
    </Box>
  );
};
