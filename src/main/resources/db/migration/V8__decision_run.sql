-- The run that took a reviewer's decision over; none for those taken over before this version.
ALTER TABLE reviewer_decision ADD COLUMN run_id BIGINT;
