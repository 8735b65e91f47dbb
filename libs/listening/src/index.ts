export { enrolSpeakers, type EnrolledTake } from './training/enrol-speakers';
export { teachHearing, type TeachOptions } from './training/teach-hearing';
export { type TaughtTake } from './training/lesson-of-take';
export { Listener, type AskedTake, type HeardTake } from './listener';
export { type HearingFile } from './net/hearing';
export { type Enrolment, type SpeakerPrint } from './judge/enrolment';
export { paintTake, type Picture } from './picture/paint-take';
