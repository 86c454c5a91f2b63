package dev.apportion.ledger;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.SheetReading;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.file.RejectedRows;
import dev.apportion.ledger.file.Senders;
import dev.apportion.money.MinorUnits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What came in, or should have, and is in no total of a run. Beside the arithmetic, which says that what was counted
 * ties, this says whether everything was counted. Held cost is in the totals, so it is reported but takes nothing away.
 *
 * @param gaps by kind, file and department
 */
public record Completeness(List<Gap> gaps, List<Held> held) {

    /** Why something isn't counted. */
    public enum Kind {
        MISSING_DEPARTMENT,
        UNREADABLE_FILE,
        NO_TABLE,
        /**
         * An area of a sheet that looks like cost under unknown headings; a gap for each column that looks like
         * amounts.
         */
        NOT_UNDERSTOOD,
        REJECTED_ROWS,
        /** Held lines that count as zero, since what their column says can be read in two ways. */
        TWO_READINGS,
        /** Held lines that count as zero, since their currency has no rate. */
        NO_RATE
    }

    /**
     * Something that isn't counted.
     *
     * @param department whose it is; null if nobody can say
     * @param file null if it is not in a single file
     * @param sheet empty if it is the file's as a whole
     * @param detail of rejected rows the field that could not be read, of a sheet that was not understood the heading
     * of a
     *     column that looks like amounts; else empty
     * @param rows that are not counted; 0 if they are not known
     * @param rowsWithoutAmount how many of them have no amount that could be read
     * @param amount of the other rows, in whole units; null if none of them has an amount
     * @param currency null if nobody can say
     */
    public record Gap(
            Kind kind,
            @Nullable String department,
            @Nullable String file,
            String sheet,
            String detail,
            long rows,
            long rowsWithoutAmount,
            @Nullable BigDecimal amount,
            @Nullable CurrencyUnit currency) {}

    /** Cost of a department that is in the totals as held, in minor units of the reporting currency. */
    public record Held(String department, long lines, long minor) {}

    /** Whether everything that came in, or should have, is counted. */
    public boolean isWhole() {
        return gaps.isEmpty();
    }

    /** Departments that were expected and sent nothing. */
    public Set<String> missingDepartments() {
        Set<String> codes = new TreeSet<>();
        for (Gap gap : gaps) {
            if (gap.kind() == Kind.MISSING_DEPARTMENT && gap.department() != null) {
                codes.add(gap.department());
            }
        }
        return codes;
    }

    /** What is known of a run once it is balanced. */
    public static Completeness of(Ledger ledger, Run run) {
        RunLedger kept = ledger.of(run.id());
        List<SourceFile> files = kept.files().all();
        Senders senders = new Senders(kept.files().tallies());
        List<Gap> gaps = new ArrayList<>();
        for (Finding finding : kept.findings()
                .errors(List.of(FindingCode.MISSING_DEPARTMENT, FindingCode.NO_TABLE, FindingCode.COLUMN_AMBIGUOUS))) {
            Source source = finding.source();
            String file = source == null ? null : source.file();
            switch (finding.code()) {
                case NO_TABLE -> gaps.add(ofFile(Kind.NO_TABLE, file, null));
                case MISSING_DEPARTMENT -> gaps.add(ofFile(Kind.MISSING_DEPARTMENT, null, finding.department()));
                case COLUMN_AMBIGUOUS ->
                    gaps.add(new Gap(
                            Kind.TWO_READINGS,
                            finding.department(),
                            file,
                            source == null ? "" : source.sheet(),
                            "",
                            0,
                            0,
                            null,
                            null));
                default -> throw new IllegalStateException("Not asked for: " + finding.code());
            }
        }
        for (SourceFile file : files) {
            if (file.state() == SourceFile.State.UNREADABLE) {
                gaps.add(ofFile(Kind.UNREADABLE_FILE, file.name(), senders.of(file.number())));
            }
        }
        Map<Integer, List<SheetReading>> readings = kept.sheets().all();
        for (SourceFile file : files) {
            for (SheetReading reading : readings.getOrDefault(file.number(), List.of())) {
                if (reading.state() == SheetReading.State.NOT_UNDERSTOOD) {
                    gaps.addAll(notUnderstood(file.name(), reading, senders.of(file.number())));
                }
            }
        }
        for (RejectedRows.Sum sum : kept.rows().rejected().sums()) {
            CurrencyUnit currency = sum.currency() == null ? null : CurrencyUnit.of(sum.currency());
            gaps.add(new Gap(
                    Kind.REJECTED_ROWS,
                    senders.of(sum),
                    kept.files().name(sum.fileNumber()),
                    "",
                    sum.field(),
                    sum.rows(),
                    sum.rowsWithoutAmount(),
                    currency == null || sum.rows() == sum.rowsWithoutAmount()
                            ? null
                            : MinorUnits.decimal(sum.minor(), currency),
                    currency));
        }
        Map<String, Held> held = new TreeMap<>();
        for (CostSum sum : kept.sums().held()) {
            if (sum.minor() != 0 && sum.reportingMinor() == 0 && !sum.currency().equals(run.currency())) {
                gaps.add(new Gap(
                        Kind.NO_RATE,
                        sum.department(),
                        null,
                        "",
                        "",
                        sum.lines(),
                        0,
                        MinorUnits.decimal(sum.minor(), sum.currency()),
                        sum.currency()));
            } else {
                held.merge(
                        sum.department(),
                        new Held(sum.department(), sum.lines(), sum.reportingMinor()),
                        (one, other) -> new Held(
                                one.department(),
                                one.lines() + other.lines(),
                                Math.addExact(one.minor(), other.minor())));
            }
        }
        gaps.sort(Comparator.comparing(Gap::kind)); // stable: within a kind by file or department
        return new Completeness(List.copyOf(gaps), List.copyOf(held.values()));
    }

    private static Gap ofFile(Kind kind, @Nullable String file, @Nullable String department) {
        return new Gap(kind, department, file, "", "", 0, 0, null, null);
    }

    private static List<Gap> notUnderstood(String file, SheetReading reading, @Nullable String sender) {
        String department = reading.department() == null ? sender : reading.department();
        return reading.candidates().stream()
                .map(column -> new Gap(
                        Kind.NOT_UNDERSTOOD,
                        department,
                        file,
                        reading.sheet(),
                        column.heading(),
                        reading.rows(),
                        0,
                        column.all().sum(),
                        null))
                .toList();
    }
}
