import type { ComponentType, ReactNode } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { Step } from '#shared/domain/task';
import type { Taxonomy } from '#shared/domain/taxonomy';
import type { ResponseId, TextId } from '#shared/lib/ids';
import type { StepKindName } from '#shared/steps/registry';
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
  /**
   * Something other than typing in an editor changed the answer. Who holds editors says what the answer was right
   * before, typed texts included, so that undo takes back this change and no text.
   */
  readonly onChange: (answer: Answer, before?: Answer) => void;
  /** For text that is typed: `read` is called when it is saved, never per key. */
  readonly onChangeLazily: (read: () => Answer) => void;
}

/** What the workspace lends to the step that is on. */
export interface Stage {
  /** In the order in which this expert sees them. */
  readonly responses: readonly NamedResponse[];
  readonly areResponsesOpen: boolean;
  readonly onResponses: (areOpen: boolean) => void;
  readonly panels: PanelLayout;
  readonly onPanels: (layout: PanelLayout) => void;
  readonly recall: RecallState<RecallName>;
  /** Places within this step. */
  readonly scroll: ScrollMemory;
  /** Places that all steps share: the responses stay where they were read to. */
  readonly sharedScroll: ScrollMemory;
  readonly layout: LayoutMemory;
  /** Of the project, those that the task uses. */
  readonly taxonomies: readonly Taxonomy[];
  readonly codes: CodeMemory;
  /** Whether the step's hint stands above the work; it stands in the guidelines while those are open. */
  readonly showsHint: boolean;
  /** The fields that the project added to this step; null where it has none. WorkArea shows them. */
  readonly fields: ReactNode;
  readonly openLink: (url: string) => void;
  /** Goes to the first other step of a kind; null where the task has none. */
  readonly wayTo: (kind: StepKindName) => Way | null;
  readonly toast: (message: ToastMessage) => void;
  /** Forgets that fields at and below a spot were left, for what was just added or removed there. */
  readonly conceal: (spot: string) => void;
}

/** A step that can be gone to. */
export interface Way {
  readonly title: string;
  readonly go: () => void;
}

/** A text of the material as the expert sees it. */
export interface NamedText {
  readonly id: TextId;
  /** "A", "B", … for responses, "1", "2", … for passages. */
  readonly letter: string;
  /** "Response A", or a passage's own title. */
  readonly name: string;
  readonly markdown: string;
  /** A short remark in its panel's head, such as its rank. */
  readonly note?: ReactNode;
}

export interface NamedResponse extends NamedText {
  readonly id: ResponseId;
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

/** What an expert wants at hand of a large taxonomy: ids of codes, kept with the settings. */
export interface HandyCodes {
  readonly favourites: readonly string[];
  /** The newest first. */
  readonly recent: readonly string[];
}

export interface CodeMemory {
  of(taxonomy: string): HandyCodes;
  remember(taxonomy: string, change: Partial<HandyCodes>): void;
}

/** How a step kind looks. */
export interface StepLook<Config, Answer> {
  readonly Component: ComponentType<StepComponentProps<Config, Answer>>;
  /**
   * Whether the responses are in sight when the step is first opened (`with-passages`: where the material has passages
   * to work from); they can be shown and hidden in any step.
   */
  readonly startsWithResponses: boolean | 'with-passages';
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
