-- Whom each workbook of a run was made for, and where it lies. What earlier versions wrote has no path, and is found by its
-- hash; reviews and returned workbooks were not kept by then. The owner is a department's code, or null for the
-- organization.

ALTER TABLE written_workbook ADD COLUMN kind VARCHAR(10) DEFAULT 'SUMMARY' NOT NULL;
ALTER TABLE written_workbook ADD COLUMN owner VARCHAR(100);
ALTER TABLE written_workbook ADD COLUMN path VARCHAR(500);
UPDATE written_workbook SET kind = 'PACK', owner = SUBSTRING(part FROM 12) WHERE part LIKE 'department:%';
