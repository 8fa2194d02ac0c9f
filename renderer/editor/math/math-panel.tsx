import { HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { CornerDownLeft, Trash2, WrapText } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Formula } from '../../markdown/math';
import { MATH_SOURCE_LIMIT } from '../../markdown/set-math';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import { TextArea } from '../../ui/text-area';
import { AnchoredPanel } from '../panels/anchored-panel';
import { placeOf } from '../panels/places';
import { $formulaAt, FormulaDraft } from './formula-draft';
import { EDIT_MATH_COMMAND } from './insert-math';
import { insertSymbol } from './insert-symbol';
import { $isMathBlockNode } from './math-nodes';
import { mathProblem } from './math-problem';
import { $canSwitch, $switchFormula } from './switch-formula';
import { SymbolPalette } from './symbol-palette';
import type { MathSymbol } from './symbols';
import './math-panel.css';

export interface MathPanelProps {
  readonly editor: LexicalEditor;
  readonly nodeKey: NodeKey;
  readonly onClose: () => void;
}

/** Writing the TeX of a formula beside what it looks like. What is written is in the text at once, however it is closed. */
export function MathPanel({ editor, nodeKey, onClose }: MathPanelProps): ReactNode {
  const [{ tex, isBlock, canSwitch }] = useState(() => editor.read(() => $formula(nodeKey)));
  const [draft] = useState(() => new FormulaDraft(editor, nodeKey));
  const [source, setSource] = useState(tex);
  const field = useRef<HTMLTextAreaElement>(null);
  const place = useCallback(() => placeOf(editor, nodeKey), [editor, nodeKey]);
  const choose = useCallback((symbol: MathSymbol) => {
    if (field.current !== null) {
      insertSymbol(field.current, symbol);
    }
  }, []);
  const label = isBlock ? 'Formula on its own line, in TeX' : 'Formula, in TeX';

  const finish = () => {
    draft.finish();
    onClose();
  };
  const write = (value: string) => {
    const text = (isBlock ? value : value.replace(/\n/gu, ' ')).slice(0, MATH_SOURCE_LIMIT);
    setSource(text);
    draft.write(text);
  };
  const switchKind = () => {
    editor.update(
      () => {
        const next = $switchFormula(nodeKey);
        if (next !== null) {
          editor.dispatchCommand(EDIT_MATH_COMMAND, next);
        }
      },
      { tag: HISTORY_PUSH_TAG, discrete: true },
    );
  };
  const finishOnEnter = (event: KeyboardEvent) => {
    const ends = isBlock ? event.ctrlKey || event.metaKey : !event.shiftKey;
    if (event.key === 'Enter' && ends && !event.nativeEvent.isComposing) {
      event.preventDefault();
      finish();
    }
  };
  return (
    <AnchoredPanel label={label} place={place} onClose={finish} isWide>
      <div className="flex flex-col gap-2">
        <div className="math-fields">
          <TextArea
            ref={field}
            label={label}
            value={source}
            onChange={write}
            onKeyDown={finishOnEnter}
            minLines={2}
            maxLines={8}
            autoFocus
            className="[&_textarea]:font-mono [&_textarea]:text-xs"
          />
          <Preview source={source} isBlock={isBlock} />
        </div>
        <Problem source={source} isBlock={isBlock} />
        <SymbolPalette onChoose={choose} />
        <div className="flex items-center gap-1">
          <IconButton
            label="Remove"
            size="sm"
            icon={<Trash2 size={14} aria-hidden="true" />}
            onPress={() => {
              draft.write('');
              finish();
            }}
          />
          {canSwitch && (
            <Button
              variant="quiet"
              size="sm"
              icon={
                isBlock ? (
                  <WrapText size={14} aria-hidden="true" />
                ) : (
                  <CornerDownLeft size={14} aria-hidden="true" />
                )
              }
              onPress={switchKind}
            >
              {isBlock ? 'Put it into a line' : 'Give it its own line'}
            </Button>
          )}
          <Button
            variant="primary"
            size="sm"
            keys={isBlock ? 'Mod+Enter' : 'Enter'}
            className="ms-auto"
            onPress={finish}
          >
            Done
          </Button>
        </div>
      </div>
    </AnchoredPanel>
  );
}

interface WrittenFormula {
  readonly source: string;
  readonly isBlock: boolean;
}

function Preview({ source, isBlock }: WrittenFormula): ReactNode {
  const isSound = mathProblem(source, isBlock) === null;
  const [lastSound, setLastSound] = useState('');
  if (isSound && lastSound !== source) {
    setLastSound(source);
  }
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <span className="font-medium text-ink-soft text-xs">Looks like</span>
      <div className={classNames('math-preview prose prose-compact', !isSound && 'is-old')}>
        {lastSound.trim() !== '' && <Formula source={lastSound} isDisplay={isBlock} />}
      </div>
    </div>
  );
}

const SETTLE_MS = 400;

/** What is wrong is said when the hands rest: half a command is always wrong. */
function Problem({ source, isBlock }: WrittenFormula): ReactNode {
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setProblem(mathProblem(source, isBlock)), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [source, isBlock]);
  return (
    <p role="status" className="min-h-4 text-bad text-xs">
      {problem}
    </p>
  );
}

function $formula(key: NodeKey): { tex: string; isBlock: boolean; canSwitch: boolean } {
  const node = $formulaAt(key);
  return { tex: node?.getTex() ?? '', isBlock: $isMathBlockNode(node), canSwitch: $canSwitch(key) };
}
