import { Box, Card, List, ListItem, ListItemButton, Pagination, Typography } from '@mui/material';
import type { DoubtGroup } from '@voicemill/contracts';
import { useEffect, useRef } from 'react';
import { useText } from '../providers/i18n/use-text';
import { writtenIn } from '../providers/i18n/written-in';
import { MarkedPlace } from './MarkedPlace';
import type { ReviewSession } from './use-review-session';

interface RowProps {
  group: DoubtGroup;
  isCurrent: boolean;
  isSkipped: boolean;
  onSelect: () => void;
}

const Row = ({ group, isCurrent, isSkipped, onSelect }: RowProps) => {
  const text = useText();
  const row = useRef<HTMLLIElement>(null);
  const [place] = group.places;
  useEffect(() => {
    // In its own frame only: the page itself stays where the card is.
    const frame = row.current?.closest('ul');
    if (!isCurrent || !frame || !row.current) return;
    const [top, bottom] = [row.current.offsetTop, row.current.offsetTop + row.current.offsetHeight];
    if (top < frame.scrollTop) frame.scrollTop = top;
    else if (bottom > frame.scrollTop + frame.clientHeight) frame.scrollTop = bottom - frame.clientHeight;
  }, [isCurrent]);
  return (
    <ListItem ref={row} disablePadding>
      <ListItemButton
        selected={isCurrent}
        aria-current={isCurrent || undefined}
        onClick={onSelect}
        sx={{ gap: 1.5, opacity: isSkipped ? 0.6 : 1 }}
      >
        <Typography lang={writtenIn(group.written)} sx={{ fontWeight: 600, flexShrink: 0, maxWidth: 110 }} noWrap>
          {group.written}
        </Typography>
        <Typography
          variant="body2"
          color="textSecondary"
          noWrap
          sx={{ flex: 1, minWidth: 0, '& mark': { all: 'unset' } }}
        >
          {place && <MarkedPlace place={place} />}
        </Typography>
        <Typography variant="caption" color="textSecondary" sx={{ flexShrink: 0 }}>
          {isSkipped ? text('review.wasSkipped') : `${group.count}×`}
        </Typography>
      </ListItemButton>
    </ListItem>
  );
};

/** The groups that are open, a page at a time, the most frequent first. */
export const DoubtList = ({ session, currentId }: { session: ReviewSession; currentId: string }) => {
  const text = useText();
  const { groups, skipped, page, pages } = session;
  return (
    <Card component="nav" aria-label={text('review.list')} sx={{ minWidth: 0 }}>
      <List dense disablePadding sx={{ position: 'relative', maxHeight: { md: '68vh' }, overflowY: 'auto' }}>
        {groups.map((group) => (
          <Row
            key={group.id}
            group={group}
            isCurrent={group.id === currentId}
            isSkipped={skipped.has(group.id)}
            onSelect={() => session.select(group.id)}
          />
        ))}
      </List>
      {pages > 1 && (
        <Box sx={{ display: 'flex', justifyContent: 'center', p: 1, borderTop: 1, borderColor: 'divider' }}>
          <Pagination
            size="small"
            count={pages}
            page={page}
            siblingCount={0}
            onChange={(_event, next) => session.setPage(next)}
          />
        </Box>
      )}
    </Card>
  );
};
