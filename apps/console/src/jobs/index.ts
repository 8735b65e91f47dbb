import WorkIcon from '@mui/icons-material/PlaylistPlay';
import type { JobView } from '@voicemill/contracts';
import { JobCreate } from './create/JobCreate';
import { JobList } from './JobList';
import { JobShow } from './show/JobShow';

export const jobs = {
  list: JobList,
  show: JobShow,
  create: JobCreate,
  icon: WorkIcon,
  recordRepresentation: (job: JobView) => job.scriptTitle,
};
