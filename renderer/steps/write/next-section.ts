import type { SectionProgress } from '#shared/steps/write/sections';

/** The first section after `from` that wants something, going round; null when none does. Optional ones can wait. */
export function nextSection(sections: readonly SectionProgress[], from: number | null): number | null {
  const wants = ({ section, state }: SectionProgress): boolean => section.required && state !== 'done';
  const start = from === null ? 0 : from + 1;
  const order = sections.map((_, step) => (start + step) % sections.length);
  return order.find((index) => wants(sections[index] as SectionProgress)) ?? null;
}

/** The heading before which a missing section goes: that of the next one of the template that is there. */
export function headingAfter(sections: readonly SectionProgress[], index: number): string | null {
  return sections.slice(index + 1).find(({ heading }) => heading !== null)?.section.heading ?? null;
}
