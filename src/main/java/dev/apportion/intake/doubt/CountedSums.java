package dev.apportion.intake.doubt;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.message.Message;
import dev.apportion.sheet.RowCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** Rows that are called totals, or are sums of others, and count all the same. */
final class CountedSums implements Doubt {

    private final ColumnMapping mapping;
    private final Map<CurrencyUnit, SumsAmongLines> sums = new TreeMap<>();
    private final BareSums bare = new BareSums();

    /** Rows that are sums by their codes, or by what they don't say, with their amounts. */
    private final Map<CurrencyUnit, Map<Integer, Long>> nested = new TreeMap<>();

    private final CountedRows totals = new CountedRows();

    CountedSums(ColumnMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public void add(RowCursor row, CostLine line) {
        sums.computeIfAbsent(line.currency(), currency -> new SumsAmongLines()).add(row.rowNumber(), line.minor());
        if (bare.add(line) || mapping.shape().groups().doubtful().get(row.rowNumber())) {
            nested.computeIfAbsent(line.currency(), currency -> new TreeMap<>()).put(row.rowNumber(), line.minor());
        }
    }

    /** A line that is called a total. */
    void addTotal(RowCursor row, CostLine line) {
        totals.add(row.rowNumber(), line);
    }

    @Override
    public List<Finding> findings(TablePlace place) {
        List<Finding> findings = new ArrayList<>();
        if (!totals.isEmpty()) {
            findings.add(place.row(
                    FindingCode.COUNTED_TWICE,
                    totals.first(),
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
                findings.add(place.row(
                        FindingCode.COUNTED_TWICE,
                        found.keySet().iterator().next(),
                        Message.of(
                                "Equals the sum of the rows next to it, and both count as cost: {0} in all: {1}. "
                                        + "Delete such sums, or call them \"Total\".",
                                money.inWords(), CountedRows.inWords(found.keySet()))));
            }
        });
        return findings;
    }
}
