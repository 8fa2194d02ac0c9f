import type { ComponentType, ReactNode } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { Step } from '#shared/domain/task';
import type { ResponseId } from '#shared/lib/ids';
import type { StepView } from '#shared/steps/step-kind';
import type { RecallState } from '../blocks/recall/recall-frame';
import type { RecallName } from '../blocks/recall/recall-items';
import type { PanelLayout } from '../blocks/response-panels/panel-layout';
import type { ToastMessage } from '../ui/toast';

/** What every step's component is given. Components are mounted per step, so `step` never changes under them. */
export interface StepComponentProps<Config, Answer> {
  readonly step: Step;
  readonly view: StepView<Config, Answer>;
  /** The task was submitted: everything can be read, searched and selected, nothing changed. */
  readonly readOnly: boolean;
  /** What the checks say about fields that were left; about all of them once Submit was tried. */
  readonly findings: readonly Finding[];
  readonly stage: Stage;
  readonly onChange: (answer: Answer) => void;
  /** For text that is typed: `read` is called when it is saved, never per key. */
  readonly onChangeLazily: (read: () => Answer) => void;
}

/** What the workspace lends to the step that is on. */
export interface Stage {
  /** In the order in which this expert sees them. */
  readonly responses: readonly NamedResponse[];
  readonly areResponsesOpen: boolean;
  readonly panels: PanelLayout;
  readonly onPanels: (layout: PanelLayout) => void;
  readonly recall: RecallState<RecallName>;
  /** Places within this step. */
  readonly scroll: ScrollMemory;
  /** Places that all steps share: the responses stay where they were read to. */
  readonly sharedScroll: ScrollMemory;
  readonly layout: LayoutMemory;
  /** Whether the step's hint stands above the work; it stands in the guidelines while those are open. */
  readonly showsHint: boolean;
  /** The fields that the project added to this step; null where it has none. WorkArea shows them. */
  readonly fields: ReactNode;
  readonly openLink: (url: string) => void;
  readonly toast: (message: ToastMessage) => void;
  /** Forgets that fields at and below a spot were left, for what was just added or removed there. */
  readonly conceal: (spot: string) => void;
}

export interface NamedResponse {
  readonly id: ResponseId;
  /** "A", "B", … */
  readonly letter: string;
  /** "Response A". */
  readonly name: string;
  readonly markdown: string;
}

/** Scroll places by area, kept with the draft, in CSS pixels. */
export interface ScrollMemory {
  top(area: string): number;
  remember(area: string, top: number): void;
}

/** Sizes of resizable areas, in per cent, kept with the settings. */
export interface LayoutMemory {
  sizes(name: string): readonly number[] | null;
  remember(name: string, sizes: readonly number[]): void;
}

/** How a step kind looks. */
export interface StepLook<Config, Answer> {
  readonly Component: ComponentType<StepComponentProps<Config, Answer>>;
  /** Whether the responses are in sight when the step is first opened; they can be shown and hidden in any step. */
  readonly startsWithResponses: boolean;
  /** What of the earlier steps is offered; what the step shows anyway need not be. */
  readonly recalls: readonly RecallName[];
  /** What of it is unfolded at first where the window is wide enough. */
  readonly unfolds: readonly RecallName[];
}

/** A look with its types forgotten, so that different kinds fit in one table (see shared/steps forgetTypes). */
export type AnyStepLook = StepLook<unknown, unknown>;

/** Sound for the same reason as in shared/steps: configuration and answer were parsed by the kind's own schemas. */
export function forgetLook<Config, Answer>(look: StepLook<Config, Answer>): AnyStepLook {
  return look as unknown as AnyStepLook;
}
