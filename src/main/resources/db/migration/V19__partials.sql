-- What the lines of each file add up to, by department, from when it is read until the run is balanced. The types of its columns
-- are those of the lines, as in version 18.
CREATE TABLE partial_block AS (
    SELECT run_id, file_no, department, line_count, held_count AS declared_count, lines AS sums, lines AS recurrences,
        lines AS line_keys, lines AS rules
    FROM line_block
) WITH NO DATA;
ALTER TABLE partial_block ADD PRIMARY KEY (run_id, file_no, department);
CREATE INDEX partial_block_department ON partial_block (run_id, department, file_no);
