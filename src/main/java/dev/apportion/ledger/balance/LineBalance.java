package dev.apportion.ledger.balance;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.ledger.RunLedger;
import dev.apportion.ledger.file.SourceFiles;
import dev.apportion.ledger.line.RecountedLines;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The lines of a run against all that was made of them: what stands beside their blocks, what the reader counted, sums. Where two
 * codes read alike in words, their figures are taken together on both sides.
 */
record LineBalance(RunLedger ledger, FileNames files, RecountedLines lines) {

    private record Figures(long lines, long minor) {

        Figures plus(Figures other) {
            return new Figures(lines + other.lines, Math.addExact(minor, other.minor));
        }

        String inWords() {
            return lines + " lines of " + minor + " minor units";
        }
    }

    private record Sum(long lines, long minor, long reportingMinor, BigDecimal hours) {

        Sum plus(Sum other) {
            return new Sum(
                    lines + other.lines,
                    Math.addExact(minor, other.minor),
                    Math.addExact(reportingMinor, other.reportingMinor),
                    hours.add(other.hours).stripTrailingZeros());
        }

        String inWords() {
            return lines + " lines of " + minor + " minor units, " + reportingMinor + " in the reporting currency, and "
                    + hours.toPlainString() + " hours";
        }
    }

    void tell(Consumer<String> differences) {
        besideBlocks(differences);
        asRead(differences);
        new Compared<>(sums(lines.sums()), "the lines", sums(ledger.sums().all()), "the sums", Sum::inWords)
                .tell(differences);
    }

    private void besideBlocks(Consumer<String> differences) {
        new Compared<>(
                        blocks(lines.blocks()),
                        "the lines",
                        blocks(ledger.lines().besideBlocks()),
                        "what stands beside their blocks",
                        LineBalance::inWords)
                .tell(differences);
    }

    private Map<String, RecountedLines.BlockTotals> blocks(
            Map<RecountedLines.InBlocks, RecountedLines.BlockTotals> blocks) {
        Map<String, RecountedLines.BlockTotals> byWords = new HashMap<>();
        blocks.forEach((key, totals) -> byWords.merge(
                files.name(key.fileNumber()) + ", department " + key.department() + ", " + key.currency(),
                totals,
                RecountedLines.BlockTotals::plus));
        return byWords;
    }

    private static String inWords(RecountedLines.BlockTotals totals) {
        return totals.lines() + " lines, " + totals.held() + " held, of " + totals.minor() + " minor units in "
                + totals.blocks() + " blocks from " + totals.firstRows() + " to " + totals.lastRows();
    }

    private void asRead(Consumer<String> differences) {
        Map<String, Figures> found = new HashMap<>();
        lines.read()
                .forEach((key, read) -> found.merge(
                        of(key.fileNumber(), key.department(), key.account(), key.currency()),
                        new Figures(read.lines(), read.minor()),
                        Figures::plus));
        Map<String, Figures> kept = new HashMap<>();
        for (SourceFiles.Tally tally : ledger.files().tallies()) {
            if (tally.outcome() == RowOutcome.Kind.ACCEPTED) {
                kept.merge(
                        of(tally.fileNumber(), tally.department(), tally.account(), tally.currency()),
                        new Figures(tally.rows(), tally.minor()),
                        Figures::plus);
            }
        }
        new Compared<>(found, "the lines", kept, "what was counted as they were read", Figures::inWords)
                .tell(differences);
    }

    private String of(int file, String department, String account, String currency) {
        return files.name(file) + ", " + cell(department, account, currency);
    }

    private static String cell(String department, String account, String currency) {
        return "department " + department + (account.isEmpty() ? "" : ", account " + account) + ", " + currency;
    }

    private static Map<String, Sum> sums(List<CostSum> sums) {
        Map<String, Sum> byWords = new HashMap<>();
        for (CostSum sum : sums) {
            String what =
                    sum.type() == null ? "held" : sum.type().name().toLowerCase(Locale.ROOT) + " " + sum.workItem();
            byWords.merge(
                    cell(sum.department(), sum.account(), sum.currency().getCode()) + ", " + what,
                    new Sum(
                            sum.lines(),
                            sum.minor(),
                            sum.reportingMinor(),
                            sum.hours().stripTrailingZeros()),
                    Sum::plus);
        }
        return byWords;
    }
}
