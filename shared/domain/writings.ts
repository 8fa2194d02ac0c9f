import type { FlagId, TextId } from '../lib/ids';
import type { Named } from './judgements';
import type { Turn } from './turn';

/** One way of asking for the same need. */
export interface PromptVariant {
  readonly prompt: readonly Turn[];
  readonly difficulty: Named | null;
  readonly form: Named | null;
}

/** An attack on a model, an unsafe aim, a rare case or a damaged input, and what came of it. */
export interface Probe {
  /** What the model is sent; ends with a user's turn. */
  readonly attack: readonly Turn[];
  /** The unsafe or improper output aimed at; empty where none is asked for. */
  readonly aim: string;
  readonly strategies: readonly Named[];
  readonly risks: readonly Named[];
  /** The rule that the output aimed at would break; empty where none is asked for. */
  readonly rule: string;
  /** What the model should do instead. */
  readonly expected: string;
  readonly severity: Named | null;
  /** What the model did; null where it was not tried. */
  readonly outcome: Named | null;
  /** True when the model did what it should; null where that is not known. */
  readonly held: boolean | null;
  readonly transcript: readonly Turn[];
  /** For an edge case: in which way it is hard (rare, extreme, contradictory, …), and why. */
  readonly hardness: readonly Named[];
  readonly why: string;
  /** For robustness: the clean input that `attack` was made from, and the kinds of noise that it was given. */
  readonly clean: string | null;
  readonly noise: readonly Named[];
}

/** A text and its improvement, with the reason of each change. */
export interface Revision {
  readonly text: TextId;
  readonly original: string;
  readonly revised: string;
  readonly changes: readonly RevisionChange[];
}

export interface RevisionChange {
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly flags: readonly FlagId[];
}

/** A solution in steps, each of which is right, wrong or neither. */
export interface Reasoning {
  readonly problem: readonly Turn[];
  readonly steps: readonly {
    readonly markdown: string;
    /** Null where the project asks for no judgement of a response's steps. */
    readonly mark: 'right' | 'wrong' | 'neutral' | null;
    readonly note: string;
  }[];
  readonly answer: string;
}

/** A conversation between a user and an agent, as it should go. Each branch is a whole conversation. */
export interface Conversation {
  readonly turns: readonly ConversationTurn[];
  readonly expectedAnswer: string;
}

export interface ConversationTurn {
  readonly role: 'system' | 'user' | 'assistant';
  readonly markdown: string;
  /** For an agent's question: what it asks for, and why it must know. */
  readonly asks: { readonly what: string; readonly why: string } | null;
}

/** What an expert wrote or chose in a field that the project added to a step. */
export interface FieldNote {
  readonly field: Named;
  readonly values: readonly Named[];
}
