import { lazy } from 'react';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { Dashboard } from './dashboard/Dashboard';
import { jobs } from './jobs';
import { ConsoleLayout } from './layout/ConsoleLayout';
import { darkTheme, lightTheme } from './layout/theme';
import { LexiconPage } from './lexicons/LexiconPage';
import { createDataProvider } from './providers/http/data-provider';
import { createQueryClient } from './providers/http/query-client';
import { createI18nProvider } from './providers/i18n/i18n-provider';
import { ReviewPage } from './review/ReviewPage';
import { scripts } from './scripts';
import { RevisionPage } from './scripts/revision/RevisionPage';
import { TryPage } from './spoken/TryPage';
import { voices } from './voices';

const dataProvider = createDataProvider((input, init) => fetch(input, init));
const i18nProvider = createI18nProvider(navigator.languages);
const queryClient = createQueryClient();
// The chart library is as large as the rest of the pages together: only who opens the usage page loads it.
const UsagePage = lazy(() => import('./usage/UsagePage').then((module) => ({ default: module.UsagePage })));

export const App = () => (
  <Admin
    title="Voicemill"
    dataProvider={dataProvider}
    i18nProvider={i18nProvider}
    queryClient={queryClient}
    layout={ConsoleLayout}
    dashboard={Dashboard}
    theme={lightTheme}
    darkTheme={darkTheme}
    disableTelemetry
  >
    <Resource name="jobs" {...jobs} />
    <Resource name="scripts" {...scripts} />
    <Resource name="voices" {...voices} />
    <CustomRoutes>
      <Route path="/scripts/:scriptId/revisions/:revisionId" element={<RevisionPage />} />
      <Route path="/try" element={<TryPage />} />
      <Route path="/scripts/:scriptId/review" element={<ReviewPage />} />
      <Route path="/lexicons/:lexiconId" element={<LexiconPage />} />
      <Route path="/usage" element={<UsagePage />} />
    </CustomRoutes>
  </Admin>
);
