package dev.apportion.job.publish;

import dev.apportion.cost.received.SheetReading;
import dev.apportion.cost.received.SheetReading.Numbers;
import dev.apportion.ooxml.CellAddress;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a sheet was understood, as {@code control-totals.json} has it. Sums are decimal texts. */
final class SheetsJson {

    private SheetsJson() {}

    static Map<String, Object> sheet(SheetReading reading) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("sheet", reading.sheet());
        map.put("state", reading.state());
        map.put("headerRow", reading.headerRow());
        map.put("rows", reading.rows());
        map.put("columns", reading.columns().stream().map(SheetsJson::column).toList());
        return map;
    }

    private static Map<String, Object> column(SheetReading.Column column) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("column", CellAddress.columnName(column.index()));
        map.put("heading", column.heading());
        map.put("field", column.field());
        if (column.looks() != null) {
            map.put("looksLike", column.looks());
        }
        put(map, "accepted", column.lines());
        put(map, "rejected", column.rejected());
        put(map, "others", column.others());
        put(map, "asText", column.asText());
        return map;
    }

    private static void put(Map<String, Object> map, String name, Numbers numbers) {
        if (numbers.count() > 0) {
            Map<String, Object> sum = new LinkedHashMap<>();
            sum.put("numbers", numbers.count());
            sum.put("sum", numbers.plainSum());
            map.put(name, sum);
        }
    }
}
