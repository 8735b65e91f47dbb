import { mergeEvents } from './event-log';

const event = (id: number, message = `event ${id}`) => ({
  id,
  at: '2025-01-01T10:00:00Z',
  kind: 'note',
  message,
  data: {},
});

it('shows each event once, newest first, whatever order the page and the stream bring', () => {
  const merged = mergeEvents([event(1), event(3), event(2)], [event(3), event(5), event(4)]);
  expect(merged.map(({ id }) => id)).toEqual([5, 4, 3, 2, 1]);
});

it('leaves both sources as they were', () => {
  const [read, heard] = [[event(1)], [event(2)]];
  mergeEvents(read, heard);
  expect([read.length, heard.length]).toEqual([1, 1]);
});
