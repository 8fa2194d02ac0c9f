/**
 * What istanbul's JSON says of a file: where its branches are, and how often each way of each was taken.
 * @typedef {object} Coverage
 * @property {Record<string, {type: string, loc: {start: {line: number}}, locations: {start: {line?: number}}[]}>} branchMap
 * @property {Record<string, number[]>} b
 */

/** @typedef {{path: string, of: Coverage}} FileCoverage path: from the project folder, with slashes */

/**
 * How many ways of all branches were taken at least once.
 * @param {readonly FileCoverage[]} files
 */
export function countBranches(files) {
  const ways = files.flatMap(({ of }) => Object.values(of.b).flat());
  return { taken: ways.filter((count) => count > 0).length, all: ways.length };
}

/**
 * A line, `path:line kind`, for each way that was never taken.
 * @param {FileCoverage} file
 * @returns {string[]}
 */
export function missedBranches({ path, of }) {
  return Object.entries(of.b).flatMap(([id, counts]) => {
    const branch = of.branchMap[id];
    if (!branch) return [];
    return counts.flatMap((count, way) => {
      if (count > 0) return [];
      // An if without else has its second way nowhere.
      const line = branch.locations[way]?.start.line ?? branch.loc.start.line;
      return [`${path}:${line} ${branch.type}, way ${way + 1}`];
    });
  });
}
