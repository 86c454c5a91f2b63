-- Which amounts of a run later periods may find again, by department. Runs of earlier versions have none. HSQLDB and PostgreSQL
-- have different names for the type of a block, so it is that of the sums.
CREATE TABLE recurrence_block AS (SELECT run_id, department, sums AS recurrences FROM sum_block) WITH NO DATA;
ALTER TABLE recurrence_block ALTER COLUMN recurrences SET NOT NULL;
ALTER TABLE recurrence_block ADD PRIMARY KEY (run_id, department);
