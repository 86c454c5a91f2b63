-- The number of the rule that took a row for no cost. Lines have theirs in their blocks, whose form says whether they do. Null
-- in rows of earlier versions: their runs are complete, and no later one takes rows over from another version.

ALTER TABLE ignored_row ADD COLUMN rule_no INTEGER;
