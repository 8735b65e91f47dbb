import { Listener, type AskedTake, type HeardTake } from '@voicemill/listening';
import { readEnrolment, type SynthesisResult, type VoiceEnrolment, type VoicePackage } from '@voicemill/speech';
import type { TakeListener } from './draw-takes';

/** Listens to real voices. A voice that was never enrolled is listened to as well, but its takes are only reported. */
export class EnrolledListener implements TakeListener {
  private readonly listener = new Listener();
  private readonly enrolments = new Map<string, VoiceEnrolment | null>();

  knows({ sha256 }: VoicePackage): boolean {
    return (this.enrolments.get(sha256) ?? null) !== null;
  }

  async listen(voice: VoicePackage, result: SynthesisResult, asked: AskedTake): Promise<HeardTake | null> {
    const enrolment = await this.enrolmentOf(voice);
    // Some ten milliseconds a second of audio: heartbeats and the next claim come between two takes.
    await new Promise(setImmediate);
    return this.listener.listen(result.samples, result.sampleRateHz, asked, enrolment);
  }

  private async enrolmentOf({ dir, sha256 }: VoicePackage): Promise<VoiceEnrolment | null> {
    const known = this.enrolments.get(sha256);
    if (known !== undefined) return known;
    const read = await readEnrolment(dir);
    this.enrolments.set(sha256, read);
    return read;
  }
}
