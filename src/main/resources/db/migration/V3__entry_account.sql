-- The account of cost that enters a pool or is handed over. From there on the pool is the cost element: other entries,
-- and those of runs before this version, have none.
ALTER TABLE allocation_entry ADD COLUMN account VARCHAR(500) DEFAULT '' NOT NULL;
