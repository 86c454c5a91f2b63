package dev.apportion.report;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.LedgerLine;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines that nothing decides, for a person to decide: most money first. */
record ReviewForm(Heading head, Iterable<HeldLine> held, Iterable<Item> items) {

    /**
     * A held line.
     *
     * @param activity its code, else its name, as the reader of the returned workbook compares it
     */
    record HeldLine(
            String key,
            String department,
            @Nullable String activity,
            YearMonth period,
            @Nullable String supplier,
            @Nullable String description,
            BigDecimal amount,
            String currency,
            String reason,
            String file,
            String sheet,
            int row) {}

    /** A registered project or operation that a line may be decided to. */
    record Item(String code, String name, String type) {}

    static ReviewForm of(RunFigures figures) {
        List<LedgerLine> lines = new ArrayList<>();
        figures.ledger.lines().held(figures.run.id(), figures.files).forEach(lines::add);
        lines.sort(Comparator.comparing((LedgerLine line) -> Math.abs(line.reportingMinor()))
                .reversed());
        List<Item> items = new ArrayList<>();
        figures.policy
                .projects()
                .values()
                .forEach(project -> items.add(new Item(project.code(), project.name(), "Project")));
        figures.policy
                .operations()
                .values()
                .forEach(operation -> items.add(new Item(operation.code(), operation.name(), "Operation")));
        return new ReviewForm(
                Heading.of(figures.policy, figures.run),
                lines.stream().map(ReviewForm::row).toList(),
                items);
    }

    private static HeldLine row(LedgerLine entry) {
        CostLine line = entry.line();
        return new HeldLine(
                entry.key(),
                line.department(),
                line.activityCode() == null ? line.activityName() : line.activityCode(),
                line.period().month(),
                line.supplier(),
                line.description(),
                Amount.of(line.minor(), line.currency()),
                line.currency().getCode(),
                entry.evidence(),
                line.source().file(),
                line.source().sheet(),
                line.source().row());
    }
}
