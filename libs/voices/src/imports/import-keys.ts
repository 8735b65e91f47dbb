/** Where the files of an import wait in the store, each in a folder of its own so that all keep their names. */
export const importKeys = {
  all: (workspaceId: string, importId: string) => `${workspaceId}/voice-imports/${importId}`,
  file: (workspaceId: string, importId: string, role: string, name: string) =>
    `${workspaceId}/voice-imports/${importId}/${role}/${name}`,
};

/** Characters; each has up to four bytes, and a disk takes names of 255. */
const longestName = 60;

/**
 * The name of an uploaded file as refusals will call it: what could point elsewhere, hide something from a reader or be
 * refused by a disk gives way to an underscore; the ending stays.
 */
export function plainName(name: string, otherwise: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(/[\p{C}:*?"<>|]/gu, '_').replace(/^[\s.]+/, '').trim();
  const [, ending = ''] = /(\.[a-z0-9]{1,8})$/i.exec(plain) ?? [];
  const stem = Array.from(plain.slice(0, plain.length - ending.length)).slice(0, longestName).join('');
  return stem === '' ? otherwise : stem + ending;
}
