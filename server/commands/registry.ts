import { failure, type Result, success } from '#shared/lib/result';
import { auditList, auditPrune, auditVerify } from './audit';
import { backup, restored } from './backup';
import { bundleList } from './bundle-list';
import type { Command, PreparedCommand } from './command';
import { expertAdd } from './expert-add';
import { expertList } from './expert-list';
import { expertRevoke } from './expert-revoke';
import { expertToken } from './expert-token';
import { exportCommand } from './export';
import { importCommand } from './import';
import { pack } from './pack';
import { publish } from './publish';
import { receive } from './receive';
import {
  prepareRestore,
  type RestoreWords,
  restoreName,
  restoreSummary,
  restoreUsage,
} from './restore-order';
import { sample } from './sample';
import { prepareServe, type ServeOrder, serveName, serveSummary, serveUsage } from './serve-order';
import { withdraw } from './withdraw';

/**
 * Every command but `serve`, which lives longer than the others, and `restore`, which makes what the others work with:
 * run-hub.ts runs those itself.
 */
const commands: readonly Command[] = [
  expertAdd,
  expertToken,
  expertList,
  expertRevoke,
  importCommand,
  publish,
  bundleList,
  withdraw,
  pack,
  receive,
  exportCommand,
  sample,
  auditList,
  auditVerify,
  auditPrune,
  backup,
  restored,
];

/** What was typed, understood. */
export type Plan =
  | { readonly kind: 'help' }
  | { readonly kind: 'serve'; readonly order: ServeOrder }
  | { readonly kind: 'restore'; readonly words: RestoreWords }
  | { readonly kind: 'command'; readonly run: PreparedCommand };

/** Understands a whole command line. Fails, in one line, for an unknown command and for words it cannot take. */
export function planWords(typed: readonly string[]): Result<Plan, string> {
  const [first = '', second = ''] = typed;
  if (['help', '--help', '-h'].includes(first) || typed.includes('--help')) {
    return success({ kind: 'help' });
  }
  if (first === serveName) {
    const order = prepareServe(typed.slice(1));
    return order.ok
      ? success({ kind: 'serve', order: order.value })
      : failure(`${serveName}: ${order.error} (usage: ${serveName} ${serveUsage})`);
  }
  if (first === restoreName) {
    const words = prepareRestore(typed.slice(1));
    return words.ok
      ? success({ kind: 'restore', words: words.value })
      : failure(`${restoreName}: ${words.error} (usage: ${restoreName} ${restoreUsage})`);
  }
  const command =
    commands.find((candidate) => candidate.name === `${first} ${second}`) ??
    commands.find((candidate) => candidate.name === first);
  if (command === undefined) {
    return failure(unknown(first, second));
  }
  const run = command.prepare(typed.slice(command.name.split(' ').length));
  return run.ok
    ? success({ kind: 'command', run: run.value })
    : failure(`${command.name}: ${run.error} (usage: ${command.name} ${command.usage})`);
}

/** Every command with what it takes and does. */
export function helpText(): string {
  const all = [
    { name: serveName, usage: serveUsage, summary: serveSummary },
    ...commands,
    { name: restoreName, usage: restoreUsage, summary: restoreSummary },
  ];
  const lines = all.map(({ name, usage, summary }) => `  ${`${name} ${usage}`.trim()}\n      ${summary}`);
  return `hub COMMAND\n\n${lines.join('\n')}\n\nData folder: GOLDSMITH_HUB_DATA. PostgreSQL: DATABASE_URL.\n`;
}

function unknown(first: string, second: string): string {
  if (first === '') {
    return 'a command is missing: try help';
  }
  const group = commands.filter((candidate) => candidate.name.startsWith(`${first} `));
  return group.length === 0
    ? `there is no command "${first}": try help`
    : `there is no command "${`${first} ${second}`.trim()}": ${group.map((command) => command.name).join(', ')}`;
}
