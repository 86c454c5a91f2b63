-- Makes PostgreSQL's tables behave as the migrations mean them. Done again after each upgrade, in its transaction, since Flyway
-- repeats what has changed: version ${version}.

DO $$
DECLARE
    change TEXT;
BEGIN
    -- Texts are ordered by their characters' numbers, whatever the database's language, since hashes and workbooks follow that order.
    FOR change IN
        SELECT 'ALTER TABLE ' || a.attrelid::regclass || string_agg(' ALTER COLUMN ' || quote_ident(a.attname)
                || ' TYPE ' || format_type(a.atttypid, a.atttypmod) || ' COLLATE "C"', ',' ORDER BY a.attnum)
          FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid
         WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind = 'r'
           AND t.relname NOT LIKE 'batch%' AND t.relname <> 'flyway_schema_history'
           AND a.attnum > 0 AND NOT a.attisdropped AND a.attcollation <> 0
           AND a.attcollation <> '"C"'::regcollation
         GROUP BY a.attrelid ORDER BY a.attrelid
    LOOP
        EXECUTE change;
    END LOOP;

    -- Indexes hold a hash of texts that may be long: PostgreSQL takes no more than 2,700 bytes into one.
    FOR change IN
        WITH part AS (
            SELECT i.indexrelid, i.indrelid, i.indisunique, quote_ident(a.attname) AS name, k.place,
                   a.atttypid = 'varchar'::regtype AND a.atttypmod > 100 AS long
              FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
              JOIN pg_am m ON m.oid = x.relam AND m.amname = 'btree'
              CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (number, place)
              JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
             WHERE x.relnamespace = current_schema()::regnamespace
               AND x.relname NOT LIKE 'batch%' AND x.relname NOT LIKE 'flyway%')
        SELECT CASE WHEN c.conname IS NULL THEN 'DROP INDEX ' || p.indexrelid::regclass
                    ELSE 'ALTER TABLE ' || p.indrelid::regclass || ' DROP CONSTRAINT ' || quote_ident(c.conname)
                    END || '; CREATE '
               || CASE WHEN p.indisunique THEN 'UNIQUE INDEX ' ELSE 'INDEX ' END
               || quote_ident(x.relname) || ' ON ' || p.indrelid::regclass
               || CASE WHEN p.indisunique
                       THEN ' (' || string_agg(CASE WHEN long THEN 'md5(' || name || ')' ELSE name END, ', '
                                               ORDER BY place) || ')'
                       ELSE ' USING hash (' || string_agg(name, '') FILTER (WHERE long) || ')' END
          FROM part p JOIN pg_class x ON x.oid = p.indexrelid
          LEFT JOIN pg_constraint c ON c.conindid = p.indexrelid AND c.contype IN ('p', 'u')
         GROUP BY p.indexrelid, p.indrelid, p.indisunique, x.relname, c.conname
        HAVING bool_or(long) ORDER BY x.relname
    LOOP
        EXECUTE change;
    END LOOP;
END $$;
