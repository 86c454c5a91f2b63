-- Closing of periods: who prepared a run, restatements of closed periods, and the log that shows later changes.

ALTER TABLE run ADD COLUMN prepared_by VARCHAR(255) DEFAULT '' NOT NULL;
-- 0 before the period was closed; then counted from 1.
ALTER TABLE run ADD COLUMN restatement INTEGER DEFAULT 0 NOT NULL;

-- Each entry's hash covers the entry and the hash before it. "digest" is the hash of the figures of the run named.
CREATE TABLE audit_entry (
    entry_no BIGINT PRIMARY KEY,
    entered TIMESTAMP NOT NULL,
    who VARCHAR(255) NOT NULL,
    action VARCHAR(12) NOT NULL,
    period VARCHAR(7) NOT NULL,
    run_id BIGINT,
    digest CHAR(64),
    detail VARCHAR(4000) NOT NULL,
    hash CHAR(64) NOT NULL
);

-- What a restatement changed, against the state before it.
CREATE TABLE restated_cost (
    run_id BIGINT NOT NULL,
    department VARCHAR(100) NOT NULL,
    work_item VARCHAR(500) NOT NULL,
    cost_type VARCHAR(9) NOT NULL,
    minor BIGINT NOT NULL,
    PRIMARY KEY (run_id, department, work_item, cost_type)
);

-- The workbooks of a run. One whose content is that of the revision before keeps that one's bytes: it says of itself what
-- it said then, which "stamp_run_id" names.
CREATE TABLE written_workbook (
    run_id BIGINT NOT NULL,
    part VARCHAR(200) NOT NULL,
    stamp_run_id BIGINT NOT NULL,
    sha256 CHAR(64) NOT NULL,
    PRIMARY KEY (run_id, part)
);
