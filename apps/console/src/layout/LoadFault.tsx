import { Alert, Button } from '@mui/material';
import { useText } from '../providers/i18n/use-text';

/** A part of a page that could not be read: why, and the way to ask again. */
export const LoadFault = ({ error, retry }: { error: unknown; retry: () => unknown }) => {
  const text = useText();
  const reason = error instanceof Error ? error.message : String(error);
  return (
    <Alert severity="error" action={<Button onClick={() => void retry()}>{text('app.retry')}</Button>}>
      {text('app.failedToLoad', { reason })}
    </Alert>
  );
};
