-- What the rows of a file depend on beside its bytes: the program, how it reads, and the policy, as one hash. Files of
-- runs before this version are read again.
ALTER TABLE source_file ADD COLUMN read_by CHAR(64);
