-- What workers on other machines need beside a run's own tables.

CREATE TABLE ledger_identity (
    only_row INTEGER NOT NULL PRIMARY KEY,
    id       CHAR(36) NOT NULL
);

-- The policy and templates that a run began with.
CREATE TABLE kept_file (
    run_id  BIGINT NOT NULL,
    path    VARCHAR(1000000) NOT NULL,
    content VARBINARY(1000000000) NOT NULL,
    PRIMARY KEY (run_id, path)
);

-- Who took a part of a run last, and how often it was taken.
CREATE TABLE part_attempt (
    step_execution_id BIGINT NOT NULL PRIMARY KEY,
    attempts          INTEGER NOT NULL,
    worker            VARCHAR(1000000) NOT NULL,
    since             TIMESTAMP WITH TIME ZONE NOT NULL,
    heard             TIMESTAMP WITH TIME ZONE NOT NULL,
    failure           VARCHAR(1000000)
);
