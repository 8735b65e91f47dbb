import type { LineView } from '@voicemill/contracts';
import type { LineEntity } from '@voicemill/db';

/** A line as the API shows it. */
export function lineView({
  workspaceId: _w,
  revisionId: _r,
  chapterId: _c,
  createdAt: _a,
  ...line
}: LineEntity): LineView {
  return line;
}
