import { Box, Card, CardContent, Stack, Step, StepLabel, Stepper } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import type { JobView } from '@voicemill/contracts';
import { useState } from 'react';
import { Form, Title, useDataProvider, useNotify, useRedirect } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useText } from '../../providers/i18n/use-text';
import type { ConsoleDataProvider } from '../../providers/http/data-provider';
import { emptyForm, faultsOf, wishOf, type JobForm } from './job-wish';
import { QuotePanel } from './QuotePanel';
import { isUnsettled } from './UnsettledFault';
import { SettingsFields } from './SettingsFields';

const steps = ['settings', 'quote'] as const;

function useOrder() {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const [notify, redirect] = [useNotify(), useRedirect()];
  const onError = (error: Error) => notify(error.message, { type: 'error', autoHideDuration: 10_000 });
  const quote = useMutation({
    mutationFn: async (form: JobForm) => ({ form, quote: await dataProvider.quoteJob(wishOf(form)) }),
    onError,
  });
  const order = useMutation({
    mutationFn: (form: JobForm) => dataProvider.create<JobView>('jobs', { data: wishOf(form) }),
    onSuccess: ({ data: job }) => {
      notify('create.started', { type: 'success' });
      redirect('show', 'jobs', job.id);
    },
    // What it waits for is said on the page, with the way there.
    onError: (error) => !isUnsettled(error) && onError(error),
  });
  return { quote, order };
}

/** Settings, then the quote, then the start. Going back keeps what was filled in and drops the quote. */
export const JobCreate = () => {
  const text = useText();
  const [search] = useSearchParams();
  const [start] = useState(() => emptyForm(search.get('scriptId') ?? undefined));
  const { quote, order } = useOrder();
  const quoted = quote.data;
  return (
    <Stack spacing={2} sx={{ mt: 2, maxWidth: 960 }}>
      <Title title="create.title" />
      <Stepper activeStep={quoted ? 1 : 0}>
        {steps.map((step) => (
          <Step key={step}>
            <StepLabel>{text(`create.steps.${step}`)}</StepLabel>
          </Step>
        ))}
      </Stepper>
      <Box hidden={quoted !== undefined}>
        {/* The browser's own checks would stop the form in the browser's language, not the console's. */}
        <Form
          noValidate
          record={start}
          validate={(form: object) => faultsOf(form as JobForm)}
          onSubmit={(form: object) => quote.mutate(form as JobForm)}
        >
          <SettingsFields asking={quote.isPending} />
        </Form>
      </Box>
      {quoted && (
        <Card>
          <CardContent>
            <QuotePanel
              quote={quoted.quote}
              scriptId={quoted.form.scriptId}
              waits={quoted.form.settings.review === 'wait'}
              fault={order.error}
              starting={order.isPending}
              onBack={() => {
                order.reset();
                quote.reset();
              }}
              onConfirm={() => order.mutate(quoted.form)}
            />
          </CardContent>
        </Card>
      )}
    </Stack>
  );
};
