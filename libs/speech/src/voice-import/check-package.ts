import { join } from 'node:path';
import { checkOnnxFile } from '../onnx-file/check-onnx-file';
import { tensorsOf } from '../onnx-file/walk-model';
import type { VoicePackage } from '../voice/open-voice-package';
import { readEnrolment } from '../voice/read-enrolment';
import { filesOf, precisions } from '../voice/voice-manifest';
import { checkClip } from './check-clip';
import { faceOfModel } from './face-of-model';
import { refuse } from './file-rules';

/**
 * Looks at everything in a finished package that opening it does not: its graphs before anything loads them, that weights
 * outside them are files that `voice.json` names (others have no hash), its enrolment if it has one, and its clips.
 *
 * @throws SpeechError invalid-input naming the file
 */
export async function checkPackage(voice: VoicePackage): Promise<void> {
  const { dir, manifest } = voice;
  for (const precision of precisions) {
    const named = new Set(filesOf(manifest, precision).map(({ path }) => path));
    for (const path of named) {
      if (!path.endsWith('.onnx')) continue;
      const model = await checkOnnxFile(join(dir, path));
      faceOfModel(model, path);
      for (const { dataLocation, externalData = [] } of tensorsOf(model)) {
        const location = externalData.find(({ key }) => key === 'location')?.value ?? '';
        if (dataLocation !== 1 || named.has(location)) continue;
        const how = 'Name it under "weights" with its sha256, in a new version of the package.';
        throw refuse(`${path} keeps numbers in ${location}, which voice.json does not name.`, how);
      }
    }
  }
  await readEnrolment(dir);
  if (manifest.engine !== 'gpt-sovits') return;
  for (const { reference } of Object.values(manifest.speakers)) await checkClip(join(dir, reference.audio.path));
}
