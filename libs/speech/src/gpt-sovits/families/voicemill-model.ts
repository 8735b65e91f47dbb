import { Tensor } from 'onnxruntime-node';
import { dispose, type Graph } from '../graph';
import { codeCount } from '../sampling/sampling-settings';
import { idTensor } from '../tensors';
import { bertWidth, type CodeDecoder, type CodeModel, type DecodeRequest, type Proposal } from './code-model';
import { joinedPhones } from './phone-rows';

/**
 * Phones are padded to a multiple of this. Sums over the cache run in blocks; when all rows are moved by whole blocks,
 * a sequence adds up the same numbers in the same order whatever its batch mates are, and so draws the same codes.
 */
const paddedTo = 64;
const rowsAtOnce = 256;

/** Graphs exported by our own contract (docs/voices/gpt-sovits.md): a batch, scores out, only new rows of the cache out. */
export class VoicemillModel implements CodeModel {
  readonly rows = 8;
  readonly reproducible = true;

  constructor(
    private readonly first: Graph,
    private readonly step: Graph,
  ) {}

  async begin(requests: readonly DecodeRequest[]): Promise<CodeDecoder> {
    const texts = requests.map(joinedPhones);
    const longest = Math.max(...texts.map(({ ids }) => ids.length));
    const padded = Math.ceil(longest / paddedTo) * paddedTo;
    const ids = new BigInt64Array(requests.length * padded);
    const bert = new Float32Array(requests.length * padded * bertWidth);
    texts.forEach((text, row) => {
      const from = (row + 1) * padded - text.ids.length;
      text.ids.forEach((id, place) => (ids[from + place] = BigInt(id)));
      bert.set(text.bert, from * bertWidth);
    });
    const prompt = requests[0]!.reference.prompts;
    const prompts = new Int32Array(requests.length * prompt.length);
    requests.forEach((_, row) => prompts.set(prompt, row * prompt.length));
    const lengths = texts.map((text) => text.ids.length);
    const feeds = {
      phone_ids: new Tensor('int64', ids, [requests.length, padded]),
      phone_lengths: idTensor(lengths, [requests.length]),
      bert: new Tensor('float32', bert, [requests.length, padded, bertWidth]),
      prompt_codes: idTensor(prompts, [requests.length, prompt.length]),
    };
    const made = await this.first.run(feeds);
    dispose(feeds);
    const pads = lengths.map((length) => padded - length);
    return new VoicemillDecoder(this.step, { made, pads, prompt });
  }
}

interface Begun {
  made: Record<string, Tensor>;
  /** Columns before each row's phones. */
  pads: number[];
  prompt: Int32Array;
}

/**
 * The cache lies with its time outermost, so what is filled is a view of its buffer and the next row is another: the
 * graph writes its new rows straight behind those that it reads, and nothing is copied.
 */
class VoicemillDecoder implements CodeDecoder {
  readonly mostCodes = Infinity;
  readonly promptCodes: Int32Array;
  private readonly count: number;
  private readonly logits: Float32Array;
  private readonly codes: BigInt64Array;
  private readonly position = new BigInt64Array(1);
  private readonly still: Record<'code' | 'position' | 'pad_lengths' | 'logits', Tensor>;
  private readonly rowDims: [number, number, number];
  private readonly rowSize: number;
  private length: number;
  private k: Float32Array;
  private v: Float32Array;

  constructor(
    private readonly step: Graph,
    { made, pads, prompt }: Begun,
  ) {
    const { logits, k_rows: k, v_rows: v } = made;
    if (!logits || !k || !v) throw new RangeError('the first graph made no logits or no cache');
    this.promptCodes = prompt;
    this.count = pads.length;
    this.logits = Float32Array.from(logits.data as Float32Array);
    this.codes = new BigInt64Array(this.count);
    const [length = 0, ...rest] = k.dims;
    this.length = length;
    this.rowDims = rest as [number, number, number];
    this.rowSize = rest.reduce((product, size) => product * size, 1);
    this.k = this.roomFor(k.data as Float32Array);
    this.v = this.roomFor(v.data as Float32Array);
    this.position[0] = BigInt(prompt.length);
    this.still = {
      code: new Tensor('int64', this.codes, [this.count, 1]),
      position: new Tensor('int64', this.position, [1]),
      pad_lengths: idTensor(pads, [this.count]),
      logits: new Tensor('float32', this.logits, [this.count, codeCount]),
    };
    dispose(made);
  }

  proposals(): Proposal[] {
    return Array.from({ length: this.count }, (_, row) => {
      return { candidates: { scores: this.logits.subarray(row * codeCount, (row + 1) * codeCount) } };
    });
  }

  async advance(codes: readonly number[]): Promise<void> {
    if ((this.length + 1) * this.rowSize > this.k.length) {
      this.k = this.roomFor(this.k);
      this.v = this.roomFor(this.v);
    }
    codes.forEach((code, row) => (this.codes[row] = BigInt(code)));
    const { logits, ...feeds } = this.still;
    await this.step.run(
      { ...feeds, k_cache: this.filled(this.k), v_cache: this.filled(this.v) },
      { logits, k_row: this.next(this.k), v_row: this.next(this.v) },
    );
    this.length += 1;
    this.position[0] = this.position[0]! + 1n;
  }

  release(): void {
    dispose(this.still);
  }

  private roomFor(filled: Float32Array): Float32Array {
    const room = new Float32Array((this.length + rowsAtOnce) * this.rowSize);
    room.set(filled.subarray(0, this.length * this.rowSize));
    return room;
  }

  private filled(cache: Float32Array): Tensor {
    return new Tensor('float32', cache.subarray(0, this.length * this.rowSize), [this.length, ...this.rowDims]);
  }

  private next(cache: Float32Array): Tensor {
    const from = this.length * this.rowSize;
    return new Tensor('float32', cache.subarray(from, from + this.rowSize), [1, ...this.rowDims]);
  }
}
