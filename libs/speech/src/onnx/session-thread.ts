// The file that a session thread runs. It is the only one that loads onnxruntime, whose `session.run` blocks its thread.
import { parentPort } from 'node:worker_threads';
import { GptSovitsGraphs } from '../gpt-sovits/gpt-sovits-graphs';
import { GraphPair } from './graph-pair';
import { SpeechError } from '../speech-error';
import { threadFaultOf } from './thread-fault';
import {
  threadReady,
  type LoadRequest,
  type SpokenBatch,
  type SpokenItem,
  type ThreadReply,
  type ThreadRequest,
  type ThreadVoice,
} from './thread-protocol';

type Numbered = { id: number; request: ThreadRequest };

const port = parentPort;
if (!port) throw new Error('session-thread has to be started as a worker thread');

const voices = new Map<string, ThreadVoice>();
// One request at a time: a voice must not be freed while it speaks.
let last: Promise<void> = Promise.resolve();

port.on('message', ({ id, request }: Numbered) => {
  last = last.then(() => answer(id, request));
});
port.postMessage(threadReady);

async function answer(id: number, request: ThreadRequest): Promise<void> {
  try {
    const spoken = await obey(request);
    const buffers = spoken?.items.flatMap(buffersOf) ?? [];
    port?.postMessage({ id, spoken } satisfies ThreadReply, buffers as ArrayBuffer[]);
  } catch (error) {
    port?.postMessage({ id, fault: threadFaultOf(error, request) } satisfies ThreadReply);
  }
  // Without a port to listen to, the thread ends by itself; ending it from outside during a run aborts the process.
  if (request.kind === 'stop') port?.close();
}

async function obey(request: ThreadRequest): Promise<SpokenBatch | undefined> {
  switch (request.kind) {
    case 'load':
      if (!voices.has(request.voiceKey)) voices.set(request.voiceKey, await load(request));
      return undefined;
    case 'speak': {
      const voice = voices.get(request.voiceKey);
      if (!voice)
        throw new SpeechError(
          'unavailable',
          'The voice is not loaded here: it was closed, or could not be loaded again.',
          'Load it again.',
        );
      const startedAt = performance.now();
      const items = await voice.speak(request.items);
      return { items, deviceMs: performance.now() - startedAt, drawing: voice.drawing };
    }
    case 'unload':
      await voices.get(request.voiceKey)?.release();
      voices.delete(request.voiceKey);
      return undefined;
    case 'stop':
      for (const voice of voices.values()) await voice.release();
      voices.clear();
      return undefined;
  }
}

function load(request: LoadRequest): Promise<ThreadVoice> {
  return request.engine === 'gpt-sovits' ? GptSovitsGraphs.load(request) : GraphPair.load(request);
}

function buffersOf({ samples, durations, codes }: SpokenItem): ArrayBufferLike[] {
  return [samples.buffer, durations.buffer, ...(codes ? [codes.buffer] : [])];
}
