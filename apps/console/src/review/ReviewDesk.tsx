import { Box } from '@mui/material';
import type { DoubtGroup } from '@voicemill/contracts';
import { useRef, useState } from 'react';
import { useText } from '../providers/i18n/use-text';
import { SampleSound } from '../voices/SampleSound';
import { DoubtCard } from './DoubtCard';
import { DoubtList } from './DoubtList';
import { KeyHelp } from './KeyHelp';
import type { ReviewAction } from './keys';
import { useHearing } from './use-hearing';
import { useReviewKeys } from './use-review-keys';
import type { ReviewSession } from './use-review-session';

const sx = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '300px minmax(0, 1fr)' },
  alignItems: 'start',
} as const;

/** The list of open groups and the one that is looked at; on phones that one comes first. */
export const ReviewDesk = ({ session, group }: { session: ReviewSession; group: DoubtGroup }) => {
  const text = useText();
  const region = useRef<HTMLDivElement>(null);
  const [typingFor, setTypingFor] = useState<string>();
  const [help, setHelp] = useState(false);
  const hearing = useHearing(group);
  const choose = (value: string | undefined) =>
    value !== undefined && session.decide(group, { notation: group.notation, value });
  const act = (action: ReviewAction) => {
    if (action.does === 'choose') choose(group.candidates[action.candidate]);
    else if (action.does === 'hear') hearing.hear(group.candidates[action.candidate]);
    else if (action.does === 'guess') choose(group.candidates[0]);
    else if (action.does === 'next') session.step(1);
    else if (action.does === 'previous') session.step(-1);
    else if (action.does === 'hear-next') hearing.hearNext();
    else if (action.does === 'type') setTypingFor(group.id);
    else if (action.does === 'skip') session.skip(group);
    else if (action.does === 'undo') void session.undo();
    else if (action.does === 'help') setHelp(true);
    else session.switchManner(action.does);
  };
  useReviewKeys(region, act);
  return (
    <Box ref={region} sx={sx}>
      <Box sx={{ order: { md: 2 }, minWidth: 0, position: { md: 'sticky' }, top: { md: 64 } }}>
        <DoubtCard
          session={session}
          group={group}
          hearing={hearing}
          typing={typingFor === group.id}
          act={act}
          onTyped={() => setTypingFor(undefined)}
          sound={<SampleSound heard={hearing.heard} label={text('review.sample')} />}
        />
      </Box>
      <DoubtList session={session} currentId={group.id} />
      <KeyHelp open={help} onClose={() => setHelp(false)} />
    </Box>
  );
};
