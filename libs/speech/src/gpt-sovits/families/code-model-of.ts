import type { ExportFamily } from '../../voice/gpt-sovits-manifest';
import type { Graph } from '../graph';
import type { GraphRole } from '../signatures';
import type { CodeModel } from './code-model';
import { GenieModel } from './genie-model';
import { MinimalModel } from './minimal-model';
import { OnnxRsModel } from './onnx-rs-model';
import { UpstreamModel } from './upstream-model';
import { VoicemillModel } from './voicemill-model';

/** The graphs of a family that draw codes, as the loop drives them. @param graphs with every role that it needs. */
export function codeModelOf(family: ExportFamily, graphs: Partial<Record<GraphRole, Graph>>): CodeModel {
  const { encoder, first, step } = graphs as Record<GraphRole, Graph>;
  switch (family) {
    case 'voicemill':
      return new VoicemillModel(first, step);
    case 'upstream':
      return new UpstreamModel({ encoder, first, step });
    case 'genie':
      return new GenieModel({ encoder, first, step });
    case 'onnx-rs':
      return new OnnxRsModel(first, step);
    case 'minimal':
      return new MinimalModel(first, step);
  }
}
