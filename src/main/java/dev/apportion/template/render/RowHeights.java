package dev.apportion.template.render;

import dev.apportion.ooxml.Element;
import dev.apportion.template.field.Scope;
import dev.apportion.template.plan.CellPlan;
import dev.apportion.template.plan.RowPlan;
import dev.apportion.template.plan.SheetPlan;
import dev.apportion.template.plan.TextWidth;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Heights of filled rows whose wrapped texts need several lines. Spreadsheet programs measure a row when somebody edits it,
 * not when they open the file, so a row without a height would show its first line only. An estimate by the widths of
 * characters; a row whose height the template gives keeps that.
 */
final class RowHeights {

    private static final Pattern STYLE = Pattern.compile("s=\"(\\d+)\"");

    /** A field whose text wraps in a column of a width. */
    private record Wrapped(CellPlan cell, double width) {}

    private final BitSet wrapping;
    private final Map<Integer, Double> widths = new HashMap<>();
    private final IdentityHashMap<RowPlan, List<Wrapped>> wrapped = new IdentityHashMap<>();

    RowHeights(SheetPlan sheet, BitSet wrapping) {
        this.wrapping = wrapping;
        Element columns = sheet.root().first("cols");
        if (columns != null) {
            for (Element column : columns.all("col")) {
                int last = Math.min(
                        Integer.parseInt(column.attribute("max")), sheet.cells().lastColumn() + 2);
                for (int number = Integer.parseInt(column.attribute("min")); number <= last; number++) {
                    widths.put(number - 1, Double.parseDouble(column.attribute("width")));
                }
            }
        }
    }

    /** The height attribute of a filled row, null if the row needs none. */
    @Nullable
    String attribute(RowPlan row, Filling filling, Object element) {
        int lines = 1;
        for (Wrapped field : wrapped.computeIfAbsent(row, this::wrappedFields)) {
            Scope.Slot slot = field.cell().slot();
            Object value =
                    slot == null ? filling.fieldValue(field.cell(), element) : slot.read(filling.model(), element);
            if (value instanceof String text) {
                lines = Math.max(lines, TextWidth.lines(text, field.width()));
            }
        }
        return lines == 1 ? null : " ht=\"" + TextWidth.points(lines) + "\" customHeight=\"1\"";
    }

    private List<Wrapped> wrappedFields(RowPlan row) {
        List<Wrapped> cells = new ArrayList<>();
        if (!new String(row.attributes(), StandardCharsets.UTF_8).contains(" ht=")) {
            for (CellPlan cell : row.cells()) {
                Matcher style = STYLE.matcher(new String(cell.style(), StandardCharsets.UTF_8));
                if (cell.isField() && style.find() && wrapping.get(Integer.parseInt(style.group(1)))) {
                    cells.add(new Wrapped(cell, widths.getOrDefault(cell.column(), TextWidth.OF_COLUMN)));
                }
            }
        }
        return cells;
    }
}
