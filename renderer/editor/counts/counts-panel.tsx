import type { LexicalEditor } from 'lexical';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { formatCount } from '#shared/lib/count';
import { Button } from '../../ui/button';
import { NumberStepper } from '../../ui/number-stepper';
import { BlockTexts } from '../find/block-texts';
import { documentCharacters, readingTime } from './count-text';
import type { Counts } from './use-counts';

export interface CountsPanelProps {
  readonly editor: LexicalEditor;
  readonly counts: Counts;
  readonly goal: number | null;
  readonly onGoal: ((words: number | null) => void) | null;
}

const FIRST_GOAL = 500;

/** Words, characters and reading time of the text and of what is selected, and the writer's own goal. */
export function CountsPanel({ editor, counts, goal, onGoal }: CountsPanelProps): ReactNode {
  const { selected } = counts;
  const words = counts.words ?? 0;
  // The panel has the keyboard, so the text does not change while it is open.
  const characters = useMemo(() => documentCharacters(new BlockTexts(editor)), [editor]);
  const rows = [
    { name: 'Words', all: figure(words), part: figure(selected?.words) },
    { name: 'Characters', all: figure(characters.characters), part: figure(selected?.characters) },
    { name: 'Without spaces', all: figure(characters.withoutSpaces), part: figure(selected?.withoutSpaces) },
    {
      name: 'Reading time',
      all: readingTime(words),
      part: selected === null ? '' : readingTime(selected.words),
    },
  ];
  const goalField = useRef<HTMLDivElement>(null);
  const isNew = useRef(false);
  // Five hundred is only where one begins: the keyboard goes where the number is typed over.
  useEffect(() => {
    if (isNew.current && goal !== null) {
      isNew.current = false;
      const field = goalField.current?.querySelector('input');
      field?.focus();
      field?.select();
    }
  }, [goal]);
  return (
    <div className="flex flex-col gap-4">
      <table className="w-full text-sm tabular-nums">
        <thead className="text-ink-faint text-xs">
          <tr>
            <td />
            <th scope="col" className="pb-1 text-end font-medium">
              Text
            </th>
            {selected !== null && (
              <th scope="col" className="pb-1 text-end font-medium">
                Selection
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, all, part }) => (
            <tr key={name} className="border-line border-t">
              <th scope="row" className="py-1 text-start font-normal text-ink-soft">
                {name}
              </th>
              <td className="py-1 text-end">{all}</td>
              {selected !== null && <td className="py-1 text-end">{part}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {onGoal !== null && (
        <div ref={goalField} className="flex items-end justify-between gap-3 border-line border-t pt-3">
          {goal === null ? (
            <>
              <p className="text-ink-soft text-xs">A goal of your own, beside what the project asks for.</p>
              <Button
                size="sm"
                onPress={() => {
                  isNew.current = true;
                  onGoal(FIRST_GOAL);
                }}
              >
                Set a goal
              </Button>
            </>
          ) : (
            <>
              <NumberStepper
                label="Your goal, in words"
                value={goal}
                min={10}
                max={1_000_000}
                step={10}
                onChange={(value) => value !== null && onGoal(value)}
              />
              <Button size="sm" variant="quiet" onPress={() => onGoal(null)}>
                Remove the goal
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}

function figure(count: number | undefined): string {
  return count === undefined ? '' : formatCount(count);
}
