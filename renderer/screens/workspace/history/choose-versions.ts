/** Which versions are chosen after a choice: two at most. A third takes the place of the one that was chosen first. */
export function chooseVersions(before: readonly number[], wanted: readonly number[]): readonly number[] {
  if (wanted.length <= 2) {
    return wanted;
  }
  const kept = before.filter((revision) => wanted.includes(revision)).slice(-1);
  const added = wanted.filter((revision) => !before.includes(revision)).slice(-1);
  return [...kept, ...added];
}
