package dev.apportion.sheet.bench;

import dev.apportion.sheet.CellType;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.cells.BufferedRows;
import dev.apportion.sheet.cells.DateSystem;
import dev.apportion.sheet.open.Workbooks;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads every cell of a csv as a workbook, its records cut by the product's reader or by commons-csv. Both tell encoding and
 * delimiter and hold to the limits for columns and cells; commons-csv has gathered a record before its limits are looked at.
 * Prints for each pass the milliseconds, those its thread was running, and the cells and characters both must agree on.
 */
public final class ReadCsv {

    private static long cells;
    private static long characters;

    /** The file, made if it isn't there, its rows, {@code apportion} or {@code commons-csv}, and how many passes. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        if (!Files.exists(file)) {
            write(file, Integer.parseInt(args[1]));
        }
        for (int pass = 0; pass < Integer.parseInt(args[3]); pass++) {
            cells = 0;
            characters = 0;
            long start = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            try (var workbook = Workbooks.open(file);
                    RowCursor rows = args[2].equals("apportion")
                            ? workbook.sheets().get(0).rows()
                            : new CommonsRows(file)) {
                read(rows);
            }
            cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
            long wall = System.nanoTime() - start;
            System.out.printf("%d %d %d %d%n", wall / 1_000_000, cpu / 1_000_000, cells, characters);
        }
    }

    private static void read(RowCursor rows) throws IOException {
        while (rows.next()) {
            for (int column = 0; column < rows.width(); column++) {
                if (rows.type(column) == CellType.TEXT) {
                    cells++;
                    characters += rows.text(column).length();
                }
            }
        }
    }

    /** What the product's reader would be on commons-csv. */
    private static final class CommonsRows extends BufferedRows {

        private final CSVParser parser;
        private final Iterator<CSVRecord> records;
        private final ReadLimits limits = ReadLimits.defaults();

        CommonsRows(Path file) throws IOException {
            super(DateSystem.FROM_1900, index -> "");
            var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            parser = new CSVParser(
                    new InputStreamReader(in, StandardCharsets.UTF_8),
                    CSVFormat.DEFAULT
                            .builder()
                            .setDelimiter(';')
                            .setTrailingData(true)
                            .setIgnoreEmptyLines(false)
                            .build());
            records = parser.iterator();
        }

        @Override
        protected boolean advance() {
            row.clear();
            if (!records.hasNext()) {
                return false;
            }
            CSVRecord record = records.next();
            rowNumber++;
            if (record.size() > limits.columns()) {
                throw new IllegalStateException("Row " + rowNumber + " has too many columns");
            }
            for (int column = 0; column < record.size(); column++) {
                String text = record.get(column);
                if (text.length() > limits.cellCharacters()) {
                    throw new IllegalStateException("Row " + rowNumber + " has too long a cell");
                }
                if (!text.isEmpty()) {
                    row.text(column, text);
                }
            }
            return true;
        }

        @Override
        public void close() {
            try {
                parser.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Lines as accounting systems export them: texts in quotes, some with a delimiter, quotes or a line break. */
    private static void write(Path file, int rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("Document;Date;Department;Account;Text;Supplier;Amount;Currency;Project;Note\r\n");
            for (int row = 0; row < rows; row++) {
                out.write("51" + (10_000_000 + row) + ";" + (1 + row % 28) + ".10.2026;D" + row % 200 + ";"
                        + (400_000 + row % 977) + ";\"Rent; \"\"north\"\" wing " + row % 31 + "\";Müller & Søn "
                        + row % 5_003 + ";\"" + row % 9_973 + "," + (10 + row % 90) + "\";EUR;"
                        + (row % 3 == 0 ? "" : "P-" + row % 611) + ";"
                        + (row % 50 == 0 ? "\"two\nlines\"" : "") + "\r\n");
            }
        }
    }

    private ReadCsv() {}
}
