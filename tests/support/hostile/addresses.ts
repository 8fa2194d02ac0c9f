const TARGETS = [
  'javascript:window.pwned=1',
  'vbscript:window.pwned',
  'data:text/html,<script>window.pwned=1</script>',
  'data:image/svg+xml,<svg/onload=window.pwned=1>',
  'file:///etc/passwd',
  'app://main/index.html',
  'app://media/x',
  'app://runner/frame.html',
  'blob:app://main/x',
  'devtools://devtools/x',
  'chrome://version',
  'view-source:app://main/',
  'ms-msdt:/id',
  'smb://attacker.invalid/s',
  'http://attacker.invalid/p.png',
  '//attacker.invalid/p.png',
  '\\\\attacker.invalid\\p',
  'ws://attacker.invalid/',
  'media:../../x',
  'about:srcdoc',
];

const DISGUISES: readonly ((address: string) => string)[] = [
  (address) => address,
  (address) => address.replace(/^[a-z]+/u, (scheme) => scheme.toUpperCase()),
  (address) => address.replace(/^./u, (letter) => `&#${letter.charCodeAt(0)};`),
  (address) => address.replace(':', '&colon;'),
  (address) => address.replace(':', '%3A'),
  (address) => `\u0001${address}`,
  (address) => address.replace(/^(..)/u, '$1&#9;'),
];

const FORMS: readonly ((address: string) => string)[] = [
  (address) => `[link](<${address}>)`,
  (address) => `[link](${address} "title\\" onclick=window.pwned=1")`,
  (address) => `[link][it]\n\n[it]: <${address}>`,
  (address) => `<${address}>`,
  (address) => `![image](<${address}>)`,
  (address) => `[![image](<${address}>)](<${address}>)`,
  (address) => `<a href="${address}">link</a><img src="${address}">`,
];

/** Addresses that would run, read or load something, disguised, in every form in which Markdown names one. */
export function addresses(): string[] {
  return TARGETS.flatMap((target) =>
    DISGUISES.flatMap((disguise) => FORMS.map((form) => form(disguise(target)))),
  );
}
