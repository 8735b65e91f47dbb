import { Typography } from '@mui/material';
import type { ChapterChange, DifferenceView } from '@voicemill/contracts';
import { Section } from '../../layout/Section';
import { useText } from '../../providers/i18n/use-text';

function kindsOf({ oldTitle, newTitle, moved }: ChapterChange): ('added' | 'removed' | 'renamed' | 'moved')[] {
  if (oldTitle === null) return ['added'];
  if (newTitle === null) return ['removed'];
  return [...(oldTitle === newTitle ? [] : (['renamed'] as const)), ...(moved ? (['moved'] as const) : [])];
}

/** What becomes of the chapters, and of the voice of the whole script. */
export const ChapterList = ({ difference }: { difference: DifferenceView }) => {
  const text = useText();
  const { chapters, chaptersChanged, voice } = difference;
  if (chapters.length === 0 && !voice) return null;
  const none = text('app.notKnown');
  const more = chaptersChanged - chapters.length;
  return (
    <Section title={text('revisions.chapters')}>
      {voice && <Typography>{text('revisions.voice', { old: voice.old ?? none, next: voice.new ?? none })}</Typography>}
      {chapters.map((chapter) => (
        <Typography key={`${chapter.oldNumber} ${chapter.newNumber}`} sx={{ overflowWrap: 'anywhere' }}>
          {kindsOf(chapter)
            .map((kind) =>
              text(`revisions.chapter.${kind}`, { old: chapter.oldTitle ?? none, next: chapter.newTitle ?? none }),
            )
            .join(' · ')}
        </Typography>
      ))}
      {more > 0 && <Typography>{text('revisions.chaptersMore', { count: more })}</Typography>}
    </Section>
  );
};
