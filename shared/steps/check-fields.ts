import type { Finding } from '../domain/finding';
import { countWords } from '../domain/markdown-text';
import type { FieldNote } from '../domain/writings';
import { countOf, formatCount } from '../lib/count';
import type { Facts, Field, FieldAnswers } from './field';

/** The fields that are called for, in their order. One that depends on a hidden field is hidden with it. */
export function shownFields(fields: readonly Field[], answers: FieldAnswers, facts: Facts): Field[] {
  const known = new Map(Object.entries(facts));
  return fields.filter((field) => {
    const { when } = field;
    const isShown = when === null || (known.get(when.of) ?? []).some((value) => when.is.includes(value));
    if (isShown) {
      known.set(field.id, answers[field.id] ?? []);
    }
    return isShown;
  });
}

/** What is missing in the fields that are shown. Paths begin with `fields`. */
export function checkFields(fields: readonly Field[], answers: FieldAnswers, facts: Facts): Finding[] {
  return shownFields(fields, answers, facts).flatMap((field) => {
    const message = whatIsMissing(field, answers[field.id] ?? []);
    return message === null ? [] : [{ path: ['fields', field.id], severity: 'blocks' as const, message }];
  });
}

/** What was said in the fields that are shown, with the words of the project. */
export function fieldNotes(fields: readonly Field[], answers: FieldAnswers, facts: Facts): FieldNote[] {
  return shownFields(fields, answers, facts).flatMap((field) => {
    const values = (answers[field.id] ?? []).filter((value) => value.trim() !== '');
    const named = values.map((id) => ({
      id,
      name: field.options.find((option) => option.id === id)?.label ?? id,
    }));
    return named.length === 0 ? [] : [{ field: { id: field.id, name: field.label }, values: named }];
  });
}

function whatIsMissing(field: Field, values: readonly string[]): string | null {
  const given = values.filter((value) => value.trim() !== '');
  if (given.length === 0) {
    return field.required ? `“${field.label}” must be answered.` : null;
  }
  const isText = field.kind === 'line' || field.kind === 'text';
  const known = new Set(field.options.map((option) => option.id));
  if (!isText && given.some((value) => !known.has(value))) {
    return `“${field.label}” has an answer that is not offered.`;
  }
  const count = isText ? countWords(given.join(' ')) : given.length;
  const number = countOf(count, isText ? 'word' : 'answer');
  if (count < field.least) {
    return `“${field.label}” has ${number}; this project asks for at least ${formatCount(field.least)}.`;
  }
  if (field.most !== null && count > field.most) {
    return `“${field.label}” has ${number}; this project takes at most ${formatCount(field.most)}.`;
  }
  return null;
}
