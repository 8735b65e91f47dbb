import type { Finding } from '@voicemill/contracts';
import type { HeardTake } from '@voicemill/listening';
import type { ClaimedRequest } from '@voicemill/queue';
import { seedOfTakeKey, type LoadedVoice, type SynthesisItem, type VoicePackage } from '@voicemill/speech';
import { drawTakes, type Drawing, type TakeListener } from './draw-takes';
import type { GateRule } from './gate-rules';
import { takeKey } from './take-key';

const packageSha256 = 'a'.repeat(64);
const finding = (score: number, phoneFrom = 1): Finding => {
  return { kind: 'words', phoneFrom, phoneTo: phoneFrom + 1, startMs: 10, endMs: 20, score };
};

function request(word: string): ClaimedRequest {
  const recipe = {
    phones: ['PAU', word, '.'],
    mix: [{ speaker: 'slt', weight: 1 }],
    speed: 1,
    pitchSemitones: 0,
    noiseScale: 0.5,
    keepFrom: 0,
    keepTo: 3,
  };
  const key = takeKey({ packageSha256, recipe, redraw: 0 });
  return { workspaceId: 'w', key, voiceVersionId: 'v', recipe, phoneCount: 3, characters: 1, jobId: 'j' };
}

/** A voice whose samples are the seed it was given; `source` as told. */
function voiceOf(source: 'model' | 'estimated', batches: SynthesisItem[][]): LoadedVoice {
  return {
    voice: {} as VoicePackage,
    memoryBytes: 0,
    close: () => Promise.resolve(),
    synthesise: (items, onReport) => {
      batches.push(items);
      onReport?.({ deviceMs: 5 });
      return Promise.resolve(
        items.map(({ phones, seed }) => ({
          samples: Float32Array.of(seed),
          sampleRateHz: 1000,
          phoneTimings: phones.map((phone, at) => ({ phone, startMs: at * 10, endMs: at * 10 + 10 })),
          source,
        })),
      );
    },
  };
}

/** Finds what the script says for each draw of a word, in their order. */
function scripted(script: Record<string, (Finding[] | null)[]>, heard: Partial<HeardTake> = {}): TakeListener {
  const left = new Map(Object.entries(script).map(([word, draws]) => [word, [...draws]]));
  return {
    knows: () => true,
    listen: (_voice, _result, { phones }) => {
      const findings = left.get(phones[1]!)?.shift() ?? [];
      return Promise.resolve({ phoneEndsMs: null, ...heard, findings });
    },
  };
}

const enforce: GateRule = { mode: 'enforce', redraws: 2 };
const draw = (
  listener: TakeListener | null,
  rule: GateRule,
  words = ['AA1', 'IY1', 'UW1'],
  voice = voiceOf('model', []),
  secondEar: Drawing['secondEar'] = null,
) => drawTakes({ voice, packageSha256, listener, secondEar, ruleOf: () => rule }, words.map(request));

it('only what failed is spoken again, with the seed of its next draw', async () => {
  const batches: SynthesisItem[][] = [];
  const listener = scripted({ IY1: [[finding(2)], []] });
  const { takes, deviceMs } = await draw(listener, enforce, undefined, voiceOf('model', batches));
  expect(batches.map((batch) => batch.map(({ phones }) => phones[1]))).toEqual([['AA1', 'IY1', 'UW1'], ['IY1']]);
  const again = takeKey({ packageSha256, recipe: request('IY1').recipe, redraw: 1 });
  expect(batches[1]![0]!.seed).toBe(seedOfTakeKey(again));
  expect(takes.map(({ faithfulness }) => [faithfulness!.passed, faithfulness!.redraw, faithfulness!.draws])).toEqual([
    [true, 0, 1],
    [true, 1, 2],
    [true, 0, 1],
  ]);
  expect(takes[1]!.result.samples[0]).toBe(Math.fround(seedOfTakeKey(again)));
  expect(deviceMs).toBe(10);
});

it('when every draw fails, the one with the least wrong is kept and flagged', async () => {
  const listener = scripted({ AA1: [[finding(3)], [finding(1.5)], [finding(1), finding(1)]] });
  const { takes } = await draw(listener, enforce, ['AA1']);
  expect(takes[0]!.faithfulness).toMatchObject({ passed: false, redraw: 1, draws: 3, findings: [finding(1.5)] });
});

it('of equal draws the first is kept, and the same is kept each time', async () => {
  const draws = () => draw(scripted({ AA1: [[finding(2)], [finding(2)], [finding(2)]] }), enforce, ['AA1']);
  const [once, again] = [await draws(), await draws()];
  expect(once.takes[0]!.faithfulness!.redraw).toBe(0);
  expect(again).toEqual(once);
});

it.each<[string, GateRule, Partial<TakeListener>, boolean | null]>([
  ['a job that asks for reports only', { mode: 'report', redraws: 2 }, {}, false],
  ['a voice that nobody has enrolled', enforce, { knows: () => false }, false],
  ['no redraws', { mode: 'enforce', redraws: 0 }, {}, false],
  ['a gate that is off', { mode: 'off', redraws: 2 }, {}, null],
])('with %s nothing is spoken again', async (_, rule, changes, passed) => {
  const batches: SynthesisItem[][] = [];
  const listener = { ...scripted({ AA1: [[finding(2)]] }), ...changes };
  const { takes } = await draw(listener, rule, ['AA1'], voiceOf('model', batches));
  expect(batches).toHaveLength(1);
  expect(takes[0]!.faithfulness?.passed ?? null).toBe(passed);
});

it('without a listener takes are what the engine made', async () => {
  const { takes } = await draw(null, enforce, ['AA1']);
  expect(takes[0]!.faithfulness).toBeNull();
});

it('where the engine only guesses at times, those that were heard stand in their place', async () => {
  const heard = { phoneEndsMs: [7, 25, 30] };
  const { takes } = await draw(scripted({}, heard), { mode: 'off', redraws: 0 }, ['AA1'], voiceOf('estimated', []));
  expect(takes[0]!.result).toMatchObject({
    source: 'aligned',
    phoneTimings: [{ endMs: 7 }, { endMs: 25 }, { endMs: 30 }],
  });
  const unsure = await draw(scripted({}), enforce, ['AA1'], voiceOf('estimated', []));
  expect(unsure.takes[0]!.result.source).toBe('estimated');
});

describe('with a recogniser beside the listener', () => {
  const otherwise = { phoneFrom: 1, phoneTo: 3, score: 2 };
  /** Understands what the script says, draw by draw; nothing else after that. */
  function scriptedEar(enforces: boolean, draws: (typeof otherwise)[][], recognised = true) {
    const left = [...draws];
    return { enforces, hear: () => Promise.resolve({ recognised, stretches: left.shift() ?? [] }) };
  }

  it('notes what it heard otherwise, with its time, and draws nothing again for it', async () => {
    const batches: SynthesisItem[][] = [];
    const ear = scriptedEar(false, [[otherwise]]);
    const { takes } = await draw(scripted({}), enforce, ['AA1'], voiceOf('model', batches), ear);
    expect(batches).toHaveLength(1);
    expect(takes[0]!.faithfulness).toMatchObject({
      passed: false,
      recognised: true,
      findings: [{ kind: 'heard-otherwise', ...otherwise, startMs: 10, endMs: 30 }],
    });
  });

  it('and does not sway which draw is kept', async () => {
    const listener = scripted({ AA1: [[finding(3)], [finding(1)], [finding(2)]] });
    const ear = scriptedEar(false, [[], [{ ...otherwise, score: 50 }], []]);
    const { takes } = await draw(listener, enforce, ['AA1'], voiceOf('model', []), ear);
    expect(takes[0]!.faithfulness).toMatchObject({ redraw: 1, draws: 3 });
  });

  it('where it enforces, the take is spoken again, also by a voice that nobody has enrolled', async () => {
    const listener = { ...scripted({}), knows: () => false };
    const ear = scriptedEar(true, [[otherwise], []]);
    const { takes } = await draw(listener, enforce, ['AA1'], voiceOf('model', []), ear);
    expect(takes[0]!.faithfulness).toMatchObject({ passed: true, redraw: 1, draws: 2, recognised: true });
  });

  it('a job that only reports is not spoken again even so', async () => {
    const ear = scriptedEar(true, [[otherwise]]);
    const report: GateRule = { mode: 'report', redraws: 2 };
    const { takes } = await draw(scripted({}), report, ['AA1'], voiceOf('model', []), ear);
    expect(takes[0]!.faithfulness).toMatchObject({ passed: false, draws: 1 });
  });

  it('out of reach, it leaves the verdict to the listener and says so', async () => {
    const ear = scriptedEar(true, [], false);
    const { takes } = await draw(scripted({}), enforce, ['AA1'], voiceOf('model', []), ear);
    expect(takes[0]!.faithfulness).toMatchObject({ passed: true, recognised: false });
    const without = await draw(scripted({}), enforce, ['AA1']);
    expect(without.takes[0]!.faithfulness).not.toHaveProperty('recognised');
  });

  it('is not asked where nobody listens', async () => {
    const hear = jest.fn();
    const off: GateRule = { mode: 'off', redraws: 0 };
    await draw(scripted({}), off, ['AA1'], voiceOf('estimated', []), { enforces: true, hear });
    expect(hear).not.toHaveBeenCalled();
  });
});

describe('a take that never came to an end', () => {
  /** Draws that end by themselves or not, in their order. */
  const stopping = (stops: ('end' | 'length')[], speaks: boolean): LoadedVoice => {
    const voice = voiceOf('estimated', []);
    return {
      ...voice,
      voice: { manifest: { engine: 'gpt-sovits', speaks } } as VoicePackage,
      synthesise: async (items, onReport) => {
        const results = await voice.synthesise(items, onReport);
        return results.map((result) => ({ ...result, stoppedBy: stops.shift()! }));
      },
    };
  };
  const strange: TakeListener = { knows: () => false, listen: () => Promise.resolve(null) };

  it('is drawn again, even of a voice whose sounds nobody was taught', async () => {
    const { takes } = await draw(strange, enforce, ['AA1'], stopping(['length', 'end'], true));
    expect(takes[0]!.faithfulness).toBeNull();
    const stuck = await draw(strange, enforce, ['AA1'], stopping(['length', 'length', 'length'], true));
    expect(stuck.takes[0]!.faithfulness).toMatchObject({ draws: 3, findings: [{ kind: 'loop' }] });
  });

  it('is only noted where the weights are random ones, and not where nobody is to listen', async () => {
    const { takes } = await draw(strange, enforce, ['AA1'], stopping(['length'], false));
    expect(takes[0]!.faithfulness).toMatchObject({ draws: 1, findings: [{ kind: 'loop' }] });
    const off = await draw(strange, { mode: 'off', redraws: 2 }, ['AA1'], stopping(['length'], true));
    expect(off.takes[0]!.faithfulness).toBeNull();
  });
});
