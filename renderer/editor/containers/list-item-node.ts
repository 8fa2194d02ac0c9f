import {
  $create,
  $getNodeByKey,
  $getState,
  $setState,
  createState,
  type EditorConfig,
  ElementNode,
  type LexicalEditor,
  type LexicalNode,
  NODE_STATE_DIRECT,
  setDOMUnmanaged,
} from 'lexical';

const checkedState = createState('checked', {
  parse: (value) => (typeof value === 'boolean' ? value : null),
});
const spreadState = createState('spread', { parse: (value) => value === true });

/** An item of a list; holds blocks. `checked` is null unless the item is a task. */
export class ListItemNode extends ElementNode {
  override $config() {
    return this.config('markdown-item', {
      extends: ElementNode,
      stateConfigs: [
        { flat: true, stateConfig: checkedState },
        { flat: true, stateConfig: spreadState },
      ],
    });
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const element = document.createElement('li');
    const isChecked = $getState(this, checkedState, NODE_STATE_DIRECT);
    if (isChecked !== null) {
      element.className = 'task-item';
      element.append(createCheckbox(editor, this.getKey(), isChecked));
    }
    return element;
  }

  override updateDOM(previous: this, element: HTMLElement): boolean {
    const isChecked = $getState(this, checkedState, NODE_STATE_DIRECT);
    const wasChecked = $getState(previous, checkedState, NODE_STATE_DIRECT);
    if ((isChecked === null) !== (wasChecked === null)) {
      return true;
    }
    if (isChecked !== null && isChecked !== wasChecked) {
      const box = element.firstElementChild;
      if (box instanceof HTMLInputElement) {
        setChecked(box, isChecked);
      }
    }
    return false;
  }

  override getDOMSlot(element: HTMLElement) {
    const box = element.firstElementChild;
    const slot = super.getDOMSlot(element);
    return box instanceof HTMLInputElement ? slot.withAfter(box) : slot;
  }

  override canIndent(): false {
    return false;
  }

  /** null: not a task; otherwise whether the task is done. */
  getChecked(): boolean | null {
    return $getState(this, checkedState);
  }

  setChecked(checked: boolean | null): this {
    return $setState(this, checkedState, checked);
  }

  /** Whether the source has blank lines between the blocks of this item. */
  isSpread(): boolean {
    return $getState(this, spreadState);
  }

  setSpread(isSpread: boolean): this {
    return $setState(this, spreadState, isSpread);
  }
}

/** By the attribute as well: it is all that is copied of a box. */
function setChecked(box: HTMLInputElement, isChecked: boolean): void {
  box.defaultChecked = isChecked;
  box.checked = isChecked;
}

function createCheckbox(editor: LexicalEditor, key: string, isChecked: boolean): HTMLInputElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  setChecked(box, isChecked);
  box.tabIndex = -1;
  box.contentEditable = 'false';
  box.className = 'task-box';
  box.setAttribute('aria-label', 'Done');
  box.addEventListener('mousedown', (event) => event.preventDefault());
  box.addEventListener('click', (event) => {
    if (!editor.isEditable()) {
      event.preventDefault();
      return;
    }
    const isDone = box.checked;
    editor.update(() => {
      const item = $getNodeByKey(key);
      if ($isListItemNode(item)) {
        item.setChecked(isDone);
      }
    });
  });
  setDOMUnmanaged(box);
  return box;
}

export function $createListItemNode(checked: boolean | null = null): ListItemNode {
  const item = $create(ListItemNode);
  return checked === null ? item : item.setChecked(checked);
}

export function $isListItemNode(node: LexicalNode | null | undefined): node is ListItemNode {
  return node instanceof ListItemNode;
}
