/** What a page knows of its footnotes. */
export interface Footnotes {
  /** The marks in the text, with the label of the note each calls. */
  readonly calls: ReadonlyMap<Element, string>;
  /** The notes themselves, by label, taken out of the text around them. */
  readonly notes: ReadonlyMap<string, Element>;
  /** Links from a note to its mark, and marks that call a note that was not copied. */
  readonly dropped: ReadonlySet<Element>;
}

/**
 * Finds footnotes as word processors and pages write them, and takes the notes out of the page: a link to a place in the same page, where a link leads back.
 * Their names differ from program to program, this does not.
 */
export function takeFootnotes(body: Element): Footnotes {
  const calls = new Map<Element, string>();
  const notes = new Map<string, Element>();
  const labels = new Map<Element, string>();
  const dropped = new Set<Element>(body.querySelectorAll('.mw-cite-backlink'));
  takeOwnNotes(body, calls, notes, labels);
  const links = [...body.querySelectorAll('a[href*="#"]')];
  const places = links.length === 0 ? new Map<string, Element>() : placesIn(body);
  for (const link of links) {
    if (dropped.has(link)) {
      continue;
    }
    const place = places.get(fragmentOf(link));
    const note = place === undefined ? null : noteAt(place);
    const back = note === null || note.contains(link) ? [] : linksBack(note, link);
    if (note === null || back.length === 0) {
      // An encyclopedia's mark of a reference that was left behind is a number without meaning.
      const mark = link.closest('sup.reference');
      if (mark !== null) {
        dropped.add(mark);
      }
      continue;
    }
    const label = labels.get(note) ?? String(labels.size + 1);
    labels.set(note, label);
    notes.set(label, note);
    calls.set(link, label);
    for (const one of back) {
      dropped.add(one);
    }
  }
  for (const note of notes.values()) {
    note.remove();
  }
  return { calls, notes, dropped };
}

/** Those of our own texts, as they are read and as they are written. */
function takeOwnNotes(
  body: Element,
  calls: Map<Element, string>,
  notes: Map<string, Element>,
  labels: Map<Element, string>,
): void {
  const nameOf = (element: Element) =>
    element.getAttribute('data-footnote-call') ??
    element.getAttribute('data-footnote') ??
    element.getAttribute('data-note');
  const written = new Map([...body.querySelectorAll('.footnote')].map((note) => [nameOf(note), note]));
  for (const call of body.querySelectorAll('.footnote-call')) {
    const note = written.get(nameOf(call));
    if (nameOf(call) !== null && note !== undefined) {
      const label = labels.get(note) ?? String(labels.size + 1);
      labels.set(note, label);
      notes.set(label, note);
      calls.set(call, label);
    }
  }
}

function placesIn(body: Element): Map<string, Element> {
  const places = new Map<string, Element>();
  for (const element of body.querySelectorAll('[id], a[name]')) {
    for (const name of [element.id, element.getAttribute('name') ?? '']) {
      if (name !== '' && !places.has(name)) {
        places.set(name, element);
      }
    }
  }
  return places;
}

function noteAt(place: Element): Element | null {
  return (
    place.closest('li') ??
    place.closest('[style*="mso-element:footnote" i], [style*="mso-element:endnote" i]') ??
    place.closest('[id^="sdfootnote"]:not(a), [id^="sdendnote"]:not(a)') ??
    place.closest('p, dd, aside, div')
  );
}

function linksBack(note: Element, call: Element): Element[] {
  const names = new Set(
    [call.id, call.getAttribute('name'), call.parentElement?.id].filter(
      (name) => name !== null && name !== undefined && name !== '',
    ),
  );
  return [...note.querySelectorAll('a[href*="#"]')].filter((link) => names.has(fragmentOf(link)));
}

function fragmentOf(link: Element): string {
  const url = link.getAttribute('href') ?? '';
  const name = url.slice(url.indexOf('#') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
