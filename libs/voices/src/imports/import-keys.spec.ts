import { createDiskStore } from '@voicemill/platform';
import fc from 'fast-check';
import { importKeys, plainName } from './import-keys';

it.each([
  ['my voice.zip', 'my voice.zip'],
  ['我的声音.ZIP', '我的声音.ZIP'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\voices\\mine.zip', 'mine.zip'],
  ['a\nb:c?.zip', 'a_b_c_.zip'],
  ['...hidden.zip', 'hidden.zip'],
  ['.zip', 'zip'],
  ['', 'voice.zip'],
  ['..', 'voice.zip'],
])('an upload called %j is kept as %j', (name, kept) => expect(plainName(name, 'voice.zip')).toBe(kept));

it('any name can be kept by a disk, with its ending', () => {
  const store = createDiskStore('/store');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const kept = plainName(`${name}.zip`, 'voice.zip');
      expect(() => store.pathOf(importKeys.file('default', 'id', 'archive', kept))).not.toThrow();
      expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(255);
      expect(kept).toMatch(/zip$/);
      expect(plainName(kept, 'voice.zip')).toBe(kept);
    }),
  );
});
