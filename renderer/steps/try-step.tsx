import { getNearestEditorFromDOMNode, type LexicalEditor } from 'lexical';
import { act, type ComponentType, type ReactNode } from 'react';
import { type Material, materialSchema } from '#shared/domain/task';
import { stepIdSchema } from '#shared/lib/ids';
import { USUAL_LAYOUT } from '../blocks/response-panels/panel-layout';
import { mount } from '../ui/testing/mount';
import { standInForThePage } from '../ui/testing/stand-in';
import type { ToastMessage } from '../ui/toast';
import type { NamedResponse, Stage, StepComponentProps } from './step-component';

export interface Tried<Answer> {
  readonly element: HTMLElement;
  /** What was said in passing, the newest last. */
  readonly toasts: readonly ToastMessage[];
  /** What is stored: without what editors hold and nobody has read yet. */
  readonly stored: () => Answer;
  /** Stores what the editors hold, as the draft does after a pause. */
  readonly save: () => void;
  /** Another answer takes the place of the stored one, as on undo. */
  readonly put: (answer: Answer) => void;
  /** Takes the last change of a control back, typed texts with it: enough where nothing was typed since. */
  readonly undo: () => void;
  /** Presses the button of the newest toast. */
  readonly answerToast: () => void;
  /** Presses the button that says this or has it as its name. */
  readonly press: (name: string) => void;
  /** What the screen shows in the editor of this name. */
  readonly shown: (name: string) => string;
  readonly editor: (name: string) => LexicalEditor;
}

export interface Tries<Config, Answer> {
  readonly config: Config;
  readonly answer: Answer;
  readonly material?: Partial<Material>;
  readonly responses?: readonly NamedResponse[];
}

const STEP = { id: stepIdSchema.parse('step'), kind: 'any', title: 'The step', hint: '', config: {} };

/** For unit tests: shows a step, or a part of one that takes its props, over an answer that is kept here. */
export function tryStep<Config, Answer>(
  Component: ComponentType<StepComponentProps<Config, Answer>>,
  tries: Tries<Config, Answer>,
): Tried<Answer> {
  standInForThePage();
  const toasts: ToastMessage[] = [];
  const stage = fakeStage(toasts, tries.responses ?? []);
  const material = materialSchema.parse(tries.material ?? {});
  const befores: Answer[] = [];
  let stored = tries.answer;
  let read: (() => Answer) | null = null;
  const onChange = (changed: Answer, before = stored): void => {
    befores.push(before);
    read = null;
    store(changed);
  };
  const onChangeLazily = (next: () => Answer): void => {
    read = next;
  };
  const shown = (): ReactNode => (
    <Component
      step={STEP}
      view={{ config: tries.config, answer: stored, material, earlier: {} }}
      readOnly={false}
      findings={[]}
      stage={stage}
      onChange={onChange}
      onChangeLazily={onChangeLazily}
    />
  );
  const { element, rerender } = mount(shown());
  const store = (answer: Answer): void => {
    stored = answer;
    rerender(shown());
  };
  const save = (): void => {
    if (read !== null) {
      store(read());
    }
  };
  const box = (name: string): HTMLElement => {
    const found = element.querySelector<HTMLElement>(`[role=textbox][aria-label="${name}"]`);
    if (found === null) {
      throw new Error(`There is no text box "${name}".`);
    }
    return found;
  };
  return {
    element,
    toasts,
    stored: () => stored,
    save,
    put: store,
    undo: () => {
      save();
      read = null;
      store(befores.pop() ?? stored);
    },
    answerToast: () => act(() => toasts.at(-1)?.action?.onAct()),
    press: (name) => {
      const buttons = [...element.querySelectorAll('button')];
      const isIt = (button: Element) => (button.ariaLabel ?? button.textContent) === name;
      act(() => buttons.find(isIt)?.click());
    },
    shown: (name) => box(name).textContent ?? '',
    editor: (name) => {
      const editor = getNearestEditorFromDOMNode(box(name));
      if (editor === null) {
        throw new Error(`"${name}" is no editor.`);
      }
      return editor;
    },
  };
}

/** What the workspace lends to a step, with nothing in it. */
function fakeStage(toasts: ToastMessage[], responses: readonly NamedResponse[]): Stage {
  const nothing = (): void => undefined;
  const scroll = { top: () => 0, remember: nothing };
  return {
    responses,
    areResponsesOpen: false,
    panels: USUAL_LAYOUT,
    onPanels: nothing,
    onResponses: nothing,
    recall: { items: [], offered: [], open: [], onOpen: nothing },
    scroll,
    sharedScroll: scroll,
    layout: { sizes: () => null, remember: nothing },
    taxonomies: [],
    codes: { of: () => ({ favourites: [], recent: [] }), remember: nothing },
    showsHint: false,
    fields: null,
    openLink: nothing,
    wayTo: () => null,
    toast: (message) => toasts.push(message),
    conceal: nothing,
  };
}
