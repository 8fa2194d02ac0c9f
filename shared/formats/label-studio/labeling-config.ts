import { type Control, objectName, type Subject } from './controls';

/** Gathers the controls of an export, and writes the labeling configuration that declares each of them once. */
export interface LabelingConfig {
  add(control: Control): void;
  /** The configuration in XML, as Label Studio takes it under Settings → Labeling Interface → Code. */
  text(): string;
}

const order: readonly Subject[] = ['prompt', 'text', 'image', 'pair', 'responses', 'chat'];

export function labelingConfig(): LabelingConfig {
  const controls = new Map<string, Control>();
  return {
    add: (control) => {
      const known = controls.get(`${control.subject} ${control.name}`);
      controls.set(
        `${control.subject} ${control.name}`,
        known === undefined ? control : joined(known, control),
      );
    },
    text: () => {
      const all = [...controls.values()];
      const sections = order.flatMap((subject) =>
        sectionOf(
          subject,
          all.filter((control) => control.subject === subject),
        ),
      );
      return `${['<View>', ...sections.map((line) => `  ${line}`), '</View>'].join('\n')}\n`;
    },
  };
}

function joined(known: Control, more: Control): Control {
  const options = new Map([...known.options, ...more.options].map((path) => [JSON.stringify(path), path]));
  const most = (name: string) =>
    Math.max(Number(known.attributes[name] ?? 0), Number(more.attributes[name] ?? 0));
  const wider = ['max', 'maxRating'].filter((name) => name in known.attributes);
  return {
    ...known,
    options: [...options.values()],
    attributes: {
      ...known.attributes,
      ...Object.fromEntries(wider.map((name) => [name, String(most(name))])),
    },
  };
}

function sectionOf(subject: Subject, controls: readonly Control[]): string[] {
  if (controls.length === 0 && subject !== 'prompt') {
    return [];
  }
  switch (subject) {
    case 'prompt':
      return [
        '<Text name="prompt" value="$prompt"/>',
        ...controls.flatMap((control) => linesOf(control, null)),
      ];
    case 'text':
      return repeated('texts', [
        '<Header value="$texts[{{idx}}].title"/>',
        '<Text name="text_{{idx}}" value="$texts[{{idx}}].text"/>',
        ...controls.flatMap((control) => linesOf(control, '{{idx}}')),
      ]);
    case 'image':
      return repeated('images', [
        '<Header value="$images[{{idx}}].title"/>',
        '<Image name="image_{{idx}}" value="$images[{{idx}}].url"/>',
        ...controls.flatMap((control) => linesOf(control, '{{idx}}')),
      ]);
    case 'pair':
      return [
        '<View style="display: flex; gap: 1em">',
        '  <View style="flex: 1"><Text name="left" value="$left"/></View>',
        '  <View style="flex: 1"><Text name="right" value="$right"/></View>',
        '</View>',
        ...controls.flatMap((control) => linesOf(control, null)),
      ];
    case 'responses':
      return [
        '<List name="responses" value="$responses" title="Responses"/>',
        ...controls.flatMap((control) => linesOf(control, null)),
      ];
    case 'chat':
      return ['<Chat name="chat" value="$chat" toName="chat"/>'];
  }
}

function repeated(key: string, lines: readonly string[]): string[] {
  return [
    `<Repeater on="$${key}" indexFlag="{{idx}}">`,
    '  <View>',
    ...lines.map((line) => `    ${line}`),
    '  </View>',
    '</Repeater>',
  ];
}

function linesOf(control: Control, index: string | null): string[] {
  const toName = control.tag === 'Pairwise' ? 'left,right' : objectName(control.subject, index);
  const name = index === null ? control.name : `${control.name}_${index}`;
  const attributes = Object.entries({ name, toName, ...control.attributes });
  const opening = [control.tag, ...attributes.map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ');
  const options = optionLines(control);
  const header = `<Header value="${escaped(control.title)}" size="5"/>`;
  return options.length === 0
    ? [header, `<${opening}/>`]
    : [header, `<${opening}>`, ...options.map((line) => `  ${line}`), `</${control.tag}>`];
}

function optionLines({ tag, options }: Control): string[] {
  if (tag === 'Taxonomy') {
    return branchLines(options);
  }
  const names = options.map(([name = '']) => name);
  if (tag === 'Ranker') {
    return names.map((name) => `<Bucket name="${name}" title="${name.replace('_', ' ')}"/>`);
  }
  const child = tag === 'Choices' ? 'Choice' : 'Label';
  return names.map((name) => `<${child} value="${escaped(name)}"/>`);
}

/** A hierarchy from its paths; a code that was chosen and has chosen codes below it stands there once. */
function branchLines(paths: readonly (readonly string[])[]): string[] {
  const tops = [...new Set(paths.flatMap(([top]) => top ?? []))];
  return tops.flatMap((top) => {
    const below = paths.filter((path) => path[0] === top && path.length > 1).map((path) => path.slice(1));
    const value = `<Choice value="${escaped(top)}"`;
    return below.length === 0
      ? [`${value}/>`]
      : [`${value}>`, ...branchLines(below).map((line) => `  ${line}`), '</Choice>'];
  });
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\r\n\t]+/g, ' ');
}
