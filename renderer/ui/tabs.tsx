import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import { classNames } from './class-names';

export interface TabItem {
  readonly id: string;
  readonly label: string;
  readonly badge?: ReactNode;
  readonly content: ReactNode;
}

export interface TabsProps {
  readonly label: string;
  readonly items: readonly TabItem[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly className?: string;
}

export function Tabs({ label, items, selected, onSelect, className }: TabsProps): ReactNode {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(String(key))}
      className={classNames('flex min-h-0 min-w-0 flex-col', className)}
    >
      <TabList aria-label={label} className="flex shrink-0 gap-4 overflow-x-auto border-line border-b px-1">
        {items.map((item) => (
          <Tab
            key={item.id}
            id={item.id}
            className="focus-inset -mb-px flex h-9 items-center gap-1.5 whitespace-nowrap border-transparent border-b-2 px-1 font-medium text-ink-soft text-sm data-selected:border-accent data-selected:text-ink data-hovered:text-ink"
          >
            {item.label}
            {item.badge}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="focus-inset min-h-0 grow">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
