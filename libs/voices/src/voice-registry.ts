import { parseVoiceChoice, type Language, type SpeakerMix, type VoiceChoice } from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { InvalidInput } from '@voicemill/platform';
import { canonicalGlide, SpeechError, voiceManifestSchema, type VoiceManifest } from '@voicemill/speech';
import type { VoiceVersionRow, VoicesRepository } from './voices.repository';

/** A voice choice bound to the version and the speakers that will speak it. */
export interface ResolvedVoice {
  voiceId: string;
  versionId: string;
  packageSha256: string;
  packageDir: string;
  manifest: VoiceManifest;
  symbols: ReadonlySet<string>;
  mix: SpeakerMix;
  /** What each line ends in; unset: it stays. */
  mixTo?: SpeakerMix;
}

type VoiceVersion = Omit<ResolvedVoice, 'mix' | 'mixTo'>;

/** Resolves what users write for a voice. Keeps what it has read, so make one for each quote or plan. */
export class VoiceRegistry {
  private readonly versions = new Map<string, Promise<VoiceVersion>>();

  constructor(
    private readonly repository: VoicesRepository,
    private readonly ctx: RequestContext,
  ) {}

  /** The voice of a line in `language` where nobody has chosen one. */
  defaultFor(language: Language): VoiceChoice {
    return { voiceId: `starter-${language}`, mix: [] };
  }

  /**
   * @throws InvalidInput voice-unknown when the voice or one of its speakers does not exist; names those that do.
   */
  async resolve(choice: VoiceChoice): Promise<ResolvedVoice> {
    let version = this.versions.get(choice.voiceId);
    if (!version) {
      version = this.load(choice.voiceId);
      this.versions.set(choice.voiceId, version);
    }
    const loaded = await version;
    return { ...loaded, ...glideOf(loaded.manifest, choice) };
  }

  /** The same for the written form, e.g. `starter-en:slt*0.6+rms*0.4`. */
  async resolveWritten(written: string): Promise<ResolvedVoice> {
    const choice = parseVoiceChoice(written);
    if (!choice) throw new InvalidInput(`"${written}" is not a voice`, { code: 'voice-unknown', remedy: 'Write VOICE, VOICE:SPEAKER, VOICE:A*0.6+B*0.4 or VOICE:A>B.' });
    return this.resolve(choice);
  }

  /** Versions of every voice resolved so far. */
  async resolvedVersionIds(): Promise<string[]> {
    return (await Promise.all(this.versions.values())).map((version) => version.versionId);
  }

  private async load(voiceId: string): Promise<VoiceVersion> {
    const row = await this.repository.findCurrentVersion(this.ctx, voiceId);
    if (!row) {
      const known = await this.repository.listVoiceIds(this.ctx);
      throw new InvalidInput(`There is no voice "${voiceId}".`, { code: 'voice-unknown', remedy: `Choose one of: ${known.join(', ')}.` });
    }
    return describe(row);
  }
}

function describe(row: VoiceVersionRow): VoiceVersion {
  const manifest = voiceManifestSchema.parse(row.manifest);
  return {
    voiceId: row.voiceId,
    versionId: row.id,
    packageSha256: row.packageSha256,
    packageDir: row.packageDir,
    manifest,
    symbols: new Set(manifest.symbols),
  };
}

/** The engine floor has its own errors; a speaker that does not exist is the user's fault. */
function glideOf(manifest: VoiceManifest, choice: VoiceChoice): Pick<ResolvedVoice, 'mix' | 'mixTo'> {
  try {
    return canonicalGlide(manifest, choice);
  } catch (error) {
    if (!(error instanceof SpeechError)) throw error;
    throw new InvalidInput(error.message, { code: error.code, remedy: error.remedy, cause: error });
  }
}
