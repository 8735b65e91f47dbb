import raEnglish from 'ra-language-english';
import type { TranslationMessages } from 'react-admin';
import { app as appEn, dashboard as dashboardEn } from './en/app';
import { casting as castingEn } from './en/casting';
import { columns as columnsEn } from './en/columns';
import { deliveries as deliveriesEn } from './en/deliveries';
import { create as createEn, jobs as jobsEn, settings as settingsEn } from './en/jobs';
import { imports as importsEn } from './en/imports';
import { lexicons as lexiconsEn } from './en/lexicons';
import { resources as resourcesEn } from './en/resources';
import { review as reviewEn } from './en/review';
import { revisions as revisionsEn } from './en/revisions';
import { scripts as scriptsEn } from './en/scripts';
import { spoken as spokenEn } from './en/spoken';
import { usage as usageEn, voices as voicesEn } from './en/voices';
import type { MessagePath, MessageShape } from './message-shape';
import { app, dashboard } from './zh/app';
import { casting } from './zh/casting';
import { columns } from './zh/columns';
import { deliveries } from './zh/deliveries';
import { create, jobs, settings } from './zh/jobs';
import { imports } from './zh/imports';
import { lexicons } from './zh/lexicons';
import { raChinese } from './zh/ra-chinese';
import { resources } from './zh/resources';
import { review } from './zh/review';
import { revisions } from './zh/revisions';
import { scripts } from './zh/scripts';
import { spoken } from './zh/spoken';
import { usage, voices } from './zh/voices';

const consoleEnglish = {
  app: appEn,
  dashboard: dashboardEn,
  jobs: jobsEn,
  create: createEn,
  settings: settingsEn,
  deliveries: deliveriesEn,
  review: reviewEn,
  revisions: revisionsEn,
  lexicons: lexiconsEn,
  scripts: scriptsEn,
  spoken: spokenEn,
  casting: castingEn,
  columns: columnsEn,
  voices: voicesEn,
  imports: importsEn,
  usage: usageEn,
  resources: resourcesEn,
};
type ConsoleMessages = MessageShape<typeof consoleEnglish>;
const consoleChinese: ConsoleMessages = {
  app,
  dashboard,
  jobs,
  create,
  settings,
  deliveries,
  review,
  revisions,
  lexicons,
  scripts,
  spoken,
  casting,
  columns,
  voices,
  imports,
  usage,
  resources,
};

export type MessageKey = MessagePath<typeof consoleEnglish>;
export const englishMessages: TranslationMessages & ConsoleMessages = { ...raEnglish, ...consoleEnglish };
export const chineseMessages: TranslationMessages & ConsoleMessages = { ...raChinese, ...consoleChinese };
