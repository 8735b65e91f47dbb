import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { refuse } from './file-rules';
import type { InspectedExport } from './inspect-export';

const largestBytes = 4 * 1024 * 1024;
const count = z.number().int().positive().optional();
/** What exporters write beside their graphs, as far as it can be held against them. */
const configSchema = z.object({
  NumLayers: count,
  num_layers: count,
  n_layer: count,
  EmbeddingDim: count,
  Rate: count,
  symbol_to_id: z.record(z.string(), z.number().int().nonnegative()).optional(),
});

/**
 * Holds the settings that an exporter wrote against its graphs and the table of phones.
 *
 * @param names the `.json` files in `dir`.
 * @throws SpeechError invalid-input naming the file and both numbers
 */
export async function checkConfigs(
  dir: string,
  names: readonly string[],
  { layers, width }: Pick<InspectedExport, 'layers' | 'width'>,
  symbols: readonly string[],
): Promise<void> {
  for (const name of names) {
    const config = await readConfig(dir, name);
    const how = `Take graphs and ${name} from one export.`;
    const told = config.NumLayers ?? config.num_layers ?? config.n_layer;
    if (layers !== undefined && told !== undefined && told !== layers) {
      throw refuse(`t2s decoder has ${layers} layers, ${name} says ${told}.`, how);
    }
    if (width !== undefined && config.EmbeddingDim !== undefined && config.EmbeddingDim !== width) {
      throw refuse(`t2s decoder is ${width} wide, ${name} says ${config.EmbeddingDim}.`, how);
    }
    if (config.Rate !== undefined && config.Rate !== 32_000) {
      throw refuse(`${name} says ${config.Rate} Hz; the known versions speak at 32000.`, 'Export version v1 or v2.');
    }
    const ids = config.symbol_to_id;
    const moved = ids && symbols.findIndex((symbol, id) => ids[symbol] !== id);
    if (ids && moved !== undefined && moved >= 0) {
      const symbol = symbols[moved]!;
      throw refuse(
        `${name} numbers the phone "${symbol}" ${ids[symbol] ?? 'not at all'}; the table says ${moved}.`,
        how,
      );
    }
  }
}

async function readConfig(dir: string, name: string): Promise<z.infer<typeof configSchema>> {
  const remedy = 'Mend it, or leave it out: only graphs are needed.';
  const { size } = await stat(join(dir, name));
  if (size > largestBytes) throw refuse(`${name} is ${size} bytes long; settings are not.`, remedy);
  try {
    return configSchema.parse(JSON.parse(await readFile(join(dir, name), 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw refuse(`${name} cannot be read: ${reason}.`, remedy);
  }
}
