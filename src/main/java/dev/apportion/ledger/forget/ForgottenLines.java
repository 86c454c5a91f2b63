package dev.apportion.ledger.forget;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostSum;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.LineKey;
import dev.apportion.cost.Recurrence;
import dev.apportion.cost.Source;
import dev.apportion.ledger.RunLedger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes a name out of a run's lines and of what is packed of them: sums, and amounts that recur. A line's key becomes that of what
 * it says now, since the key that it had tells whoever guesses the name that the guess is right.
 */
final class ForgottenLines {

    private static final Comparator<CostSum> AS_ADDED_UP = Comparator.comparing(CostSum::department)
            .thenComparing(sum -> sum.type() == null ? "" : sum.type().name())
            .thenComparing(CostSum::workItem)
            .thenComparing(CostSum::account)
            .thenComparing(sum -> sum.currency().getCode());

    private final Marks marks;
    private final Map<String, String> keys = new HashMap<>();
    private final Set<Integer> files = new TreeSet<>();
    private int lines;

    ForgottenLines(Marks marks) {
        this.marks = marks;
    }

    /** Changes what is stored of a run, in the caller's transaction. */
    void in(RunLedger run) {
        run.lines().changeAll(this::changed);
        List<CostSum> before = run.sums().all();
        List<CostSum> after = before.stream().map(this::changed).toList();
        if (!after.equals(before)) {
            run.sums().replace(after.stream().sorted(AS_ADDED_UP).toList());
        }
        run.recurrences().change(this::changed);
    }

    /** Looks at all that {@link #in} would change. */
    void look(RunLedger run) {
        run.lines().all().forEach(this::changed);
        areWithout(run);
    }

    /** Whether sums and recurring amounts of a run don't have the name. */
    boolean areWithout(RunLedger run) {
        long having = run.sums().all().stream()
                        .filter(sum -> !changed(sum).equals(sum))
                        .count()
                + run.recurrences().all().stream()
                        .filter(recurrence -> !changed(recurrence).equals(recurrence))
                        .count();
        return having == 0;
    }

    private Recurrence changed(Recurrence recurrence) {
        return new Recurrence(marks.code(recurrence.account()), marks.text(recurrence.supplier()));
    }

    /** A line without the name; the same line if it doesn't have it. */
    LedgerLine changed(LedgerLine line) {
        CostLine said = changed(line.line());
        Decision decision = line.decision();
        Decision decided = new Decision(
                decision.kind(),
                decision.rule(),
                decision.type(),
                marks.codeOrNull(decision.workItem()),
                decision.evidence().withTexts(marks::text),
                decision.findings());
        if (said.equals(line.line()) && decided.equals(decision)) {
            return line;
        }
        lines++;
        String key = line.key();
        if (!LineKey.content(said).equals(LineKey.content(line.line()))) {
            key = LineKey.of(said);
            keys.put(line.key(), key);
        }
        if (!said.equals(inSheet(line.line(), said.source().sheet()))) {
            files.add(line.fileNumber());
        }
        return new LedgerLine(
                line.fileNumber(), line.rowSequence(), key, said, line.rate(), line.reportingMinor(), decided);
    }

    private CostLine changed(CostLine line) {
        CostLine.Posting posting = line.posting();
        CostLine.Activity activity = line.activity();
        return new CostLine(
                source(line, marks.text(line.source().sheet())),
                line.department(),
                new CostLine.Account(
                        marks.codeOrNull(line.account().code()),
                        marks.orNull(line.account().name())),
                new CostLine.Posting(
                        marks.orNull(posting.description()),
                        marks.orNull(posting.supplier()),
                        marks.orNull(posting.document()),
                        posting.date()),
                line.period(),
                new CostLine.Activity(
                        marks.codeOrNull(activity.code()),
                        marks.orNull(activity.name()),
                        activity.declaredType(),
                        activity.start(),
                        activity.end(),
                        marks.orNull(activity.frequency())),
                line.amount(),
                line.hours(),
                line.quantity(),
                marks.orNull(line.category()));
    }

    private static CostLine inSheet(CostLine line, String sheet) {
        return new CostLine(
                source(line, sheet),
                line.department(),
                line.account(),
                line.posting(),
                line.period(),
                line.activity(),
                line.amount(),
                line.hours(),
                line.quantity(),
                line.category());
    }

    private static Source source(CostLine line, String sheet) {
        return new Source(line.source().file(), sheet, line.source().row());
    }

    private CostSum changed(CostSum sum) {
        return new CostSum(
                sum.department(),
                sum.type(),
                marks.code(sum.workItem()),
                marks.code(sum.account()),
                sum.currency(),
                sum.minor(),
                sum.reportingMinor(),
                sum.hours(),
                sum.lines());
    }

    /** The keys that lines got, by those that they had. */
    Map<String, String> keys() {
        return keys;
    }

    /** Numbers of the files whose rows had the name in cells. */
    Set<Integer> files() {
        return files;
    }

    /** How many lines had it. */
    int lines() {
        return lines;
    }
}
