import { Tensor } from 'onnxruntime-node';
import { dispose, type Graph } from '../graph';
import { idTensor } from '../tensors';
import { bertWidth, type DecodeRequest } from './code-model';

/**
 * Runs the encoder of the exports that have one: phones, features and the reference's sound become `x` and `prompts`.
 * They are the caller's to dispose of.
 */
export async function encode(encoder: Graph, request: DecodeRequest): Promise<{ x: Tensor; prompts: Tensor }> {
  const { reference, phoneIds, bert } = request;
  const feeds = {
    ref_seq: idTensor(reference.phoneIds, [1, reference.phoneIds.length]),
    text_seq: idTensor(phoneIds, [1, phoneIds.length]),
    ref_bert: new Tensor('float32', reference.bert, [reference.phoneIds.length, bertWidth]),
    text_bert: new Tensor('float32', bert, [phoneIds.length, bertWidth]),
  };
  const { x, prompts } = await encoder.run({ ...feeds, ssl_content: reference.ssl });
  dispose(feeds);
  if (!x || !prompts) throw new RangeError('the encoder made no x or no prompts');
  return { x, prompts };
}
