package dev.apportion.cli.screen;

import dev.apportion.control.NotCounted;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.deliver.MailProblem;
import dev.apportion.folder.Counted;
import dev.apportion.folder.Home;
import dev.apportion.job.Outcome;
import dev.apportion.ledger.Completeness;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.money.MinorUnits;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.joda.money.CurrencyUnit;

/** Prints at the end of a run what resulted and where to look. */
public final class OutcomePrinter {

    private static final int MOST_FINDINGS = 12;

    private final PrintWriter out;
    private final Home home;
    private final boolean details;

    /** @param details whether to show how each sheet was understood */
    public OutcomePrinter(PrintWriter out, Home home, boolean details) {
        this.out = out;
        this.home = home;
        this.details = details;
    }

    public void print(Outcome outcome) {
        if (!outcome.changed()) {
            out.println("Nothing has changed since revision " + outcome.run().revision() + " of "
                    + outcome.run().period() + "; its workbooks are in "
                    + home.folder().relativize(outcome.output())
                    + ".");
            printCompleteness(outcome.completeness());
            printToDo(outcome);
            out.flush();
            return;
        }
        out.println();
        int restatement = outcome.run().basis().restatement();
        out.println(Style.BOLD.of("Period " + outcome.run().period() + ", revision "
                        + outcome.run().revision())
                + (restatement == 0
                        ? ""
                        : ", restatement " + restatement + " of a closed period, whose workbooks stay unchanged"));
        printRows(outcome.totals());
        printCost(outcome);
        printCompleteness(outcome.completeness());
        printToDo(outcome);
        printToCheck(outcome);
        WithoutRecipient.lines(outcome.withoutRecipient(), MOST_FINDINGS).forEach(out::println);
        out.println("Workbooks: " + home.folder().relativize(outcome.output()));
        out.flush();
    }

    private void printRows(ControlTotals totals) {
        long read = sum(totals.files(), ControlTotals.FileTotals::read);
        long accepted = sum(totals.files(), ControlTotals.FileTotals::accepted);
        long rejected = sum(totals.files(), ControlTotals.FileTotals::rejected);
        long ignored = sum(totals.files(), ControlTotals.FileTotals::ignoredRows);
        out.printf(
                Locale.ROOT,
                "  %s, %s: %,d accepted, %,d rejected, %,d ignored%n",
                Counted.of(totals.files().size(), "file"),
                Counted.of(read, "row"),
                accepted,
                rejected,
                ignored);
        if (details) {
            for (ControlTotals.FileTotals file : totals.files()) {
                out.println("  " + file.file().name());
                MappingText.of(file.sheets()).forEach(line -> out.println("  " + line));
            }
        }
    }

    private void printCost(Outcome outcome) {
        List<ControlTotals.DepartmentTotals> departments = outcome.totals().departments();
        long own = sum(departments, ControlTotals.DepartmentTotals::own);
        printAmount("Project", sum(departments, ControlTotals.DepartmentTotals::project), own, outcome.currency());
        printAmount("Operation", sum(departments, ControlTotals.DepartmentTotals::operation), own, outcome.currency());
        printAmount("Held", sum(departments, ControlTotals.DepartmentTotals::held), own, outcome.currency());
        printAmount("Total", own, own, outcome.currency());
    }

    private void printCompleteness(Completeness completeness) {
        if (completeness.isWhole()) {
            out.println(Style.GREEN.of("  Complete: everything that came in is counted or held."));
            return;
        }
        List<String> lines = NotCounted.lines(completeness);
        out.println(Style.YELLOW.of("  Not complete. Not counted:"));
        lines.stream().limit(MOST_FINDINGS).forEach(line -> out.println("    " + line));
        if (lines.size() > MOST_FINDINGS) {
            out.println("    and " + (lines.size() - MOST_FINDINGS) + " more on the Completeness sheet.");
        }
    }

    private void printAmount(String label, long minor, long total, CurrencyUnit currency) {
        String share = total == 0 ? "" : String.format(Locale.ROOT, "%6.1f %%", 100.0 * minor / total);
        out.printf(
                Locale.ROOT,
                "  %-10s %s %20s %s%n",
                label,
                currency.getCode(),
                MinorUnits.grouped(minor, currency),
                share);
    }

    private void printToDo(Outcome outcome) {
        if (!outcome.needsAttention()) {
            return;
        }
        out.println(Style.BOLD.of("To do"));
        if (outcome.rejected() > 0) {
            out.println("  " + Counted.of(outcome.rejected(), "row") + (outcome.rejected() == 1 ? " was" : " were")
                    + " rejected. The departments' own workbooks, with the cells marked, are in returned/.");
        }
        for (ControlTotals.FileTotals file : outcome.totals().files()) {
            if (file.file().state() == SourceFile.State.UNREADABLE) {
                out.println("  " + file.file().name() + ": " + file.file().message());
            }
        }
        if (!outcome.completeness().held().isEmpty()) {
            out.println("  Lines are held. Decide them in review.xlsx, put it into input/"
                    + outcome.run().period() + " and run again.");
        }
        printFindings(
                outcome,
                finding -> finding.severity() == Finding.Severity.ERROR && finding.code() != FindingCode.UNREADABLE);
        printMail(outcome);
    }

    /** Warnings stand on the Findings sheets; but who looks there, once the figures are out? */
    private void printToCheck(Outcome outcome) {
        Predicate<Finding> doubt = finding ->
                finding.severity() == Finding.Severity.WARNING && finding.code().doubtsMoney();
        if (outcome.findings().stream().anyMatch(doubt)) {
            out.println(Style.BOLD.of("To check"));
            printFindings(outcome, doubt);
        }
    }

    private void printFindings(Outcome outcome, Predicate<Finding> which) {
        List<String> lines =
                FindingText.lines(outcome.findings().stream().filter(which).toList(), finding -> "  ");
        lines.stream().limit(MOST_FINDINGS).forEach(out::println);
        if (lines.size() > MOST_FINDINGS) {
            out.println("  and " + (lines.size() - MOST_FINDINGS) + " more on the Findings sheets.");
        }
    }

    private void printMail(Outcome outcome) {
        List<String> lines = MailProblem.lines(outcome.mail());
        lines.stream().limit(MOST_FINDINGS).forEach(line -> out.println("  Mail to " + line));
        if (lines.size() > MOST_FINDINGS) {
            out.println("  and " + Counted.of(lines.size() - MOST_FINDINGS, "more mail problem") + ".");
        }
        if (!lines.isEmpty()) {
            out.println("  \"apportion send " + outcome.run().period()
                    + "\" tries again; add --uncertain to include what may have arrived already.");
        }
    }

    private static <T> long sum(List<T> items, ToLongFunction<T> value) {
        return items.stream().mapToLong(value).sum();
    }
}
