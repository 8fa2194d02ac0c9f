/** One step from a version of the tables to the next. */
export interface Migration {
  /** Number and name, as the file is called. */
  readonly name: string;
  /**
   * Statements in order. They stay within what PostgreSQL, CockroachDB and YugabyteDB all run: no sequences, no
   * procedures, no advisory locks.
   */
  readonly statements: readonly string[];
}
