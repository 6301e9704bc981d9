/** What a node of Citus is asked which appends it has not ended. The coordinator sends the call on to the node of the key. */
export const RUNNING_APPENDS = 'sidetrack_running_appends';

/**
 * The function that runs on the node that has the shard of `key`. It gives the node's own name (`host:port`), so that
 * nobody takes the answer of another node for it, and then the transactions that have written into a shard of `events`
 * there and have not ended, by their virtual ids. A prepared transaction keeps its locks under an id of its own. The
 * lock of a shard is taken before the append answers, and released only when others can see what was committed.
 */
export function runningAppendsFunction(schema: string): string {
  return `CREATE OR REPLACE FUNCTION ${schema}.${RUNNING_APPENDS}(key text) RETURNS text[] LANGUAGE plpgsql AS $function$
   BEGIN
     RETURN ARRAY(
       SELECT format('%s:%s', nodename, nodeport)
         FROM pg_catalog.pg_dist_local_group JOIN pg_catalog.pg_dist_node USING (groupid)
        WHERE noderole = 'primary'
     ) || ARRAY(
       SELECT DISTINCT virtualtransaction
         FROM pg_catalog.pg_locks
        WHERE locktype = 'relation'
          AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
          AND relation::regclass::text ~ '(^|[.])events_[0-9]+$'
          AND mode = 'RowExclusiveLock'
          AND granted
     );
   END $function$`;
}
