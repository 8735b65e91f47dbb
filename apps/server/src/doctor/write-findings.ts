import { isFit, type Finding } from './finding';

const signs = { ok: 'ok     ', missing: 'MISSING', optional: '-      ' };

function signOf({ remedy, optional }: Finding): string {
  if (remedy === undefined) return signs.ok;
  return optional ? signs.optional : signs.missing;
}

const indented = (text: string): string => text.replaceAll('\n', `\n${' '.repeat(signs.ok.length + 2)}`);

/** One line per finding, the remedy below it, and a closing sentence. */
export function writeFindings(findings: readonly Finding[]): string {
  const lines = findings.flatMap((finding) => {
    const line = `${signOf(finding)}  ${finding.name}: ${indented(finding.detail)}`;
    return finding.remedy === undefined ? [line] : [line, indented(`\n-> ${finding.remedy}`).slice(1)];
  });
  const verdict = isFit(findings)
    ? 'Voicemill can work on this machine.'
    : 'Voicemill cannot work yet: mend what is MISSING and run npm run doctor again.';
  return [...lines, verdict, ''].join('\n');
}
