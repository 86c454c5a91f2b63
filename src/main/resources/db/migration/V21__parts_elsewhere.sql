-- What workers on other machines need beside a run's own tables.

CREATE TABLE ledger_identity (
    only_row INTEGER NOT NULL PRIMARY KEY,
    id       CHAR(36) NOT NULL
);

-- The policy and templates that a run began with. HSQLDB and PostgreSQL have different names for the type of a block.
CREATE TABLE kept_file AS (SELECT run_id, department AS path, sums AS content FROM sum_block) WITH NO DATA;
ALTER TABLE kept_file ALTER COLUMN content SET NOT NULL;
ALTER TABLE kept_file ADD PRIMARY KEY (run_id, path);

-- Who took a part of a run last, and how often it was taken.
CREATE TABLE part_attempt (
    step_execution_id BIGINT NOT NULL PRIMARY KEY,
    attempts          INTEGER NOT NULL,
    worker            VARCHAR(1000000) NOT NULL,
    since             TIMESTAMP WITH TIME ZONE NOT NULL,
    heard             TIMESTAMP WITH TIME ZONE NOT NULL,
    failure           VARCHAR(1000000)
);
