-- The stored rows of a run counted once, when it is balanced, by file, outcome, reason and currency (empty where a row
-- has none).
CREATE TABLE row_count (
    run_id BIGINT NOT NULL,
    file_no INTEGER NOT NULL,
    outcome VARCHAR(10) NOT NULL,
    reason VARCHAR(20) NOT NULL,
    currency VARCHAR(3) NOT NULL,
    row_count BIGINT NOT NULL,
    minor BIGINT NOT NULL,
    PRIMARY KEY (run_id, file_no, outcome, reason, currency)
);
