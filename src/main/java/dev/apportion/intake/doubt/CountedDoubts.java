package dev.apportion.intake.doubt;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.value.FiscalPeriods;
import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.policy.Field;
import dev.apportion.policy.Policy;
import dev.apportion.sheet.RowCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What counts of a table though it may be no cost of its own: rows that are called totals, rows that are sums of
 * others, and revenue. It counts, since dropping real cost would be worse, and is reported with its amount.
 */
public final class CountedDoubts {

    private final ColumnMapping mapping;
    private final RevenueColumns revenue;
    private final DeniedRows denied;
    private final StruckRows struck;
    private final TaxRows tax = new TaxRows();
    private final NegativeAmounts negative = new NegativeAmounts();
    private final ReversedRows reversed;
    private final NamedSheet named;
    private final OtherYears years;
    private final Map<CurrencyUnit, SumsAmongLines> sums = new TreeMap<>();
    private final BareSums bare = new BareSums();
    private final WholeAmounts whole = new WholeAmounts();
    private final SeveralVersions versions = new SeveralVersions();
    /** Rows that are sums by their codes, or by what they don't say, with their amounts. */
    private final Map<CurrencyUnit, Map<Integer, Long>> nested = new TreeMap<>();

    private final CountedRows totals = new CountedRows();

    /**
     * Of a table.
     *
     * @param undated the month in which rows without one count
     * @param doubtedName whether the sheet's name says that it may be no cost
     */
    public CountedDoubts(Policy policy, ColumnMapping mapping, Period undated, boolean doubtedName) {
        this.mapping = mapping;
        this.revenue = new RevenueColumns(policy, mapping);
        this.denied = new DeniedRows(mapping);
        this.struck = new StruckRows(mapping);
        this.reversed = new ReversedRows(mapping);
        this.named = new NamedSheet(doubtedName);
        this.years = new OtherYears(
                undated, new FiscalPeriods(undated, policy.settings().fiscalYearStart()));
    }

    /** The headings of the table, by column. */
    public void begin(List<String> headings) {
        years.begin(mapping, headings);
        denied.begin(headings);
        whole.begin(mapping, headings);
        versions.begin(mapping, headings);
    }

    /** A line that counts. */
    public void add(RowCursor row, CostLine line) {
        revenue.add(row, line);
        denied.add(row, line);
        struck.add(row, line);
        negative.add(line);
        reversed.add(row, line);
        named.add(line);
        years.add(row, line);
        tax.add(row.rowNumber(), line);
        whole.add(row, line);
        versions.add(row, line);
        sums.computeIfAbsent(line.currency(), currency -> new SumsAmongLines()).add(row.rowNumber(), line.minor());
        if (bare.add(line) || mapping.shape().groups().doubtful().get(row.rowNumber())) {
            nested.computeIfAbsent(line.currency(), currency -> new TreeMap<>()).put(row.rowNumber(), line.minor());
        }
    }

    /** A line that counts though it is called a total. */
    public void addTotal(RowCursor row, CostLine line) {
        totals.add(row.rowNumber(), line);
        add(row, line);
    }

    /** Findings about the table. */
    public List<Finding> findings(@Nullable String department, String file, String sheet) {
        List<Finding> findings = new ArrayList<>();
        if (!totals.isEmpty()) {
            findings.add(new Finding(
                    FindingCode.COUNTED_TWICE,
                    department,
                    new Source(file, sheet, totals.first()),
                    null,
                    Message.of(
                            "Labeled as a total but counted as cost, because that is not certain: {0} in all: "
                                    + "{1}. Delete the rows that only repeat other rows.",
                            totals.money(), totals.inWords())));
        }
        sums.forEach((currency, among) -> {
            Map<Integer, Long> found = new TreeMap<>(among.found());
            found.putAll(nested.getOrDefault(currency, Map.of()));
            found.keySet().removeAll(totals.all());
            if (!found.isEmpty()) {
                Amounts money = new Amounts();
                found.values().forEach(minor -> money.add(minor, currency));
                findings.add(new Finding(
                        FindingCode.COUNTED_TWICE,
                        department,
                        new Source(file, sheet, found.keySet().iterator().next()),
                        null,
                        Message.of(
                                "Equals the sum of the rows next to it, and both count as cost: {0} in all: {1}. "
                                        + "Delete such sums, or call them \"Total\".",
                                money.inWords(), CountedRows.inWords(found.keySet()))));
            }
        });
        findings.addAll(struck.findings(department, file, sheet));
        findings.addAll(tax.findings(department, file, sheet));
        findings.addAll(negative.findings(mapping, department, file, sheet));
        findings.addAll(reversed.findings(department, file, sheet));
        findings.addAll(named.findings(department, file, sheet));
        findings.addAll(years.findings(mapping, department, file, sheet));
        findings.addAll(whole.findings(mapping, department, file, sheet));
        findings.addAll(versions.findings(
                mapping, denied.found().stream().map(DeniedRows.Found::column).toList(), department, file, sheet));
        denied.found()
                .forEach(found -> findings.add(new Finding(
                        FindingCode.COLUMN_NOT_UNDERSTOOD,
                        department,
                        new Source(file, sheet, mapping.headerRow()),
                        CellAddress.of(mapping.headerRow(), found.column()),
                        Message.of(
                                "\"{0}\" is in this column in {1} {1,choice,1#row, which counts|1<rows, which "
                                        + "count} as cost: {2} in total. If they are not cost, delete them, or {3}",
                                found.word(),
                                found.rows(),
                                found.amounts().inWords(),
                                addRule(found.column(), found.word())))));
        revenue.found()
                .forEach(found -> findings.add(new Finding(
                        FindingCode.REVENUE_COUNTED,
                        department,
                        new Source(file, sheet, mapping.headerRow()),
                        CellAddress.of(mapping.headerRow(), found.column()),
                        Message.of(
                                "\"{0}\" is in this column in {1} {1,choice,1#row, which counts|1<rows, which "
                                        + "count} as cost: {2} in total. If they are not cost, {3}",
                                found.word(),
                                found.rows(),
                                found.amounts().inWords(),
                                addRule(found.column(), found.word())))));
        return findings;
    }

    private Message addRule(int column, String word) {
        return column == mapping.column(Field.CATEGORY)
                ? Message.of("add a rule with the Category \"{0}\" and the decision Not cost.", word)
                : Message.of(
                        "add the heading as Category on the policy's Columns sheet, and add a rule with the "
                                + "Category \"{0}\" and the decision Not cost.",
                        word);
    }
}
