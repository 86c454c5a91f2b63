-- Budgets are kept by work item. In runs before this version the figures are those of the whole department.
ALTER TABLE loaded_budget ADD COLUMN work_item VARCHAR(500) DEFAULT '' NOT NULL;
ALTER TABLE loaded_budget DROP CONSTRAINT loaded_budget_pkey;
ALTER TABLE loaded_budget ADD PRIMARY KEY (run_id, department, work_item);
