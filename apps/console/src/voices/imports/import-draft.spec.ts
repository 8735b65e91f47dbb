import { voiceImportDetailsSchema } from '@voicemill/contracts';
import { emptyDraft, formOfDraft, type ImportDraft } from './import-draft';

const file = (name: string) => new File(['x'], name);
const draft = (changes: Partial<ImportDraft>, words: Partial<ImportDraft['words']> = {}): ImportDraft => ({
  ...emptyDraft,
  archive: file('voice.zip'),
  ...changes,
  words: { ...emptyDraft.words, ...words },
});
const written = (form: FormData) =>
  Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]));

it('sends what was filled in, under the names of the API', () => {
  const own = draft(
    { reference: file('clip.wav'), agreement: file('signed.pdf'), languages: ['en', 'zh'] },
    { id: ' mine ', nameZh: '我的', signer: 'Ann Example', signedOn: '2026-01-31' },
  );
  const sent = written(formOfDraft(own));
  expect(sent).toEqual({
    file: 'voice.zip',
    id: 'mine',
    nameZh: '我的',
    languages: 'en, zh',
    reference: 'clip.wav',
    ownVoice: 'Ann Example, 2026-01-31',
  });
  const { file: archive, reference, ...details } = sent;
  expect(voiceImportDetailsSchema.strict().parse(details)).toEqual(details);
  expect([archive, reference]).toEqual(['voice.zip', 'clip.wav']);
});

it('sends a signed document instead of a declaration', () => {
  const signed = draft({ way: 'signed', agreement: file('signed.pdf') }, { signer: 'Ann', signedOn: '2026-01-31' });
  expect(written(formOfDraft(signed))).toEqual({ file: 'voice.zip', agreement: 'signed.pdf' });
});

it('sends a package alone, whatever else was filled in', () => {
  expect(written(formOfDraft(draft({ kind: 'package', reference: file('clip.wav') }, { id: 'mine' })))).toEqual({
    file: 'voice.zip',
  });
});
