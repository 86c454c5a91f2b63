-- Which number of its bundle a part was at when it was taken last, and how often it was taken, given back or not.
ALTER TABLE part_attempt ADD COLUMN at_number INTEGER;
ALTER TABLE part_attempt ADD COLUMN taken INTEGER DEFAULT 1 NOT NULL;

-- What the lines of a block add up to, in minor units of its currency, as they are packed. Null in blocks of earlier versions:
-- their runs are complete, and no later one takes files over from another version. Ledgers that had no blocks before have the
-- columns already.
ALTER TABLE line_block ADD COLUMN IF NOT EXISTS currency CHAR(3);
ALTER TABLE line_block ADD COLUMN IF NOT EXISTS minor BIGINT;
