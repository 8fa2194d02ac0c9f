import { type ReactNode, useEffect, useState } from 'react';
import type { Authorship, Authorships } from '#shared/domain/authorship';
import type { OpenTask } from '#shared/ipc/tasks';
import { readAuthorships } from '../../stores/authorship';
import { COUNTED_AS_DONE, writingWords } from './writing-words';

/** Exactly what is recorded of how the answers were written, in words, before it is sent. */
export function AuthorshipRecord({ open }: { readonly open: OpenTask }): ReactNode {
  const [records, setRecords] = useState<Authorships | null>(null);
  useEffect(() => {
    let isGone = false;
    void readAuthorships(open.task.id).then((read) => {
      if (!isGone) {
        setRecords(read);
      }
    });
    return () => {
      isGone = true;
    };
  }, [open.task.id]);
  if (!open.project.authorship || records === null) {
    return null;
  }
  const written = open.task.steps.flatMap((step) => {
    const record: Authorship | undefined = records[step.id];
    return record === undefined ? [] : [{ step, record }];
  });
  return (
    <section aria-label="How it was written" className="border-line border-t pt-4">
      <h3 className="mb-1 font-medium">How it was written</h3>
      <p className="mb-2 text-ink-soft text-sm text-pretty">
        This project asks for it, and these sums are sent with your work. Nothing else is recorded: neither
        what you typed nor when. {COUNTED_AS_DONE}
      </p>
      {written.length === 0 ? (
        <p className="text-ink-soft text-sm">Nothing was written by hand.</p>
      ) : (
        <ul className="flex flex-col gap-1.5 text-sm">
          {written.map(({ step, record }) => (
            <li key={step.id}>
              <span className="font-medium">{step.title}:</span>{' '}
              <span className="text-ink-soft tabular-nums">{writingWords(record)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
