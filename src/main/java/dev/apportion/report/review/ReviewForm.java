package dev.apportion.report.review;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.LedgerLine;
import dev.apportion.report.figures.Heading;
import dev.apportion.report.figures.RunFigures;
import dev.apportion.template.model.Description;
import dev.apportion.template.model.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines that nothing decides, for a person to decide: most money first. */
public record ReviewForm(
        Heading head,

        @Description("held lines of the same department, activity, account and supplier, to be decided together")
        Iterable<Group> held,

        @Description("the lines of the groups") Iterable<HeldLine> heldLines,

        @Word @Description("\"Not listed\", if there are more held lines than can be; else blank") @Nullable
        String leftOut,

        @Description("how many these are") @Nullable Integer linesLeftOut,

        @Description("their amounts in the reporting currency; blank if there are none") @Nullable
        BigDecimal amountLeftOut,

        @Description("registered projects and operations that lines may be decided to")
        Iterable<Item> items) {

    /** Held lines that one decision can cover. */
    public record Group(
            int group,
            String department,

            @Description("activity, account and supplier, one a line")
            String what,

            int lines,
            BigDecimal amount,
            String currency,
            @Description("of the largest line") String reason,

            @Description("earlier decisions on the same, and what their words suggest") @Nullable
            String hint) {}

    /** One held line. */
    public record HeldLine(
            int group,
            String key,
            @Nullable LocalDate date,
            String department,

            @Description("its code, else its name") @Nullable
            String activity,

            @Nullable String description,
            @Nullable String document,
            BigDecimal amount,
            String currency,
            String file,
            String sheet,
            int row) {}

    /** A registered project or operation that a line may be decided to. */
    public record Item(String code, String name, @Word String type) {}

    public static ReviewForm of(RunFigures figures, Suggestions suggestions) {
        LargestGroups largest = new LargestGroups(figures.ledger.lines(), LargestGroups.Room.OF_WORKBOOK);
        EarlierDecisions earlier =
                new EarlierDecisions(figures.ledger.whole().decisions().all(), figures.run.period());
        List<Group> held = new ArrayList<>();
        List<HeldLine> lines = new ArrayList<>();
        for (HeldGroup group : largest.groups()) {
            int number = held.size() + 1;
            held.add(row(number, group, hint(group, earlier, suggestions)));
            group.lines().forEach(line -> lines.add(row(number, line)));
        }
        boolean cut = largest.linesLeftOut() > 0;
        return new ReviewForm(
                Heading.of(figures.policy, figures.run),
                held,
                lines,
                cut ? "Not listed" : null,
                cut ? largest.linesLeftOut() : null,
                cut ? figures.amount(largest.minorLeftOut()) : null,
                items(figures));
    }

    private static List<Item> items(RunFigures figures) {
        List<Item> items = new ArrayList<>();
        figures.policy
                .register()
                .projects()
                .values()
                .forEach(project -> items.add(new Item(project.code(), project.name(), "Project")));
        figures.policy
                .register()
                .operations()
                .values()
                .forEach(operation -> items.add(new Item(operation.code(), operation.name(), "Operation")));
        return items;
    }

    private static @Nullable String hint(HeldGroup group, EarlierDecisions earlier, Suggestions suggestions) {
        CostLine line = group.largest().line();
        String hint = Stream.of(earlier.like(line), suggestions.of(line), notListed(group))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return hint.isEmpty() ? null : hint;
    }

    private static @Nullable String notListed(HeldGroup group) {
        int listed = group.lines().size();
        return group.all().count() == listed
                ? null
                : "Only the " + listed
                        + " largest of its lines are listed. Decide the activity from now on to decide all.";
    }

    private static Group row(int number, HeldGroup group, @Nullable String hint) {
        LedgerLine largest = group.largest();
        return new Group(
                number,
                largest.line().department(),
                group.what(),
                group.all().count(),
                group.amount().decimal(),
                largest.line().currency().getCode(),
                largest.decision().evidence(),
                hint);
    }

    private static HeldLine row(int number, LedgerLine entry) {
        CostLine line = entry.line();
        return new HeldLine(
                number,
                entry.key(),
                line.posting().date(),
                line.department(),
                HeldGroup.activity(line),
                line.posting().description(),
                line.posting().document(),
                line.amount().decimal(),
                line.currency().getCode(),
                line.source().file(),
                line.source().sheet(),
                line.source().row());
    }
}
