import type { z } from 'zod';
import type { compareConfigSchema } from '#shared/steps/compare/compare-shape';
import type { ConverseConfig } from '#shared/steps/converse/converse-kind';
import type { fieldSchema } from '#shared/steps/field';
import type { flagConfigSchema } from '#shared/steps/flag/flag-config';
import type { inspectConfigSchema } from '#shared/steps/inspect/inspect-config';
import type { JustifyConfig } from '#shared/steps/justify/justify-kind';
import { stepKindNames } from '#shared/steps/kind-names';
import type { labelConfigSchema } from '#shared/steps/label/label-config';
import type { probeConfigSchema } from '#shared/steps/probe/probe-config';
import type { promptConfigSchema } from '#shared/steps/prompt/prompt-config';
import type { RankConfig } from '#shared/steps/rank/rank-kind';
import type { rateConfigSchema } from '#shared/steps/rate/rate-shape';
import type { ReasonConfig } from '#shared/steps/reason/reason-answer';
import type { StepKindName } from '#shared/steps/registry';
import type { reviseConfigSchema } from '#shared/steps/revise/revise-answer';
import type { verifyConfigSchema } from '#shared/steps/verify/verify-config';
import type { WriteConfig } from '#shared/steps/write/write-kind';

/** A step as the authors of a sample task write it. */
export interface SampleStep {
  readonly id: string;
  readonly kind: StepKindName;
  readonly title: string;
  readonly hint: string;
  readonly config: object;
}

/** What a step of each kind can be told; whatever is left out takes the kind's default. */
interface StepConfigs {
  readonly prompt: z.input<typeof promptConfigSchema>;
  readonly label: z.input<typeof labelConfigSchema>;
  readonly flag: z.input<typeof flagConfigSchema>;
  readonly compare: z.input<typeof compareConfigSchema>;
  readonly rate: z.input<typeof rateConfigSchema>;
  readonly rank: Partial<RankConfig>;
  readonly inspect: z.input<typeof inspectConfigSchema>;
  readonly verify: z.input<typeof verifyConfigSchema>;
  readonly probe: z.input<typeof probeConfigSchema>;
  readonly revise: z.input<typeof reviseConfigSchema>;
  readonly reason: Partial<ReasonConfig>;
  readonly converse: Partial<ConverseConfig>;
  readonly justify: Partial<JustifyConfig>;
  readonly write: Partial<WriteConfig>;
}

/** Questions of the project's own beside those of the kind. */
interface WithFields {
  readonly fields?: readonly z.input<typeof fieldSchema>[];
}

/** A step of a sample task. `hint` is the trainer’s tip beside the work; the title is the kind's name unless given. */
export function step<Kind extends keyof StepConfigs>(
  kind: Kind,
  hint: string,
  config: StepConfigs[Kind] & WithFields,
  title: string = stepKindNames[kind],
): SampleStep {
  return { id: kind, kind, title, hint, config };
}
