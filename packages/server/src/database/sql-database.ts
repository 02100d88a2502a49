/**
 * The port to the database of a server. The SQL is what SQLite and PostgreSQL have in common, with `?` for values;
 * integers are within ±(2^53 − 1). What an adapter has to keep is in testing/sql-database-contract.ts.
 */
export type SqlValue = string | number | null | Uint8Array

export type SqlRow = Record<string, SqlValue>

export interface SqlReader {
  /** The first row, or undefined. */
  get<Row = SqlRow>(sql: string, ...values: readonly SqlValue[]): Promise<Row | undefined>
  all<Row = SqlRow>(sql: string, ...values: readonly SqlValue[]): Promise<Row[]>
}

export interface SqlTransaction extends SqlReader {
  /** Answers how many rows were changed. */
  run(sql: string, ...values: readonly SqlValue[]): Promise<number>
  /** What `work` did is taken back when it throws, and nothing else of the transaction is. */
  attempt<T>(work: () => Promise<T>): Promise<T>
}

/** Reads see what is committed, and never wait for a transaction. One statement sees one state. */
export interface SqlDatabase extends SqlReader {
  /**
   * One after the other: whoever comes second waits, and sees what the first did. Durable once it is answered; nothing of
   * it remains when `work` throws. Keep it short. What the database itself is asked within sees nothing of it, and another
   * transaction within would wait for ever.
   */
  transaction<T>(work: (transaction: SqlTransaction) => Promise<T>): Promise<T>
  close(): Promise<void>
}
