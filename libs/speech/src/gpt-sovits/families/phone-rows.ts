import { bertWidth, type DecodeRequest } from './code-model';

/** Phones of the reference and of the text, one after the other, and their features. */
export function joinedPhones({ reference, phoneIds, bert }: DecodeRequest): { ids: Int32Array; bert: Float32Array } {
  const before = reference.phoneIds.length;
  const ids = new Int32Array(before + phoneIds.length);
  ids.set(reference.phoneIds);
  ids.set(phoneIds, before);
  const rows = new Float32Array(ids.length * bertWidth);
  rows.set(reference.bert);
  rows.set(bert, before * bertWidth);
  return { ids, bert: rows };
}

/** Rows of 1024 features as 1024 rows of phones. */
export function transposedFeatures(rows: Float32Array): Float32Array {
  const phones = rows.length / bertWidth;
  const turned = new Float32Array(rows.length);
  for (let phone = 0; phone < phones; phone += 1) {
    for (let channel = 0; channel < bertWidth; channel += 1) {
      turned[channel * phones + phone] = rows[phone * bertWidth + channel]!;
    }
  }
  return turned;
}
