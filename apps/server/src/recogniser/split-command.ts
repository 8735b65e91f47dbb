/**
 * The words of a command as a shell would part them: by blanks, except inside "..." or '...'. Nothing else of a shell is
 * meant: no variables, no pipes, no escapes.
 */
export function splitCommand(command: string): string[] {
  const words: string[] = [];
  for (const match of command.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)) {
    words.push(
      match[0].replace(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ''),
    );
  }
  return words;
}
