import { SpeechError } from './speech-error';

/** What a worker process computes on. `index` counts the GPUs of the machine from 0. */
export type Device = { kind: 'cpu' } | { kind: 'cuda'; index: number } | { kind: 'tensorrt'; index: number };

const pattern = /^(?:cpu|(cuda|tensorrt)(?::(\d{1,3}))?)$/;

/**
 * Reads a device as users write it: `cpu`, `cuda:0`, `tensorrt:1`. A GPU without a number is the first one.
 *
 * @throws SpeechError invalid-input when it is none of these.
 */
export function parseDevice(text: string): Device {
  const match = pattern.exec(text.trim().toLowerCase());
  if (!match) {
    throw new SpeechError(
      'invalid-input',
      `"${text}" is not a device.`,
      'Write cpu, cuda:N or tensorrt:N, e.g. cuda:0.',
    );
  }
  const kind = match[1] as 'cuda' | 'tensorrt' | undefined;
  return kind ? { kind, index: Number(match[2] ?? 0) } : { kind: 'cpu' };
}

/** The written form of a device, as `parseDevice` reads it. */
export function deviceName(device: Device): string {
  return device.kind === 'cpu' ? 'cpu' : `${device.kind}:${device.index}`;
}
