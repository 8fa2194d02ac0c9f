import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useState } from 'react';
import { IconButton } from '../../ui/icon-button';
import { TextSearchBar } from './text-search-bar';
import { useTextSearch } from './use-text-search';

export interface FindInViewProps {
  /** 'Response A'. */
  readonly name: string;
  /** The rendered text. */
  readonly root: RefObject<HTMLElement | null>;
  readonly source: string;
  readonly onClose: () => void;
}

/** Finds in a text that is only read. */
export function FindInView({ name, root, source, onClose }: FindInViewProps): ReactNode {
  const [search, setSearch] = useState('');
  const found = useTextSearch(root, search, source);
  return (
    <search className="border-line border-b bg-raised px-2 py-1">
      <TextSearchBar
        label={`Find in ${name}`}
        search={search}
        onSearch={setSearch}
        onEscape={onClose}
        autoFocus
        {...found}
      >
        <IconButton
          size="sm"
          label="Close"
          keys="Escape"
          icon={<X size={14} aria-hidden="true" />}
          onPress={onClose}
        />
      </TextSearchBar>
    </search>
  );
}
