import ScriptIcon from '@mui/icons-material/Description';
import type { ScriptView } from '@voicemill/contracts';
import { ScriptList } from './ScriptList';
import { ScriptShow } from './show/ScriptShow';
import { ScriptUpload } from './upload/ScriptUpload';

export const scripts = {
  list: ScriptList,
  show: ScriptShow,
  create: ScriptUpload,
  icon: ScriptIcon,
  recordRepresentation: (script: ScriptView) => script.title,
};
