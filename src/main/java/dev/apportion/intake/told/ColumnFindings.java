package dev.apportion.intake.told;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.ColumnMapping.Inferred;
import dev.apportion.intake.table.TitledCurrency;
import dev.apportion.intake.value.Currencies;
import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.policy.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Tells how the columns of a sheet's tables were read, where that does not go without saying. */
public final class ColumnFindings {

    private static final Pattern QUARTER = Pattern.compile("(?i)(?<![\\p{L}0-9])[QT][1-4](?![\\p{L}0-9])");

    private static final int FEWEST_QUARTERS = 3;

    private final String file;
    private final String sheet;
    private final @Nullable String sender;

    public ColumnFindings(String file, String sheet, @Nullable String sender) {
        this.file = file;
        this.sheet = sheet;
        this.sender = sender;
    }

    /** What is to be told of the sheet's first table before its rows. */
    public List<Finding> ofSheet(ColumnMapping mapping, BitSet hidden) {
        List<Finding> findings = new ArrayList<>();
        if (!mapping.notes().isEmpty()) {
            findings.add(note(
                    FindingCode.COLUMN_LEFT_FOR_ANOTHER,
                    mapping,
                    Message.of("{0}.", Message.joined(". ", mapping.notes()))));
        }
        List<Message> read = mapping.columns().entrySet().stream()
                .filter(column -> hidden.get(column.getValue()))
                .map(column -> column.getKey().inWords())
                .toList();
        if (!read.isEmpty()) {
            findings.add(note(
                    FindingCode.HIDDEN_COLUMNS,
                    mapping,
                    Message.of("Hidden columns were read, and they count: {0}.", Message.joined(", ", read))));
        }
        return findings;
    }

    /** A text above a table names a unit, and no heading does. */
    public Finding ofUnitAbove(ColumnMapping mapping, String text) {
        return new Finding(
                Finding.Severity.WARNING,
                FindingCode.COLUMN_READ,
                sender,
                new Source(file, sheet, mapping.headerRow()),
                null,
                Message.of(
                        "Above the table stands \"{0}\", but no heading of an amount names a unit, so amounts "
                                + "were taken as they stand. Say the unit on the Layouts sheet of the policy, 1 if "
                                + "this is right.",
                        text));
    }

    /** A text above a table names the currency, another than that of the reports. */
    public Optional<Finding> ofCurrencyAbove(ColumnMapping mapping, TitledCurrency above, CurrencyUnit reporting) {
        return above.currency().equals(reporting)
                ? Optional.empty()
                : Optional.of(new Finding(
                        Finding.Severity.WARNING,
                        FindingCode.COLUMN_READ,
                        sender,
                        new Source(file, sheet, mapping.headerRow()),
                        null,
                        Message.of(
                                above.inName()
                                        ? "The sheet is called \"{0}\", so amounts were taken in {1}. If that is "
                                                + "wrong, write the currency's code into the heading or a column "
                                                + "Currency."
                                        : "Above the table stands \"{0}\", so amounts were taken in {1}. If that "
                                                + "is wrong, write the currency's code into the heading or a column "
                                                + "Currency.",
                                above.text(),
                                above.currency().getCode())));
    }

    /**
     * All that is to be told of the columns of a table.
     *
     * @param headings by column
     */
    public List<Finding> ofTable(ColumnMapping mapping, List<String> headings, CurrencyUnit reporting) {
        List<Finding> findings = new ArrayList<>(findings(mapping, headings));
        findings.addAll(ofQuarters(mapping, headings));
        findings.addAll(ofCurrency(mapping, headings, reporting));
        return findings;
    }

    /**
     * Of columns whose fields were inferred, and of units.
     *
     * @param headings by column
     */
    private List<Finding> findings(ColumnMapping mapping, List<String> headings) {
        List<Finding> findings = new ArrayList<>();
        for (boolean certain : new boolean[] {true, false}) {
            List<Inferred> columns = mapping.inferred().stream()
                    .filter(column -> isCertain(column, mapping) == certain)
                    .toList();
            if (!columns.isEmpty()) {
                findings.add(at(
                        certain ? Finding.Severity.INFO : Finding.Severity.WARNING,
                        FindingCode.COLUMN_READ,
                        mapping,
                        columns.get(0).column(),
                        Message.of(
                                "{0} If that is wrong, write the right headings on the Columns sheet of the policy.",
                                Message.joined(
                                        " ",
                                        columns.stream()
                                                .map(column -> inWords(column, headings))
                                                .toList()))));
            }
        }
        if (mapping.shape().grouped().contains(Field.DEPARTMENT)) {
            findings.add(ofGroups(mapping));
        }
        for (Field field : List.of(Field.PERIOD, Field.DATE)) {
            if (mapping.shape().grouped().contains(field)) {
                findings.add(ofMonths(mapping.column(field), mapping));
            }
        }
        findings.addAll(new GroupFindings(file, sheet, sender).of(mapping));
        if (mapping.shape().negativeCredits()) {
            findings.add(at(
                    FindingCode.COLUMN_READ.severity(),
                    FindingCode.COLUMN_READ,
                    mapping,
                    mapping.column(Field.CREDIT),
                    Message.of("Credits stand with a minus in their column; they reduce cost as they stand.")));
        }
        for (Field field : List.of(Field.AMOUNT, Field.DEBIT, Field.CREDIT)) {
            BigDecimal factor = mapping.has(field) ? mapping.denomination().factor(mapping.column(field)) : null;
            if (factor != null) {
                findings.add(at(
                        FindingCode.COLUMN_READ.severity(),
                        FindingCode.COLUMN_READ,
                        mapping,
                        mapping.column(field),
                        Message.of(
                                "Each amount of the column \"{0}\" was multiplied by {1}, its unit. If that is "
                                        + "wrong, say the unit on the Layouts sheet of the policy.",
                                headings.get(mapping.column(field)), factor)));
            }
        }
        return findings;
    }

    /** A heading names kroner or rupees, of which there are several. */
    private List<Finding> ofCurrency(ColumnMapping mapping, List<String> headings, CurrencyUnit reporting) {
        int amount = mapping.amount();
        String heading = amount >= 0 && amount < headings.size() ? headings.get(amount) : "";
        Set<String> unclear =
                mapping.has(Field.CURRENCY) || mapping.denomination().currency() != null
                        ? Set.of()
                        : Currencies.unclear(heading, reporting);
        return unclear.isEmpty()
                ? List.of()
                : List.of(at(
                        FindingCode.CURRENCY_NOT_READ.severity(),
                        FindingCode.CURRENCY_NOT_READ,
                        mapping,
                        amount,
                        Message.of(
                                "\"{0}\" names a currency that may be any of {1}; amounts were taken in {2}. If "
                                        + "that is wrong, write the currency's code into the heading or a column "
                                        + "Currency.",
                                heading, String.join(", ", unclear), reporting)));
    }

    /** Quarters side by side, and an amount beside them that may be of the whole year. */
    private List<Finding> ofQuarters(ColumnMapping mapping, List<String> headings) {
        int amount = mapping.amount();
        List<String> quarters = headings.stream()
                .filter(heading -> QUARTER.matcher(heading).find())
                .toList();
        boolean beside = amount >= 0
                && amount < headings.size()
                && quarters.size() >= FEWEST_QUARTERS
                && !quarters.contains(headings.get(amount));
        return beside
                ? List.of(at(
                        Finding.Severity.WARNING,
                        FindingCode.FILE_NOTE,
                        mapping,
                        amount,
                        Message.of(
                                "Quarters stand side by side ({0}), and the amount was read from \"{1}\", which "
                                        + "may be that of the whole year. Ask for the amounts of the month.",
                                String.join(", ", quarters), headings.get(amount))))
                : List.of();
    }

    private Finding ofGroups(ColumnMapping mapping) {
        int column = mapping.column(Field.DEPARTMENT);
        return at(
                Finding.Severity.WARNING,
                FindingCode.COLUMN_READ,
                mapping,
                column,
                Message.of(
                        "Column {0} has the department in the first row of a group only: rows without one were "
                                + "read as that of the row above. If that is wrong, fill the department in in each row.",
                        CellAddress.columnName(column)));
    }

    private Finding ofMonths(int column, ColumnMapping mapping) {
        return at(
                Finding.Severity.INFO,
                FindingCode.COLUMN_READ,
                mapping,
                column,
                Message.of(
                        "Column {0} has the month in the first row of a group only: rows without one are of that of "
                                + "the row above. If that is wrong, fill it in in each row.",
                        CellAddress.columnName(column)));
    }

    /** A finding at the heading of a column. */
    private Finding at(
            Finding.Severity severity, FindingCode code, ColumnMapping mapping, int column, Message message) {
        return new Finding(
                severity,
                code,
                sender,
                new Source(file, sheet, mapping.headerRow()),
                CellAddress.of(mapping.headerRow(), column),
                message);
    }

    private Finding note(FindingCode code, ColumnMapping mapping, Message message) {
        return new Finding(code, sender, new Source(file, sheet, mapping.headerRow()), null, message);
    }

    /** Money and whose it is are to be looked at. */
    private static boolean isCertain(Inferred column, ColumnMapping mapping) {
        return mapping.isOfOtherPeriod(column.column())
                || (column.field() != Field.AMOUNT && column.field() != Field.DEPARTMENT);
    }

    private static Message inWords(Inferred column, List<String> headings) {
        String heading =
                column.column() < headings.size() ? StringUtils.normalizeSpace(headings.get(column.column())) : "";
        String letters = CellAddress.columnName(column.column());
        return heading.isEmpty()
                ? Message.of(
                        "Column {0}, which has no heading, was read as {1}: {2}.",
                        letters, column.field().inWords(), column.why())
                : Message.of(
                        "Column {0} \"{3}\" was read as {1}: {2}.",
                        letters, column.field().inWords(), column.why(), heading);
    }
}
