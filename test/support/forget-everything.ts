interface Queries {
  query(statement: string): Promise<unknown>;
}

const TABLES =
  'events first_readings messages calls recordings hour_marks summaries summary_counts open_messages traffic_counts traffic_counted'.split(
    ' ',
  );

/**
 * Empties the log and the state, as the owner of the schema. Deleting a handful of rows takes a millisecond. TRUNCATE
 * would make all tables and indexes anew, which took most of the time of a property test.
 */
export async function forgetEverything(owner: Queries): Promise<void> {
  for (const table of TABLES) await owner.query(`DELETE FROM ${table}`);
}
