import type { ReactNode } from 'react';

export interface SettingsSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function SettingsSection({ title, children }: SettingsSectionProps): ReactNode {
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h2 className="font-semibold text-ink-soft text-sm">{title}</h2>
      <div className="divide-y divide-line rounded-lg border border-line bg-surface">{children}</div>
    </section>
  );
}

export interface SettingsRowProps {
  readonly name: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

export function SettingsRow({ name, note, children }: SettingsRowProps): ReactNode {
  return (
    <div className="flex min-h-14 flex-wrap items-center justify-between gap-x-8 gap-y-2 px-5 py-3">
      <div className="min-w-0 max-w-120">
        <p className="font-medium">{name}</p>
        {note !== undefined && <p className="text-ink-soft text-xs">{note}</p>}
      </div>
      {children}
    </div>
  );
}
