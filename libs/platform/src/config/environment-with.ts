/** The environment of this process, for what native code or a child reads of it; `more` stands in for what is unset there. */
export function environmentWith(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return { ...more, ...process.env };
}
