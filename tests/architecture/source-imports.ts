import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { isTest, type SourceFile, sourceFiles } from '../../build/checks/source-files.mjs';
import { inProject } from '../../build/lib/paths.mjs';

/** A source file and our own files that it imports, both as paths from the project folder. */
export interface Importer {
  path: string;
  imports: string[];
}

/** Every source file that is not a test, read by TypeScript itself and not by the import checker. */
export function importers(): Importer[] {
  return sourceFiles(/\.(ts|tsx|mjs)$/)
    .filter((file) => !isTest(file.path))
    .map((file) => ({ path: file.path, imports: ownImports(file) }));
}

function ownImports(file: SourceFile): string[] {
  return ts
    .preProcessFile(file.text, true, true)
    .importedFiles.map((imported) => imported.fileName)
    .flatMap((name) => {
      if (name.startsWith('#shared/')) return [name.slice(1)];
      return name.startsWith('.') ? [posix.join(posix.dirname(file.path), name)] : [];
    })
    .map(withEnding);
}

function withEnding(path: string): string {
  const endings = ['', '.ts', '.tsx', '.d.ts'];
  return (
    endings.map((ending) => `${path}${ending}`).find((candidate) => existsSync(inProject(candidate))) ?? path
  );
}
