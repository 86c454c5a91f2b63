-- What of a run's lines and of its recurring amounts are figures, as hashes of their own: they stay when a name is forgotten.
ALTER TABLE recorded_blocks ADD COLUMN lines_figures CHAR(64);
ALTER TABLE recorded_blocks ADD COLUMN recurrences_figures CHAR(64);

-- What an entry of the audit log that says that a name was forgotten rests on: the hashes from before of its run or, where
-- "sent_entry_no" is not null, of the messages that this entry says were sent. All null where nothing was recorded of it.
CREATE TABLE forgotten (
    entry_no BIGINT PRIMARY KEY,
    sent_entry_no BIGINT,
    figures CHAR(64),
    codes CHAR(64),
    texts CHAR(64),
    -- As version 0.1.0 recorded them.
    first_form CHAR(64),
    -- 1 where the name was in an account, a work item or a pool, 0 where it was in no code.
    codes_too INTEGER NOT NULL,
    -- The number of the last mark of this entry's period that stands in the place of a spelling of a name.
    last_mark INTEGER NOT NULL
);

-- Spreadsheets from which the name came into the ledger; "name" is what one is called now that was called by the name, and null
-- where the name is in it.
CREATE TABLE forgotten_file (
    period CHAR(7) NOT NULL,
    sha256 CHAR(64) NOT NULL,
    name VARCHAR(1000000)
);
