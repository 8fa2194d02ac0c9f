import { Eye, Flag } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { flagIdSchema } from '#shared/lib/ids';
import type { TextAnchor } from '#shared/lib/text-anchor';
import { isComplete } from '#shared/steps/flag/check-flags';
import type { FlagAnswer, FlagDraft } from '#shared/steps/flag/flag-answer';
import { type FlagConfig, severityRank } from '#shared/steps/flag/flag-config';
import { newFlag, withFlag } from '#shared/steps/flag/new-flag';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { severityTone } from '../../blocks/flag-list/severity-tone';
import { meeting, nextOf } from '../../blocks/quoting/text-marks';
import { usePlaceStates, useReferences } from '../../blocks/references/references';
import type { ResponseReveal } from '../../blocks/response-panels/response-panels';
import { isTyping } from '../../blocks/shortcuts/match-keys';
import { useActionKeys } from '../../shortcuts/use-action-keys';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { findingsAt } from '../findings-at';
import { newId } from '../new-id';
import type { StepComponentProps } from '../step-component';
import { useMarkings } from '../use-markings';
import { useNamedTexts } from '../use-named-texts';
import { useRememberedScroll } from '../use-remembered-scroll';
import { useStableActions } from '../use-stable-actions';
import { useStartFocus } from '../use-start-focus';
import { WorkArea } from '../work-area';
import { FlagCard } from './flag-card';
import { inTextOrder, withChangedFlag, withFlagInPlace, withoutFlag } from './flag-changes';
import { FlagEditor } from './flag-editor';
import { NothingToFlag } from './nothing-to-flag';

type Props = StepComponentProps<FlagConfig, FlagAnswer>;

/** Passages of the texts flagged, and beside them what is wrong with each; both lead to one another. */
export function FlagStep(props: Props): ReactNode {
  const { step, view, readOnly, findings, stage, onChange } = props;
  const { answer, config, material } = view;
  const texts = useNamedTexts(stage, material, config.texts);
  const order = useMemo(() => texts.map(({ id }) => id), [texts]);
  const flags = useMemo(
    () =>
      inTextOrder(
        answer.flags.filter(({ text }) => order.includes(text)),
        order,
      ),
    [answer.flags, order],
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const [reveal, setReveal] = useState<ResponseReveal | null>(null);
  const list = useRef<HTMLOListElement>(null);
  // Work begins with reading.
  useStartFocus(list, (part) =>
    readOnly ? null : part.ownerDocument.querySelector('[data-region="responses"] [role="document"]'),
  );
  // What is taken back in a toast is taken back from the answer of that moment.
  const latest = useRef(answer);
  useEffect(() => {
    latest.current = answer;
  });

  const show = ({ text, anchor }: FlagDraft, selects: boolean): void =>
    setReveal((before) => ({ responseId: text, anchor, selects, request: (before?.request ?? 0) + 1 }));
  const cardOf = (id: string): HTMLElement | null =>
    list.current?.querySelector<HTMLElement>(`[data-flag="${CSS.escape(id)}"]`) ?? null;
  const choose = (id: string | null): void => {
    setChosen(id);
    setMade(null);
  };
  const add = (anchor: TextAnchor, textId: string): void => {
    const text = texts.find(({ id }) => id === textId);
    if (text !== undefined && !readOnly) {
      const flag = newFlag(config, flagIdSchema.parse(newId()), text.id, anchor);
      stage.conceal('flags');
      onChange(withFlag(answer, flag));
      setChosen(flag.id);
      setMade(flag.id);
    }
  };
  const remove = (flag: FlagDraft): void => {
    const at = flags.indexOf(flag);
    const next = flags[at + 1] ?? flags[at - 1];
    stage.conceal('flags');
    onChange(withoutFlag(answer, flag.id));
    choose(next?.id ?? null);
    show(flag, true);
    const undo = (): void => {
      if (latest.current.flags.every(({ id }) => id !== flag.id)) {
        onChange(withFlag(latest.current, flag));
      }
    };
    stage.toast({
      tone: 'info',
      title: 'Flag removed',
      detail: shortened(flag.anchor.quote),
      action: { label: 'Undo', onAct: undo },
    });
  };
  const onIn = (text: string): FlagDraft[] => flags.filter((flag) => flag.text === text);
  const actions = useStableActions([
    ...(readOnly
      ? []
      : [
          {
            id: 'flag',
            label: 'Flag',
            keys: workspaceShortcuts['flag-selection'].keys,
            icon: <Flag size={13} aria-hidden="true" />,
            onAct: add,
          },
        ]),
    {
      id: 'show',
      label: 'Show flag',
      keys: workspaceShortcuts['show-mark'].keys,
      icon: <Eye size={13} aria-hidden="true" />,
      isOffered: (anchor, text) => meeting(onIn(text), anchor).length > 0,
      onAct: (anchor, text) => {
        const met = meeting(onIn(text), anchor).map(({ id }) => id);
        const next = nextOf(met, chosen);
        if (next !== null) {
          choose(next);
          cardOf(next)?.focus();
        }
      },
    },
  ]);
  const markings = useMarkings(texts, {
    marks: flags.map(({ id, text, anchor, severity }) => ({
      id,
      text,
      anchor,
      tone: severityTone(severityRank(config, severity), config.severities.length),
    })),
    active: chosen,
    onMark: (ids) => {
      const next = nextOf(ids, chosen);
      if (next !== null) {
        choose(next);
        cardOf(next)?.scrollIntoView({ block: 'nearest' });
      }
    },
  });

  const references = useReferences();
  const stateOf = usePlaceStates();
  const pointAgain = (flag: FlagDraft): void =>
    references?.pointAgain(
      { source: { of: 'text', text: flag.text }, anchor: flag.anchor },
      ({ source, anchor }) => {
        const known = latest.current.flags.find(({ id }) => id === flag.id);
        if (source.of === 'text' && known !== undefined) {
          const { kept: _, ...others } = known;
          onChange(withFlagInPlace(latest.current, { ...others, text: source.text, anchor }));
        }
      },
      ({ source }) => source.of === 'text' && texts.some(({ id }) => id === source.text),
    );
  const isLost = ({ text, anchor }: FlagDraft): boolean =>
    stateOf({ source: { of: 'text', text }, anchor }) !== 'there';
  const sayNothing = (nothing: boolean): void => onChange({ ...answer, nothing });
  const onActionKey = useActionKeys({
    'nothing-to-flag':
      readOnly || flags.length > 0 || !config.noneAllowed ? null : () => sayNothing(!answer.nothing),
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    onActionKey(event);
    if (!isTyping(event.target)) {
      moveAmong(event, list.current);
    }
  };
  const scroll = useRememberedScroll(stage.scroll, 'flags');
  const open = flags.filter((flag) => !isComplete(config, flag)).length;
  return (
    <WorkArea
      step={step}
      stage={stage}
      scrollsItself
      responsesAt="beside"
      texts={texts}
      responseUse={{ actions, markings, reveal, inHand: flags.find(({ id }) => id === chosen)?.text ?? null }}
      onKeyDown={onKeyDown}
      aside={
        <span role="status" className="text-ink-soft text-xs tabular-nums">
          {countWords(flags.length, open, answer.nothing)}
        </span>
      }
    >
      <div data-spot="flags" ref={scroll} className="min-h-0 grow overflow-y-auto">
        {flags.length === 0 && (
          <NothingToFlag
            isSaid={answer.nothing}
            isAllowed={config.noneAllowed}
            readOnly={readOnly}
            onChange={sayNothing}
          />
        )}
        <FindingList findings={findingsAt(findings, 'flags')} className="px-6 py-2" />
        <ol ref={list} aria-label="Flags" className="empty:hidden">
          {flags.map((flag) => (
            <FlagCard
              key={flag.id}
              config={config}
              flag={flag}
              source={texts.length === 1 ? null : (texts.find(({ id }) => id === flag.text)?.name ?? null)}
              sourceName={texts.find(({ id }) => id === flag.text)?.name ?? 'The text'}
              isChosen={flag.id === chosen}
              isLost={isLost(flag)}
              readOnly={readOnly}
              onChoose={() => choose(flag.id)}
              onReveal={() => show(flag, false)}
              onRemove={() => remove(flag)}
              onPointAgain={() => pointAgain(flag)}
              onKeep={() => onChange(withChangedFlag(latest.current, flag.id, { kept: true }))}
              onLeave={() => show(flag, true)}
            >
              <FlagEditor
                config={config}
                flag={flag}
                readOnly={readOnly}
                findings={findings}
                takesFocus={made === flag.id}
                onChange={(change) => onChange(withChangedFlag(latest.current, flag.id, change))}
                onDone={() => show(flag, true)}
              />
            </FlagCard>
          ))}
        </ol>
      </div>
    </WorkArea>
  );
}

function countWords(flags: number, open: number, isNothing: boolean): string {
  if (flags === 0) {
    return isNothing ? 'Nothing to flag' : 'No flags yet';
  }
  return `${flags === 1 ? '1 flag' : `${flags} flags`}${open === 0 ? '' : ` · ${open} not finished`}`;
}

/** Up and down go from flag to flag while the focus is on one. */
function moveAmong(event: KeyboardEvent, list: HTMLElement | null): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const cards = [...(list?.querySelectorAll<HTMLElement>('[data-flag]') ?? [])];
  const at = cards.indexOf(event.target as HTMLElement);
  if (by !== 0 && at !== -1 && !event.altKey && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    cards[at + by]?.focus();
  }
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120).trimEnd()}…` : text;
}
