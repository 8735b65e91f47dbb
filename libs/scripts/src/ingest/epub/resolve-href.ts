export interface ResolvedHref {
  /** Path within the archive. */
  path: string;
  /** Id of an element there; empty: the beginning. */
  fragment: string;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where an href in the document at `from` leads. A path that would leave the archive stays at its root. */
export function resolveHref(from: string, href: string): ResolvedHref {
  const [before = '', fragment = ''] = href.split('#', 2);
  const target = decoded(before.split('?')[0] ?? '');
  if (!target) return { path: from, fragment: decoded(fragment) };
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(part);
  }
  return { path: parts.join('/'), fragment: decoded(fragment) };
}
