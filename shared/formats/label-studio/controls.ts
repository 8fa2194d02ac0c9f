import type { Named } from '../../domain/judgements';

/** What a control of Label Studio is about: the object tag that it is attached to. */
export type Subject = 'prompt' | 'text' | 'image' | 'pair' | 'responses' | 'chat';

/** The tags of Label Studio that an export uses. */
export type ControlTag =
  | 'Choices'
  | 'Taxonomy'
  | 'Labels'
  | 'Rating'
  | 'Number'
  | 'TextArea'
  | 'Pairwise'
  | 'Ranker'
  | 'Chat'
  | 'RectangleLabels'
  | 'EllipseLabels'
  | 'PolygonLabels'
  | 'KeyPointLabels';

/**
 * A control as the labeling configuration declares it. Those about texts and images stand once for each of them, so
 * their names end with the number of the text or image.
 */
export interface Control {
  /** Without the number. */
  readonly name: string;
  readonly tag: ControlTag;
  readonly subject: Subject;
  /** What people read above it. */
  readonly title: string;
  /** What can be chosen: for a taxonomy the names from the top down, for anything else one name. */
  readonly options: readonly (readonly string[])[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** One entry of an annotation's `result`. */
export interface Result {
  readonly id: string;
  readonly from_name: string;
  readonly to_name: string;
  readonly type: string;
  readonly origin: 'manual';
  readonly value: Readonly<Record<string, unknown>>;
  readonly meta?: { readonly text: readonly string[] };
  readonly original_width?: number;
  readonly original_height?: number;
  readonly image_rotation?: number;
}

/** A result with the control that the configuration must have for it. */
export interface Mark {
  readonly control: Control;
  readonly result: Result;
}

/** A control with the parts that are the same for most. */
export function control(
  tag: ControlTag,
  subject: Subject,
  name: string,
  title: string,
  more: Partial<Pick<Control, 'options' | 'attributes'>> = {},
): Control {
  return { tag, subject, name, title, options: more.options ?? [], attributes: more.attributes ?? {} };
}

/** The name of a control that stands once for each dimension, taxonomy or field of a project. */
export function nameFor(base: string, { id }: Named): string {
  return `${base}_${id.replace(/[^A-Za-z0-9_.-]/g, '_')}`;
}

/** One name each, as flat lists have them. */
export function flat(names: readonly string[]): readonly (readonly string[])[] {
  return names.map((name) => [name]);
}

/** The name of the object tag that a control is attached to. */
export function objectName(subject: Subject, index: number | string | null): string {
  const names = {
    prompt: 'prompt',
    text: 'text',
    image: 'image',
    pair: 'left',
    responses: 'responses',
    chat: 'chat',
  };
  return index === null ? names[subject] : `${names[subject]}_${index}`;
}

/**
 * A result of a control.
 * @param index number of the text or image from 0; null for everything that is there once
 * @param value what is chosen or written, under the name that the control's type gives it
 */
export function mark(
  used: Control,
  index: number | null,
  id: string,
  value: Readonly<Record<string, unknown>>,
  more: Partial<Pick<Result, 'meta' | 'original_width' | 'original_height' | 'image_rotation'>> = {},
): Mark {
  const own = index === null ? used.name : `${used.name}_${index}`;
  // Pairwise and Chat are their own object.
  const isOwnObject = used.tag === 'Pairwise' || used.tag === 'Chat';
  return {
    control: used,
    result: {
      id,
      from_name: own,
      to_name: isOwnObject ? own : objectName(used.subject, index),
      type: used.tag === 'Chat' ? 'chatmessage' : used.tag.toLowerCase(),
      origin: 'manual',
      value,
      ...more,
    },
  };
}
