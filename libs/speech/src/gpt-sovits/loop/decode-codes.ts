import type { CodeDecoder, CodeModel, DecodeRequest, Proposal } from '../families/code-model';
import type { StoppedBy } from '../gpt-sovits-spec';
import { drawCode } from '../sampling/draw-code';
import { codeCount, endCode, type SamplingSettings } from '../sampling/sampling-settings';

export interface DecodedCodes {
  /** What was drawn, without the reference's codes and without the end. */
  codes: number[];
  stoppedBy: StoppedBy;
}

export interface DecodeLimits {
  sampling: SamplingSettings;
  mostCodes: number;
}

/** One sequence on its way. */
interface Row {
  seed: number;
  seen: Uint8Array;
  codes: number[];
  stoppedBy?: StoppedBy;
}

/** Sequences that one decoder draws in step. */
class Group {
  private readonly rows: Row[];
  private readonly mostCodes: number;

  constructor(
    readonly decoder: CodeDecoder,
    requests: readonly DecodeRequest[],
    private readonly limits: DecodeLimits,
  ) {
    this.mostCodes = Math.min(limits.mostCodes, decoder.mostCodes);
    this.rows = requests.map(({ seed }) => {
      const seen = new Uint8Array(codeCount);
      for (const code of decoder.promptCodes) seen[code] = 1;
      return { seed, seen, codes: [] };
    });
  }

  get done(): boolean {
    return this.rows.every(({ stoppedBy }) => stoppedBy !== undefined);
  }

  get decoded(): DecodedCodes[] {
    return this.rows.map(({ codes, stoppedBy = 'length' }) => ({ codes, stoppedBy }));
  }

  /** Takes one code for every row that has not ended, and has the decoder go on unless all have. */
  async step(): Promise<void> {
    const codes = this.decoder.proposals().map((proposal, index) => this.take(this.rows[index]!, proposal));
    if (!this.done) await this.decoder.advance(codes);
  }

  /** @returns what the decoder is told; a row that has ended gets any code, whose scores are not looked at. */
  private take(row: Row, proposal: Proposal): number {
    if (row.stoppedBy) return 0;
    const { code, isEnd } = drawFrom(proposal, row, this.limits.sampling);
    if (isEnd || code >= endCode) {
      row.stoppedBy = 'end';
      return 0;
    }
    row.codes.push(code);
    row.seen[code] = 1;
    if (row.codes.length >= this.mostCodes) row.stoppedBy = 'length';
    return code;
  }
}

/**
 * Draws the codes of several texts: those that a decoder can hold together in one batch, the others in turns, a step of
 * each. What a text becomes depends on its request alone.
 *
 * @returns in the order of the requests.
 */
export async function decodeCodes(
  model: CodeModel,
  requests: readonly DecodeRequest[],
  limits: DecodeLimits,
): Promise<DecodedCodes[]> {
  const decoded = new Map<DecodeRequest, DecodedCodes>();
  const groups: { group: Group; members: DecodeRequest[] }[] = [];
  try {
    for (const members of batchesOf(requests, model.rows)) {
      const group = new Group(await model.begin(members), members, limits);
      groups.push({ group, members });
    }
    for (let going = groups; going.length > 0; going = going.filter(({ group }) => !group.done)) {
      for (const { group } of going) await group.step();
    }
    for (const { group, members } of groups) {
      members.forEach((request, index) => decoded.set(request, group.decoded[index]!));
    }
  } finally {
    for (const { group } of groups) group.decoder.release();
  }
  return requests.map((request) => decoded.get(request)!);
}

/** Requests of one reference together, the longest first, `rows` at most. */
function batchesOf(requests: readonly DecodeRequest[], rows: number): DecodeRequest[][] {
  const batches: DecodeRequest[][] = [];
  const sorted = [...requests].sort((a, b) => b.phoneIds.length - a.phoneIds.length);
  for (const request of sorted) {
    const open = batches.find((batch) => batch.length < rows && batch[0]!.reference === request.reference);
    if (open) open.push(request);
    else batches.push([request]);
  }
  return batches;
}

function drawFrom(proposal: Proposal, row: Row, sampling: SamplingSettings): { code: number; isEnd: boolean } {
  if ('drawn' in proposal) return { code: proposal.drawn, isEnd: proposal.isEnd };
  return drawCode(proposal.candidates, sampling, { seed: row.seed, step: row.codes.length, seen: row.seen });
}
