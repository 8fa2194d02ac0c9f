import type { Finding } from '#shared/domain/finding';

/** The findings at exactly this place of an answer. */
export function findingsAt(findings: readonly Finding[], ...path: readonly (string | number)[]): Finding[] {
  return findings.filter(
    (finding) =>
      finding.path.length === path.length && finding.path.every((key, index) => key === path[index]),
  );
}

/** The weightiest finding at this place, as a property: `{...findingProp(findings, 'prompt')}`. */
export function findingProp(
  findings: readonly Finding[],
  ...path: readonly (string | number)[]
): { finding: Finding } | Record<string, never> {
  const here = findingsAt(findings, ...path);
  const finding = here.find(({ severity }) => severity === 'blocks') ?? here[0];
  return finding === undefined ? {} : { finding };
}
