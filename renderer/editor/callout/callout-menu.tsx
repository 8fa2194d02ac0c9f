import { $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { CALLOUT_LOOKS } from '../../markdown/callout-looks';
import { CALLOUT_KINDS, isCalloutKind } from '../../markdown/markdown-nodes';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { $isQuoteNode } from '../containers/quote-node';

export interface CalloutMenuProps {
  readonly editor: LexicalEditor;
  readonly nodeKey: NodeKey;
  /** The name of its kind. */
  readonly kind: string;
}

/** The kind of the call-out at the caret. */
export function CalloutMenu({ editor, nodeKey, kind }: CalloutMenuProps): ReactNode {
  return (
    <Menu
      label="Kind of call-out"
      trigger={
        <Button variant="quiet" size="sm" preventFocusOnPress>
          <span className="sr-only">Kind of call-out: </span>
          {isCalloutKind(kind) ? CALLOUT_LOOKS[kind].label : 'Call-out'}
          <ChevronDown size={12} aria-hidden="true" />
        </Button>
      }
      groups={[
        CALLOUT_KINDS.map((id) => ({ id, label: CALLOUT_LOOKS[id].label })),
        [{ id: 'plain', label: 'Plain quotation' }],
      ]}
      onAction={(id) => {
        editor.update(
          () => {
            const quote = $getNodeByKey(nodeKey);
            if ($isQuoteNode(quote)) {
              quote.setCallout(isCalloutKind(id) ? id : null);
            }
          },
          { tag: HISTORY_PUSH_TAG },
        );
        // The menu gives the keyboard back to its button when it closes; the text wants it.
        setTimeout(() => editor.focus(), 0);
      }}
    />
  );
}
