// Clock, ids, randomness, network and timers are passed in, never taken from the surroundings: that is what lets tests
// of offline work and back-off run in milliseconds, and a seeded run repeat exactly. Only where the parts are put
// together may the real ones be named.
import { isTest, sourceFiles } from './source-files.mjs';

/** @typedef {typeof import('typescript')} TypeScript */

const bound = /^(shared|electron|server)\/.*\.ts$/;
const free = /^(electron\/(main|services)\.ts|electron\/platform\/|server\/cli\.ts|server\/platform\/)/;
const ambientNames = new Set(['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'performance']);
const ambientMembers = new Set(['Date.now', 'Math.random', 'crypto.randomUUID', 'crypto.getRandomValues']);
const ambientImports = new Set([
  'randomUUID',
  'randomBytes',
  'randomInt',
  'setTimeout',
  'setInterval',
  'setImmediate',
]);

/** @returns {Promise<string[]>} one line for each place */
export async function findAmbientUse() {
  const { default: ts } = await import('typescript');
  return sourceFiles(bound)
    .filter((file) => !free.test(file.path) && !isTest(file.path))
    .flatMap((file) => ambientUses(ts, file));
}

/**
 * @param {TypeScript} ts
 * @param {import('./source-files.mjs').SourceFile} file
 * @returns {string[]}
 */
export function ambientUses(ts, file) {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  /** @type {string[]} */
  const found = [];
  const declared = declaredNames(ts, source);
  /** @param {import('typescript').Node} node */
  function visit(node) {
    const name = ambientName(ts, node, declared);
    if (name) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${file.path}:${line + 1}: ${name} is ambient; have it passed in`);
    }
    ts.forEachChild(node, visit);
  }
  visit(source);
  return found;
}

/**
 * What the file names itself, such as a parameter called fetch: not the ambient one.
 * @param {TypeScript} ts
 * @param {import('typescript').SourceFile} source
 */
function declaredNames(ts, source) {
  /** @type {Set<string>} */
  const names = new Set();
  /** @param {import('typescript').Node} node */
  function visit(node) {
    const declares = ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node);
    if ((declares || ts.isFunctionDeclaration(node)) && node.name && ts.isIdentifier(node.name)) {
      names.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  }
  visit(source);
  return names;
}

/**
 * @param {TypeScript} ts
 * @param {import('typescript').Node} node
 * @param {ReadonlySet<string>} declared
 * @returns {string | undefined}
 */
function ambientName(ts, node, declared) {
  if (ts.isImportSpecifier(node)) {
    const name = (node.propertyName ?? node.name).text;
    const from = node.parent.parent.parent.moduleSpecifier.getText().slice(1, -1);
    return from.startsWith('node:') && ambientImports.has(name) ? `${name} of ${from}` : undefined;
  }
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    return ambientMembers.has(text) ? text : undefined;
  }
  if (ts.isNewExpression(node)) {
    const isNow = node.expression.getText() === 'Date' && !node.arguments?.length;
    return isNow ? 'new Date()' : undefined;
  }
  if (!ts.isIdentifier(node) || !ambientNames.has(node.text) || declared.has(node.text)) return undefined;
  return isUse(ts, node) ? node.text : undefined;
}

/**
 * Whether an identifier stands for a value, and is not the name of a property or a type.
 * @param {TypeScript} ts
 * @param {import('typescript').Identifier} node
 */
function isUse(ts, node) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  const isNamed = 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
  return !isNamed && !ts.isTypeNode(parent) && !ts.isImportSpecifier(parent) && !ts.isExportSpecifier(parent);
}
