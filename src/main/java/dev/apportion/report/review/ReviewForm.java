package dev.apportion.report.review;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.WorkItem;
import dev.apportion.message.Message;
import dev.apportion.message.Wording;
import dev.apportion.report.figures.Heading;
import dev.apportion.report.figures.LineRow;
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
            String hint,

            @Description("of the largest line, or its account") @Nullable
            String description,

            @Description("of the largest line") @Nullable String supplier,
            @Description("of the largest line") @Nullable String account,

            @Description("project or operation as the department wrote it; blank if it did not") @Nullable
            String activity,

            @Description("of the largest line, and how many lines there are besides") @Nullable
            String document,

            @Description("where the largest line stands") String place,
            @Word @Description("the reason in a few words") String shortReason,

            @Word @Description("Project or Operation, if something suggests it; blank if nothing does") @Nullable
            String suggested,

            @Description("code of the suggested project or operation; blank if none in particular") @Nullable
            String suggestedItem,

            @Description("in the reporting currency, as far as it is known")
            BigDecimal reporting) {}

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
            held.add(row(figures, number, group, ofGroup(group, earlier, suggestions)));
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

    /** What was decided before comes before what words suggest. */
    private static List<Suggestion> ofGroup(HeldGroup group, EarlierDecisions earlier, Suggestions suggestions) {
        CostLine line = group.largest().line();
        return Stream.of(earlier.like(line), suggestions.of(line))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String hint(HeldGroup group, List<Suggestion> suggestions, Wording wording) {
        String hint = Stream.concat(suggestions.stream().map(Suggestion::words), Stream.ofNullable(notListed(group)))
                .map(wording::of)
                .collect(Collectors.joining("\n"));
        return hint.isEmpty() ? null : hint;
    }

    private static @Nullable Message notListed(HeldGroup group) {
        int listed = group.lines().size();
        return group.all().count() == listed
                ? null
                : Message.of(
                        "Only the {0} largest of its lines are listed. Decide the activity from now on to decide all.",
                        listed);
    }

    private static Group row(RunFigures figures, int number, HeldGroup group, List<Suggestion> suggestions) {
        LedgerLine largest = group.largest();
        CostLine.Posting posting = largest.line().posting();
        Suggestion suggestion = suggestions.stream()
                .filter(one -> one.type() != null)
                .findFirst()
                .orElse(null);
        return new Group(
                number,
                largest.line().department(),
                group.what(),
                group.all().count(),
                group.amount().decimal(),
                largest.line().currency().getCode(),
                figures.wording.of(largest.decision().evidence()),
                hint(group, suggestions, figures.wording),
                posting.description() == null ? largest.line().account().label() : posting.description(),
                posting.supplier(),
                largest.line().account().label(),
                largest.line().activity().label(),
                group.document(),
                figures.wording.of(largest.line().source().inWords()),
                largest.decision().kind().inWords(),
                suggestion == null ? null : LineRow.type(suggestion.type()),
                suggestion == null ? null : item(figures, suggestion),
                figures.amount(group.all().reportingMinor()));
    }

    /** A suggested code, if it is still registered as what it was. */
    private static @Nullable String item(RunFigures figures, Suggestion suggestion) {
        String code = suggestion.workItem();
        return code == null
                ? null
                : figures.policy
                        .register()
                        .workItem(code)
                        .filter(item -> item.type() == suggestion.type())
                        .map(WorkItem::code)
                        .orElse(null);
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
