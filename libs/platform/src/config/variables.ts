import type { Language } from '@voicemill/contracts';
import { z } from 'zod';

const whole = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((value) => value >= from && value <= to);
const decimal = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .transform(Number)
  .refine((value) => value > 0);
const truth = z.enum(['true', '1', 'yes', 'false', '0', 'no']).transform((word) => ['true', '1', 'yes'].includes(word));
const oneOf = <const T extends [string, ...string[]]>(...words: T) => z.enum(words);
const path = z.string().min(1);

/** One environment variable: `expected` ends the sentence "VOICEMILL_PORT has to be ...", `preset` is written as in .env. */
export interface Variable<Schema extends z.ZodType = z.ZodType> {
  schema: Schema;
  expected: string;
  /** Value when unset; without one the setting is left open and `otherwise` says what happens then. */
  preset?: string;
  otherwise?: string;
  about: string;
}

const describe = <Schema extends z.ZodType>(variable: Variable<Schema>): Variable<Schema> => variable;

/** Every variable that Voicemill reads, in the order of .env.example. Each works unset on a laptop. */
export const variables = {
  VOICEMILL_HOME: describe({
    schema: path.optional(),
    expected: 'the path of a folder',
    otherwise: '.voicemill in the repository',
    about: 'Folder of everything Voicemill keeps: files, and the database when DATABASE_URL is unset.',
  }),
  DATABASE_URL: describe({
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\/\S+$/)
      .optional(),
    expected: 'a PostgreSQL address like postgres://user:password@host:5432/voicemill',
    otherwise: 'a PostgreSQL of its own is started in VOICEMILL_HOME',
    about: 'A PostgreSQL server of yours (version 14 or newer).',
  }),
  VOICEMILL_HOST: describe({
    schema: z.string().min(1),
    expected: 'a host name or address to listen on',
    preset: '127.0.0.1',
    about: 'Address the server listens on; any but this machine needs VOICEMILL_ALLOW_REMOTE too.',
  }),
  VOICEMILL_PORT: describe({
    schema: whole(0, 65535),
    expected: 'a port number from 0 (any free one) to 65535',
    preset: '8321',
    about: 'Port the server listens on; 0 takes any free one.',
  }),
  VOICEMILL_ALLOW_REMOTE: describe({
    schema: truth,
    expected: 'true or false',
    preset: 'false',
    about: 'There is no sign-in yet: say true only behind something that guards the door.',
  }),
  VOICEMILL_WORKSPACE: describe({
    schema: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
    expected: 'a workspace id of small letters, digits and hyphens',
    preset: 'default',
    about: 'The workspace that commands work in.',
  }),
  VOICEMILL_DEVICE: describe({
    schema: z.string().regex(/^(cpu|(cuda|tensorrt)(:\d+)?)$/),
    expected: 'cpu, cuda:N or tensorrt:N',
    preset: 'cpu',
    about: 'What synthesis runs on.',
  }),
  VOICEMILL_WORKERS: describe({
    schema: whole(0, 64),
    expected: 'a whole number from 0 to 64',
    preset: '1',
    about: 'Worker processes that the server starts; 0 when workers run elsewhere.',
  }),
  VOICEMILL_WORKER_THREADS: describe({
    schema: whole(1, 256).optional(),
    expected: 'a whole number from 1 to 256',
    otherwise: 'one for each core',
    about: 'Threads of one worker on a CPU.',
  }),
  VOICEMILL_VOICES_DIR: describe({
    schema: path.optional(),
    expected: 'the path of a folder',
    otherwise: 'voices in the repository',
    about: 'Folder of voice packages.',
  }),
  VOICEMILL_VOICE_MEMORY_MB: describe({
    schema: whole(64, 1_048_576),
    expected: 'a whole number of megabytes, at least 64',
    preset: '2048',
    about: 'Memory for loaded voices in one worker; the least used one is put away when it is full.',
  }),
  VOICEMILL_PINNED_VOICES: describe({
    schema: z
      .string()
      .regex(/^[a-z0-9-]+(\s*,\s*[a-z0-9-]+)*$/)
      .transform((list) => list.split(',').map((id) => id.trim()))
      .optional(),
    expected: 'ids of voices, with commas between them',
    otherwise: 'no voice',
    about: 'Voices that a worker keeps once they are loaded, whatever else needs memory.',
  }),
  VOICEMILL_UPLOAD_LIMIT_MB: describe({
    schema: whole(1, 4096),
    expected: 'a whole number of megabytes from 1 to 4096',
    preset: '64',
    about: 'Largest script that is accepted.',
  }),
  VOICEMILL_VOICE_UPLOAD_LIMIT_MB: describe({
    schema: whole(1, 16_384),
    expected: 'a whole number of megabytes from 1 to 16384',
    preset: '2048',
    about: 'Largest archive of a voice that is accepted over the API; the command has no such limit.',
  }),
  VOICEMILL_LOG_LEVEL: describe({
    schema: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
    expected: 'trace, debug, info, warn, error, fatal or silent',
    preset: 'info',
    about: 'Least important log lines that are written (to stderr, one JSON object a line).',
  }),
  VOICEMILL_FFMPEG: describe({
    schema: path.optional(),
    expected: 'the path of an ffmpeg program',
    otherwise: 'the one of the system when new enough, else the one in node_modules',
    about: 'The ffmpeg to use.',
  }),
  VOICEMILL_FFPROBE: describe({
    schema: path.optional(),
    expected: 'the path of an ffprobe program',
    otherwise: 'the one beside ffmpeg',
    about: 'The ffprobe to use.',
  }),
  VOICEMILL_ASR_URL: describe({
    schema: z
      .string()
      .regex(/^https?:\/\/[^\s@/]+(\/\S*)?$/)
      .optional(),
    expected: 'an address like http://127.0.0.1:8080/inference, without user and password',
    otherwise: 'no recogniser is asked',
    about: 'A speech recogniser over HTTP that hears takes too (docs/faithfulness.md says what it has to answer).',
  }),
  VOICEMILL_ASR_TOKEN: describe({
    schema: z
      .string()
      .regex(/^[\x21-\x7e]+$/)
      .optional(),
    expected: 'a bearer token without blanks',
    otherwise: 'none is sent',
    about: 'Token for the recogniser at VOICEMILL_ASR_URL.',
  }),
  VOICEMILL_ASR_MODEL: describe({
    schema: z.string().optional(),
    expected: 'the name of a model',
    otherwise: 'none is named',
    about: 'Model that the recogniser at VOICEMILL_ASR_URL is asked for, where it has several.',
  }),
  VOICEMILL_ASR_COMMAND: describe({
    schema: z
      .string()
      .regex(/\{wav\}/)
      .optional(),
    expected: 'a command with {wav} where the file stands, like pocketsphinx single {wav}',
    otherwise: 'no recogniser is asked',
    about: 'A speech recogniser on this machine instead: reads a WAV file, writes words. No shell runs it.',
  }),
  VOICEMILL_ASR_LANGUAGES: describe({
    schema: z
      .string()
      .regex(/^(en|zh)(\s*,\s*(en|zh))*$/)
      .transform((list) => list.split(',').map((language) => language.trim() as Language)),
    expected: 'en, zh or en,zh',
    preset: 'en,zh',
    about: 'Languages that the recogniser knows; takes in others are not sent to it.',
  }),
  VOICEMILL_ASR_GATE: describe({
    schema: oneOf('report', 'enforce'),
    expected: 'report or enforce',
    preset: 'report',
    about: 'Whether what the recogniser finds is only noted, or has a take spoken again as what the listener finds.',
  }),
  VOICEMILL_ASR_TOLERANCE: describe({
    schema: decimal,
    expected: 'a number above 0',
    preset: '2',
    about:
      'How far words have to be off, in sounds, before they are a finding; raise it for a recogniser that mishears.',
  }),
  VOICEMILL_ASR_TIMEOUT_SECONDS: describe({
    schema: whole(1, 600),
    expected: 'a whole number of seconds from 1 to 600',
    preset: '30',
    about: 'How long the recogniser may take for one take.',
  }),
  VOICEMILL_ENGINE: describe({
    schema: oneOf('onnx', 'fake'),
    expected: 'onnx or fake',
    preset: 'onnx',
    about: 'fake makes tones instead of speech, for tests of everything around it.',
  }),
  VOICEMILL_FAKE_BATCH_MS: describe({
    schema: whole(0, 600_000),
    expected: 'a whole number of milliseconds',
    preset: '40',
    about: 'How long the fake engine takes for a batch.',
  }),
  VOICEMILL_FAKE_TAKE_SECONDS: describe({
    schema: decimal.optional(),
    expected: 'a number of seconds above 0',
    otherwise: 'by the number of phones',
    about: 'How long each take of the fake engine is.',
  }),
};

export type VariableName = keyof typeof variables;
export type VariableValues = { [Name in VariableName]: z.output<(typeof variables)[Name]['schema']> };
