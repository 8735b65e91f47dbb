import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import type { LineView, SliceView } from '@voicemill/contracts';
import { useDataProvider } from 'react-admin';
import { LoadFault } from '../../layout/LoadFault';
import type { ConsoleDataProvider } from '../../providers/http/data-provider';
import { useText } from '../../providers/i18n/use-text';

const Slice = ({ slice }: { slice: SliceView }) => {
  const text = useText();
  return (
    <Box component="li" sx={{ py: 0.75, overflowWrap: 'anywhere' }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {slice.text}
      </Typography>
      {slice.phones.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {text('scripts.slices.silent')}
        </Typography>
      ) : (
        <>
          <Typography variant="body2">
            {text('scripts.slices.spoken')}: {slice.spoken}
          </Typography>
          <Typography variant="caption" color="textSecondary" component="div">
            {text('scripts.slices.phones')}: {slice.phones.join(' ')}
          </Typography>
        </>
      )}
      <Typography variant="caption" color="textSecondary">
        {text('scripts.slices.pause', { kind: text(`settings.breaks.${slice.breakAfter}`) })}
      </Typography>
    </Box>
  );
};

/** How a line will be cut and read: each slice with its spoken form, its phones and the pause after it. */
export const LineSlices = ({ scriptId, line }: { scriptId: string; line: LineView }) => {
  const text = useText();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ['slices', scriptId, line.id],
    queryFn: () => dataProvider.readSlices(scriptId, line.number, line.voice ?? undefined),
  });
  if (error) return <LoadFault error={error} retry={refetch} />;
  if (!data) return <Typography variant="body2">{text('app.loading')}</Typography>;
  return (
    <Box
      component="ol"
      aria-label={text('scripts.slices.label')}
      sx={{ bgcolor: 'action.hover', borderRadius: 1, my: 1, py: 0.5, pl: 4, pr: 1.5 }}
    >
      {data.map((slice) => (
        <Slice key={slice.start} slice={slice} />
      ))}
    </Box>
  );
};
