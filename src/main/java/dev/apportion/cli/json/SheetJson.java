package dev.apportion.cli.json;

import dev.apportion.cost.received.SheetReading;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.template.model.Description;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a table of a sheet, or a sheet without one, was understood. */
public record SheetJson(
        @Description("name of the sheet") String sheet,

        @Description("whose it is; null if it is not known") @Nullable
        String department,

        @Description("cost, not_understood, no_cost, confirmed_no_cost or left_out")
        String state,

        @Description("as Excel counts; 0 if there are no headings")
        int headerRow,

        @Description("rows below the headings that are not blank")
        long rows,

        @Description("from left to right") List<Column> columns) {

    /** A column. */
    public record Column(
            @Description("its letters") String column,
            @Description("empty if it has none") String heading,

            @Description("the field that it was read as; null if it is not used") @Nullable
            String field,

            @Description(
                    "amounts, currencies, dates, periods, departments or activities, where it is not used and looks"
                            + " like them; else null")
            @Nullable
            String looksLike) {}

    static List<SheetJson> of(List<SheetReading> readings) {
        return readings.stream().map(SheetJson::of).toList();
    }

    private static SheetJson of(SheetReading reading) {
        return new SheetJson(
                reading.sheet(),
                reading.department(),
                Json.word(reading.state()),
                reading.headerRow(),
                reading.rows(),
                reading.columns().stream()
                        .map(column -> new Column(
                                CellAddress.columnName(column.index()),
                                column.heading(),
                                column.field(),
                                column.looks() == null ? null : Json.word(column.looks())))
                        .toList());
    }
}
