/** A file's name as a title: without folders and extension. */
export function titleOfName(name: string): string {
  const bare = name.replace(/^.*[\\/]/, '');
  return bare.replace(/(?<=.)\.[^.]*$/, '') || bare;
}
