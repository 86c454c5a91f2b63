package dev.apportion.intake.numbers;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.SheetReading;
import dev.apportion.cost.received.SheetReading.Column;
import dev.apportion.cost.received.SheetReading.Looks;
import dev.apportion.cost.received.SheetReading.Numbers;
import dev.apportion.cost.received.SheetReading.State;
import dev.apportion.intake.table.NearestRow;
import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** Findings on how a file's sheets were understood. */
public final class SheetFindings {

    /** More columns or sheets than this are counted, not named. */
    private static final int NAMED = 5;

    private record UnusedKey(Looks looks, String heading) {}

    private record Place(SheetReading reading, Column column) {}

    private final String file;
    private final List<SheetReading> readings;
    private final Set<String> reported;
    private final Set<String> summaries;
    private final Map<String, NearestRow> nearest;
    private final List<Finding> findings = new ArrayList<>();

    private SheetFindings(
            String file,
            List<SheetReading> readings,
            Set<String> reported,
            Set<String> summaries,
            Map<String, NearestRow> nearest) {
        this.summaries = summaries;
        this.nearest = nearest;
        this.file = file;
        this.readings = readings;
        this.reported = reported;
    }

    /**
     * The findings about the sheets of a file.
     *
     * @param reported sheets whose currencies were reported already
     * @param summaries sheets that were left out for that, which was reported already
     * @param nearest by sheet the row that came nearest to headings, where a sheet has no table
     */
    public static List<Finding> of(
            String file,
            List<SheetReading> readings,
            Set<String> reported,
            Set<String> summaries,
            Map<String, NearestRow> nearest) {
        SheetFindings all = new SheetFindings(file, readings, reported, summaries, nearest);
        readings.stream()
                .filter(reading -> reading.state() == State.NOT_UNDERSTOOD)
                .forEach(all::notUnderstood);
        all.unused();
        all.leftOut();
        all.noCost();
        all.noTable(nearest.values().stream()
                .reduce((best, row) -> row.isNearerThan(best) ? row : best)
                .orElse(null));
        return all.findings;
    }

    private void notUnderstood(SheetReading reading) {
        List<Column> candidates = reading.candidates();
        NearestRow row = nearest.get(reading.sheet());
        findings.add(new Finding(
                FindingCode.SHEET_NOT_UNDERSTOOD,
                reading.department(),
                new Source(file, reading.sheet(), reading.headerRow()),
                CellAddress.of(reading.headerRow(), candidates.get(0).index()),
                Message.of(
                        "This looks like cost, but its headings are not recognized, so none of its {0} "
                                + "rows counts. {1}. {2}",
                        reading.rows(),
                        Message.joined(
                                "; ",
                                named(candidates.stream()
                                        .map(SheetFindings::withSum)
                                        .toList())),
                        row != null && row.months() != null ? row.inWords() : advice(candidates))));
    }

    private static Message advice(List<SheetReading.Column> candidates) {
        List<String> headings = candidates.stream()
                .map(SheetReading.Column::heading)
                .filter(heading -> !heading.isEmpty())
                .toList();
        return headings.size() < 2
                ? Message.of("Add these headings to the Columns sheet of the policy, or, if it is not cost, list it on "
                        + "the No cost sheet.")
                : Message.of(
                        "Write on the Columns sheet of the policy which of them is the Amount, or, if they are cost "
                                + "together, \"{0}\" as one heading. If it is not cost, list it on the No cost sheet.",
                        String.join(" + ", headings));
    }

    /** The same heading on many sheets, such as one for each month, is reported once. */
    private void unused() {
        Map<UnusedKey, List<Place>> unused = new LinkedHashMap<>();
        for (SheetReading reading : readings) {
            if (reading.state() == State.COST) {
                reading.columns().stream()
                        .filter(column -> isWorthTelling(reading, column))
                        .forEach(column -> unused.computeIfAbsent(key(column), key -> new ArrayList<>())
                                .add(new Place(reading, column)));
            }
        }
        unused.values().forEach(this::unused);
    }

    private static UnusedKey key(Column column) {
        return new UnusedKey(Objects.requireNonNull(column.looks()), Headings.normalize(column.heading()));
    }

    /** Amounts always; other values only where the table lacks the field that they would be. */
    private boolean isWorthTelling(SheetReading reading, Column column) {
        Looks looks = column.looks();
        return looks != null
                && !(looks == Looks.CURRENCIES && reported.contains(reading.sheet()))
                && (looks == Looks.AMOUNTS
                        || reading.columns().stream()
                                .noneMatch(
                                        other -> ValueLooks.field(looks).label().equals(other.field())));
    }

    private void unused(List<Place> places) {
        Place first = places.get(0);
        Column column = first.column();
        Looks looks = Objects.requireNonNull(column.looks());
        Field field = ValueLooks.field(looks);
        Message name = looks == Looks.AMOUNTS ? withSum(column) : Message.of("{0}", name(column));
        findings.add(new Finding(
                FindingCode.COLUMN_NOT_UNDERSTOOD,
                first.reading().department(),
                new Source(file, first.reading().sheet(), first.reading().headerRow()),
                CellAddress.of(Math.max(1, first.reading().headerRow()), column.index()),
                places.size() == 1
                        ? Message.of(
                                "Column {0} looks like {1} but is not used. {2}",
                                name, looks.inWords(), advice(column, field, looks))
                        : Message.of(
                                "Column {0} looks like {1} but is not used; likewise on {3} more sheets. {2}",
                                name, looks.inWords(), advice(column, field, looks), places.size() - 1)));
    }

    /** What to do with a column that is not used. */
    private static Message advice(Column column, Field field, Looks looks) {
        if (column.heading().isEmpty()) {
            return Message.of("If it is the {0}, give it a heading.", field.withinSentence());
        }
        return looks == Looks.AMOUNTS
                ? Message.of(
                        "If it is the {0}, add \"{1}\" to {2} on the Columns sheet of the policy; if it is not "
                                + "cost in its own right, list it on the No cost sheet.",
                        field.withinSentence(), column.heading(), field.label())
                : Message.of(
                        "If it is the {0}, add \"{1}\" to {2} on the Columns sheet of the policy.",
                        field.withinSentence(), column.heading(), field.label());
    }

    private void leftOut() {
        List<Message> leftOut = sheets(State.LEFT_OUT);
        if (!leftOut.isEmpty()) {
            findings.add(new Finding(
                    FindingCode.SHEET_IGNORED,
                    null,
                    new Source(file, "", 0),
                    null,
                    Message.of(
                            "Left out: {0}. Their names say another time than the period or a plan, and their "
                                    + "rows have no dates, while another sheet has the period's cost. To have one "
                                    + "read, change its name or write its columns on the Layouts sheet of the policy.",
                            Message.joined(", ", named(leftOut)))));
        }
    }

    private void noCost() {
        List<Message> plain = sheets(State.NO_COST);
        List<Message> confirmed = sheets(State.CONFIRMED_NO_COST);
        if (!plain.isEmpty() || !confirmed.isEmpty()) {
            findings.add(new Finding(
                    FindingCode.SHEET_IGNORED,
                    null,
                    new Source(file, "", 0),
                    null,
                    ignored(named(plain), named(confirmed))));
        }
    }

    private static Message ignored(List<Message> plain, List<Message> confirmed) {
        Message own = Message.joined(", ", plain);
        Message said = Message.joined(", ", confirmed);
        if (confirmed.isEmpty()) {
            return Message.of("Ignored as not cost: {0}.", own);
        }
        return plain.isEmpty()
                ? Message.of("Ignored as not cost: because the policy says so: {0}.", said)
                : Message.of("Ignored as not cost: {0}; because the policy says so: {1}.", own, said);
    }

    /** Sheets of a state; what stands above a table goes without saying. */
    private List<Message> sheets(State state) {
        return readings.stream()
                .filter(reading -> reading.state() == state && !summaries.contains(reading.sheet()))
                .filter(reading -> readings.stream()
                        .noneMatch(other ->
                                other.state() == State.COST && other.sheet().equals(reading.sheet())))
                .map(SheetFindings::name)
                .toList();
    }

    private static Message name(SheetReading reading) {
        Numbers all = reading.columns().stream().map(Column::all).reduce(Numbers.NONE, Numbers::plus);
        return all.count() == 0
                ? Message.of("\"{0}\"", reading.sheet())
                : Message.of("\"{0}\" ({1})", reading.sheet(), all.counted());
    }

    private void noTable(@Nullable NearestRow nearest) {
        if (readings.stream().allMatch(reading -> reading.state() == State.NO_COST)) {
            findings.add(new Finding(
                    FindingCode.NO_TABLE,
                    null,
                    new Source(file, "", 0),
                    null,
                    Message.of(
                            "No sheet has a table of cost. A table needs a heading for the amount and one for "
                                    + "what the cost is for. {0}",
                            nearest == null
                                    ? Message.of("Add the headings used here to the Columns sheet of the policy.")
                                    : nearest.inWords())));
        }
    }

    private static String name(Column column) {
        return CellAddress.columnName(column.index())
                + (column.heading().isEmpty() ? "" : " \"" + StringUtils.normalizeSpace(column.heading()) + "\"");
    }

    private static Message withSum(Column column) {
        return Message.of("{0} ({1})", name(column), column.all().inWords());
    }

    private static List<Message> named(Collection<Message> names) {
        List<Message> named = new ArrayList<>(names.stream().limit(NAMED).toList());
        if (names.size() > NAMED) {
            named.add(Message.of("and {0} more", names.size() - NAMED));
        }
        return named;
    }
}
