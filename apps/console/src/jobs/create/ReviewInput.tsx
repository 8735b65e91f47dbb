import { Button, FormControlLabel, FormLabel, Radio, RadioGroup, Stack, Typography } from '@mui/material';
import { jobSettingsSchema, type JobSettings } from '@voicemill/contracts';
import { useInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { Link } from 'react-router-dom';
import { useText } from '../../providers/i18n/use-text';
import { useOpenDoubts } from '../../review/use-review-pages';
import type { JobForm } from './job-wish';

const choices = jobSettingsSchema.shape.review.unwrap().options;

/** Whether a job speaks doubtful readings by the best guess or waits for a person, beside how many there are. */
export const ReviewInput = () => {
  const text = useText();
  const scriptId = useWatch<JobForm, 'scriptId'>({ name: 'scriptId' });
  const { field } = useInput<JobSettings['review']>({ source: 'settings.review' });
  const { data } = useOpenDoubts(scriptId);
  if (!scriptId) return null;
  return (
    <div>
      <Stack direction="row" sx={{ columnGap: 2, alignItems: 'center', flexWrap: 'wrap', mt: 1 }}>
        <FormLabel id="job-review">{text('review.job.label')}</FormLabel>
        {data && data.total > 0 && (
          <Button component={Link} size="small" to={`/scripts/${scriptId}/review`}>
            {text('review.openCount', { smart_count: data.total })}
          </Button>
        )}
        {data?.total === 0 && (
          <Typography variant="body2" color="textSecondary">
            {text('review.allSettled')}
          </Typography>
        )}
      </Stack>
      <RadioGroup aria-labelledby="job-review" value={field.value} onChange={(_event, value) => field.onChange(value)}>
        {choices.map((choice) => (
          <FormControlLabel key={choice} value={choice} control={<Radio />} label={text(`review.job.${choice}`)} />
        ))}
      </RadioGroup>
    </div>
  );
};
