-- What was made of each table or other area of each sheet, and where all its numbers are. Sums are exact decimals as text:
-- a sum of floating-point numbers may have hundreds of digits.
CREATE TABLE sheet_reading (
    run_id BIGINT NOT NULL,
    file_no INTEGER NOT NULL,
    part_no INTEGER NOT NULL,
    sheet VARCHAR(255) NOT NULL,
    department VARCHAR(100),
    state VARCHAR(20) NOT NULL,
    header_row INTEGER NOT NULL,
    row_count BIGINT NOT NULL,
    PRIMARY KEY (run_id, file_no, part_no)
);

CREATE TABLE sheet_column (
    run_id BIGINT NOT NULL,
    file_no INTEGER NOT NULL,
    part_no INTEGER NOT NULL,
    column_no INTEGER NOT NULL,
    heading VARCHAR(255) NOT NULL,
    field VARCHAR(30),
    looks VARCHAR(12),
    line_count BIGINT NOT NULL,
    line_sum VARCHAR(2000) NOT NULL,
    rejected_count BIGINT NOT NULL,
    rejected_sum VARCHAR(2000) NOT NULL,
    other_count BIGINT NOT NULL,
    other_sum VARCHAR(2000) NOT NULL,
    text_count BIGINT NOT NULL,
    text_sum VARCHAR(2000) NOT NULL,
    PRIMARY KEY (run_id, file_no, part_no, column_no)
);
