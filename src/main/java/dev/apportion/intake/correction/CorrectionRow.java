package dev.apportion.intake.correction;

import dev.apportion.cost.received.CellCorrection;
import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of a workbook of corrections, which somebody may have typed. */
final class CorrectionRow {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern CELL = Pattern.compile("\\$?[A-Z]{1,3}\\$?[1-9][0-9]{0,6}");

    private static final int FILE = 0;
    private static final int HASH = 1;
    private static final int SHEET = 2;
    private static final int ADDRESS = 3;
    private static final int OLD = 4;
    private static final int NEW = 5;
    private static final int WHY = 6;
    private static final int WHO = 7;
    private static final int WHEN = 8;

    private final RowCursor row;
    private final List<Integer> columns;
    private final Map<Integer, Message> faults = new TreeMap<>();

    /** @param columns of {@link CellCorrection#HEADINGS}, in their order */
    CorrectionRow(RowCursor row, List<Integer> columns) {
        this.row = row;
        this.columns = columns;
    }

    boolean isBlank() {
        return columns.stream().allMatch(column -> row.text(column).isBlank());
    }

    /** What is wrong with cells, by column. */
    Map<Integer, Message> faults() {
        return faults;
    }

    /** The correction; empty if something is wrong with it. */
    Optional<CellCorrection> read() {
        String sha256 = text(HASH).strip().toLowerCase(Locale.ROOT);
        if (!SHA256.matcher(sha256).matches()) {
            fault(HASH, Message.of("This is no SHA-256 of a file. Copy it from another row of the same file."));
        }
        CellCorrection correction = new CellCorrection(
                said(FILE),
                sha256,
                said(SHEET),
                address(),
                CellCorrection.kept(text(OLD)),
                CellCorrection.kept(text(NEW)),
                said(WHY),
                said(WHO),
                when());
        return faults.isEmpty() ? Optional.of(correction) : Optional.empty();
    }

    private String text(int heading) {
        return row.text(columns.get(heading));
    }

    /** A text that must not be missing. */
    private String said(int heading) {
        String text = text(heading).strip();
        if (text.isEmpty()) {
            fault(
                    heading,
                    Message.of(
                            "The correction is not applied without what belongs below {0}. Fill it in.",
                            CellCorrection.HEADINGS.get(heading)));
        }
        return text;
    }

    private String address() {
        String written = text(ADDRESS).strip().toUpperCase(Locale.ROOT);
        int number = CellAddress.row(written);
        int column = CellAddress.column(written);
        if (!CELL.matcher(written).matches() || number > CellAddress.MAX_ROW || column > CellAddress.MAX_COLUMN) {
            fault(ADDRESS, Message.of("\"{0}\" is no cell. Write it as Excel does, such as F17.", written));
            return written;
        }
        return CellAddress.of(number, column);
    }

    private LocalDateTime when() {
        LocalDateTime when = row.type(columns.get(WHEN)) == CellType.DATE
                ? row.dateTime(columns.get(WHEN))
                : parsed(text(WHEN).strip());
        if (when == null) {
            fault(WHEN, Message.of("This is no day. Write it with its year, such as 2026-10-31."));
            return LocalDateTime.MIN;
        }
        return when.truncatedTo(ChronoUnit.SECONDS);
    }

    private static @Nullable LocalDateTime parsed(String text) {
        try {
            return text.length() > 10
                    ? LocalDateTime.parse(text.replace(' ', 'T'))
                    : LocalDate.parse(text).atStartOfDay();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void fault(int heading, Message message) {
        faults.put(columns.get(heading), message);
    }
}
