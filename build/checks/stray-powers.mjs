import { isTest, sourceFiles } from './source-files.mjs';

/**
 * What opens the app to the outside, and the one file in which each may stand, where it is held back.
 * @type {readonly {what: string, pattern: RegExp, only: RegExp}[]}
 */
const powers = [
  {
    what: 'a window',
    pattern: /new (?:BrowserWindow|BaseWindow|WebContentsView|BrowserView)\b/u,
    only: /^electron\/window\/create-window\.ts$/u,
  },
  { what: 'web preferences', pattern: /\bwebPreferences\b/u, only: /^electron\/window\/create-window\.ts$/u },
  {
    what: 'opening something outside the app',
    pattern: /\bopen(?:External|Path)\b|\bshell\s*[,}.]/u,
    only: /^electron\/window\/open-link\.ts$/u,
  },
  { what: 'a page or a file by its path', pattern: /\bloadFile\b|['"`]file:/u, only: /^$/u },
  {
    what: 'a scheme of our own',
    pattern: /\bregisterSchemesAsPrivileged\b|\bprotocol\.handle\b|\bbypassCSP\b/u,
    only: /^electron\/window\/app-protocol\.ts$/u,
  },
  {
    what: 'script put into the page',
    pattern: /\bexecuteJavaScript\b|\binsertCSS\b/u,
    only: /^electron\/window\/smoke\.ts$/u,
  },
  {
    what: 'something on the window of the page',
    pattern: /\bexposeIn(?:MainWorld|IsolatedWorld)\b/u,
    only: /^electron\/preload\.ts$/u,
  },
  {
    what: 'trust in certificates',
    pattern: /\bsetCertificateVerifyProc\b|['"]certificate-error['"]|rejectUnauthorized/u,
    only: /^$/u,
  },
  { what: 'a switch of Chromium', pattern: /\bappendSwitch\b/u, only: /^$/u },
  {
    what: 'the powers of a page',
    pattern: /\bsetPermission\w*Handler\b|\bsetDevicePermissionHandler\b/u,
    only: /^electron\/window\/lock-down\.ts$/u,
  },
];

/** @returns {string[]} one line for each place outside the one */
export function findStrayPowers() {
  return sourceFiles(/^(electron|renderer|shared)\/.*\.tsx?$/)
    .filter((file) => !isTest(file.path) && !/(^|\/)testing\/|hostile-payloads/.test(file.path))
    .flatMap(strayPowers);
}

/**
 * @param {import('./source-files.mjs').SourceFile} file
 * @returns {string[]}
 */
export function strayPowers({ path, text }) {
  const code = text.replaceAll(/^\s*(\*|\/\/|\/\*).*$/gm, '');
  return powers
    .filter(({ pattern, only }) => pattern.test(code) && !only.test(path))
    .map(
      ({ what, only }) =>
        `${path}: ${what} belongs ${only.source === '^$' ? 'nowhere' : `to ${plain(only)} alone`}`,
    );
}

/** @param {RegExp} pattern of one path */
function plain(pattern) {
  return pattern.source.replaceAll(/[\^$\\]/g, '');
}
