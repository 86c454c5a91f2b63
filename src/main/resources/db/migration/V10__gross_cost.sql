-- What each pool had to pass on, charges from other departments included. Runs before this version have none.
CREATE TABLE gross_cost (
    run_id BIGINT NOT NULL,
    pool_no INTEGER NOT NULL,
    pool VARCHAR(100) NOT NULL,
    sender VARCHAR(100),
    own_minor BIGINT NOT NULL,
    gross_minor BIGINT NOT NULL,
    PRIMARY KEY (run_id, pool_no)
);
