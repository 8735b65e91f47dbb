import { Alert, Button } from '@mui/material';
import type { ScriptView } from '@voicemill/contracts';
import { AutocompleteInput, useGetList, useGetOne } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { Link } from 'react-router-dom';
import { useText } from '../../providers/i18n/use-text';
import type { JobForm } from './job-wish';

/** The newest scripts, and the one the page was opened for however old it is. */
export const ScriptInput = () => {
  const text = useText();
  const scriptId = useWatch<JobForm, 'scriptId'>({ name: 'scriptId' });
  const { data: newest = [], isPending } = useGetList<ScriptView>('scripts', { pagination: { page: 1, perPage: 100 } });
  const listed = newest.some(({ id }) => id === scriptId);
  const wanted = useGetOne<ScriptView>(
    'scripts',
    { id: scriptId },
    { enabled: Boolean(scriptId) && !isPending && !listed },
  );
  const choices = !listed && wanted.data ? [wanted.data, ...newest] : newest;
  if (!isPending && choices.length === 0)
    return (
      <Alert
        severity="info"
        action={
          <Button component={Link} to="/scripts/create">
            {text('scripts.upload.open')}
          </Button>
        }
      >
        {text('create.noScripts')}
      </Alert>
    );
  return (
    <AutocompleteInput
      source="scriptId"
      label="create.script"
      choices={choices}
      optionText="title"
      isPending={isPending}
      helperText={false}
      fullWidth
    />
  );
};
