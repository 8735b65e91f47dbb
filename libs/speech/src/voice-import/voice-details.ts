import { languages, type Language } from '@voicemill/contracts';
import { refuse } from './file-rules';

/** What nobody can read from graphs: told by whoever brings a voice in. */
export interface VoiceDetails {
  id: string;
  version: string;
  nameEn: string;
  nameZh: string;
  languages: Language[];
  licence: string;
  credits: string[];
  /** Path of a WAV of 3 to 10 s. */
  reference: string;
  transcript: string;
  transcriptLanguage: Language;
  /** Path of the signed agreement; or else `ownVoice`: "Name, 2026-01-31", who says so and when. */
  agreement?: string;
  ownVoice?: string;
  /** When the graphs do not tell. */
  modelVersion?: ModelVersion;
}
export const modelVersions = ['v1', 'v2', 'v2Pro', 'v2ProPlus'] as const;
export type ModelVersion = (typeof modelVersions)[number];

/** As an option of the command line is called, and what is asked for on a terminal. */
export const neededDetails = {
  id: { option: '--id', question: 'Id (small letters, digits, hyphens)' },
  nameEn: { option: '--name-en', question: 'Name in English' },
  nameZh: { option: '--name-zh', question: 'Name in Chinese' },
  languages: { option: '--languages', question: 'Languages (en, zh)' },
  licence: { option: '--licence', question: 'Licence of the voice' },
  credits: { option: '--credits', question: 'Whom to credit' },
  reference: { option: '--reference', question: 'Reference clip (WAV, 3 to 10 s)' },
  transcript: { option: '--transcript', question: 'What is said in the clip' },
  transcriptLanguage: { option: '--transcript-language', question: 'Language of the clip (en, zh)' },
} as const satisfies Partial<Record<keyof VoiceDetails, { option: string; question: string }>>;
export type NeededDetail = keyof typeof neededDetails;

/** Details as they are typed. */
export type WrittenDetails = Partial<Record<keyof VoiceDetails, string>>;

export function missingDetails(written: WrittenDetails): NeededDetail[] {
  return (Object.keys(neededDetails) as NeededDetail[]).filter((name) => !written[name]?.trim());
}

/** @throws SpeechError invalid-input naming every option that is missing, or the one that cannot be read */
export function readDetails(written: WrittenDetails): VoiceDetails {
  const missing: string[] = missingDetails(written).map((name) => neededDetails[name].option);
  const { agreement, ownVoice, modelVersion } = written;
  if (!agreement && !ownVoice) missing.push('--agreement FILE (or --i-own-this-voice "NAME, DATE")');
  if (missing.length > 0) {
    const remedy = 'A voice without these cannot be brought in; docs/voices.md says what they are.';
    throw refuse(`These are missing: ${missing.join(', ')}.`, remedy);
  }
  const given = written as Record<NeededDetail, string>;
  return {
    id: given.id,
    version: written.version || '1.0.0',
    nameEn: given.nameEn,
    nameZh: given.nameZh,
    languages: listOf(given.languages).map((each) => oneOf(each, languages, '--languages')),
    licence: given.licence,
    credits: given.credits
      .split(';')
      .map((each) => each.trim())
      .filter(Boolean),
    reference: given.reference,
    transcript: given.transcript.trim(),
    transcriptLanguage: oneOf(given.transcriptLanguage, languages, '--transcript-language'),
    ...(agreement ? { agreement } : { ownVoice }),
    ...(modelVersion ? { modelVersion: oneOf(modelVersion, modelVersions, '--model-version') } : {}),
  };
}

const listOf = (written: string): string[] => written.split(/[\s,]+/).filter(Boolean);

function oneOf<T extends string>(written: string, known: readonly T[], option: string): T {
  const found = known.find((each) => each === written.trim());
  if (found) return found;
  throw refuse(`${option} does not know "${written}".`, `Say one of: ${known.join(', ')}.`);
}
