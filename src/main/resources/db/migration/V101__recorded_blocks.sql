-- Hashes of the lines and of the recurring amounts that a run ended with. They stay where a later revision drops what they are of.
CREATE TABLE recorded_blocks (
    run_id BIGINT PRIMARY KEY,
    lines_sha256 CHAR(64) NOT NULL,
    recurrences_sha256 CHAR(64) NOT NULL
);
