-- The account of cost that enters a pool or is handed over. From there on the pool is the cost element: other entries,
-- and those of runs before this version, have none.
ALTER TABLE allocation_entry ADD COLUMN account VARCHAR(500) DEFAULT '' NOT NULL;

-- Budgets of the month before and after support departments' budgets are passed on, in the reporting currency.
CREATE TABLE loaded_budget (
    run_id BIGINT NOT NULL,
    department VARCHAR(100) NOT NULL,
    own_minor BIGINT NOT NULL,
    loaded_minor BIGINT NOT NULL,
    PRIMARY KEY (run_id, department)
);
