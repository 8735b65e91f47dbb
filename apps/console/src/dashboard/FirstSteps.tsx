import CheckIcon from '@mui/icons-material/CheckCircle';
import { Avatar, Box, Button, Card, CardContent, Stack, Typography } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { useText } from '../providers/i18n/use-text';

const onlyCount = { pagination: { page: 1, perPage: 1 } };

function useSteps() {
  const scripts = useGetList('scripts', onlyCount).total ?? 0;
  const jobs = useGetList('jobs', onlyCount).total ?? 0;
  const done = useGetList('jobs', { ...onlyCount, filter: { status: 'done' } }).total ?? 0;
  return [
    { name: 'upload', to: '/scripts/create', count: scripts },
    { name: 'job', to: '/jobs/create', count: jobs },
    { name: 'listen', to: '/jobs', count: done },
  ] as const;
}

/** The three steps of the main job; what is done carries its count, the first open one the strong button. */
export const FirstSteps = () => {
  const text = useText();
  const steps = useSteps();
  const next = steps.findIndex(({ count }) => count === 0);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))', gap: 2 }}>
      {steps.map(({ name, to, count }, index) => (
        <Card key={name}>
          <CardContent sx={{ height: '100%', display: 'flex', flexDirection: 'column', gap: 1 }}>
            <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center' }}>
              {count > 0 ? (
                <CheckIcon color="success" sx={{ fontSize: 32 }} />
              ) : (
                <Avatar sx={{ width: 32, height: 32, fontSize: 16 }}>{index + 1}</Avatar>
              )}
              <Typography variant="h6" component="h2">
                {text(`dashboard.steps.${name}.title`)}
              </Typography>
            </Stack>
            <Typography color="textSecondary" sx={{ flex: 1 }}>
              {text(`dashboard.steps.${name}.text`)}
            </Typography>
            <Stack
              direction="row"
              sx={{ gap: 1, alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap' }}
            >
              <Button component={Link} to={to} variant={index === next ? 'contained' : 'outlined'}>
                {text(`dashboard.steps.${name}.action`)}
              </Button>
              {count > 0 && (
                <Typography variant="body2" color="textSecondary">
                  {text('dashboard.stepDone', { count })}
                </Typography>
              )}
            </Stack>
          </CardContent>
        </Card>
      ))}
    </Box>
  );
};
