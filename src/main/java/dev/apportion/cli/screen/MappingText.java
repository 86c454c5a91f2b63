package dev.apportion.cli.screen;

import dev.apportion.cost.received.SheetReading;
import dev.apportion.cost.received.SheetReading.Column;
import dev.apportion.cost.received.SheetReading.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;

/** How the sheets of a file were understood, a line a table. */
public final class MappingText {

    private MappingText() {}

    public static List<String> of(List<SheetReading> readings) {
        List<String> lines = new ArrayList<>();
        for (SheetReading reading : readings) {
            lines.add("  " + reading.sheet()
                    + switch (reading.state()) {
                        case COST -> ", headings in row " + reading.headerRow() + ": " + mapping(reading);
                        case NOT_UNDERSTOOD ->
                            ", not understood, headings in row " + reading.headerRow() + ": " + mapping(reading);
                        case NO_COST -> ": no cost" + numbers(reading);
                        case CONFIRMED_NO_COST -> ": no cost, as the policy says" + numbers(reading);
                        case LEFT_OUT -> ": left out, another sheet has the period's cost" + numbers(reading);
                    });
        }
        return lines;
    }

    private static String mapping(SheetReading reading) {
        return reading.columns().stream()
                .filter(column -> !column.heading().isEmpty() || column.field() != null || column.looks() != null)
                .map(MappingText::column)
                .collect(Collectors.joining("; "));
    }

    private static String column(Column column) {
        Numbers all = column.all();
        return "\"" + StringUtils.normalizeSpace(column.heading()) + "\" = "
                + (column.field() != null
                        ? column.field()
                        : "not used" + (all.count() == 0 ? "" : " (" + all.inWords() + ")"));
    }

    private static String numbers(SheetReading reading) {
        Numbers all = reading.columns().stream().map(Column::all).reduce(Numbers.NONE, Numbers::plus);
        return all.count() == 0 ? "" : " (" + all.inWords() + ")";
    }
}
