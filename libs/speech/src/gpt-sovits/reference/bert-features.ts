import { readFile } from 'node:fs/promises';
import { SpeechError } from '../../speech-error';
import { bertWidth } from '../families/code-model';
import type { FeatureStretch } from '../gpt-sovits-spec';
import { dispose, type Graph } from '../graph';
import { idTensor } from '../tensors';

/** Features of Chinese characters from a BERT graph; zero for all else, and for all when a voice has no such graph. */
export class BertFeatures {
  private constructor(
    private readonly graph?: Graph,
    private readonly vocabulary: ReadonlyMap<string, number> = new Map(),
  ) {}

  /** @throws SpeechError invalid-input when there is a graph but no vocabulary with its marks. */
  static async open(graph: Graph | undefined, path: string | undefined): Promise<BertFeatures> {
    if (!graph) return new BertFeatures();
    const lines = path === undefined ? [] : (await readFile(path, 'utf8')).split(/\r?\n/);
    const vocabulary = new Map(lines.map((word, id) => [word, id]));
    const missing = ['[CLS]', '[SEP]', '[UNK]'].find((mark) => !vocabulary.has(mark));
    if (missing === undefined) return new BertFeatures(graph, vocabulary);
    const message = `${path ?? 'A BERT graph without a vocabulary'} has no ${missing}.`;
    throw new SpeechError('invalid-input', message, 'Put the vocab.txt of the BERT model into the voice package.');
  }

  /**
   * Features for each phone of a text.
   *
   * @returns rows of 1024, one a phone.
   */
  async rowsOf(stretches: readonly FeatureStretch[]): Promise<Float32Array> {
    const rows = new Float32Array(stretches.reduce((sum, { phones }) => sum + phones, 0) * bertWidth);
    let at = 0;
    for (const { phones, characters } of stretches) {
      if (characters && this.graph) rows.set(await this.spreadOver(this.graph, characters), at);
      at += phones * bertWidth;
    }
    return rows;
  }

  private async spreadOver(graph: Graph, characters: { text: string; word2ph: number[] }): Promise<Float32Array> {
    const features = await this.run(graph, characters.text);
    const rows = new Float32Array(characters.word2ph.reduce((sum, count) => sum + count, 0) * bertWidth);
    let at = 0;
    characters.word2ph.forEach((count, character) => {
      const row = features.subarray(character * bertWidth, (character + 1) * bertWidth);
      for (let repeat = 0; repeat < count; repeat += 1) rows.set(row, (at + repeat) * bertWidth);
      at += count;
    });
    return rows;
  }

  /** A row for each character. WordPiece takes every Han character and every mark for a word of its own. */
  private async run(graph: Graph, text: string): Promise<Float32Array> {
    const idOf = (word: string): number => this.vocabulary.get(word) ?? this.vocabulary.get('[UNK]')!;
    const ids = ['[CLS]', ...Array.from(text, (character) => character.toLowerCase()), '[SEP]'].map(idOf);
    const shape = [1, ids.length];
    const feeds = {
      input_ids: idTensor(ids, shape),
      attention_mask: idTensor(
        ids.map(() => 1),
        shape,
      ),
      token_type_ids: idTensor(
        ids.map(() => 0),
        shape,
      ),
    };
    const made = await graph.run(feeds);
    const whole = (made.bert_feature ?? made.hidden_states)?.data as Float32Array;
    // `bert_feature` comes without the rows of [CLS] and [SEP].
    const rows = made.bert_feature ? Float32Array.from(whole) : whole.slice(bertWidth, -bertWidth);
    dispose({ ...feeds, ...made });
    if (rows.length === (ids.length - 2) * bertWidth) return rows;
    const message = `The BERT graph gives ${whole.length / bertWidth} rows of ${bertWidth} for ${ids.length} words.`;
    throw new SpeechError('invalid-input', message, 'Export its third hidden state from the end, 1024 wide.');
  }
}
