package dev.apportion.template.repeat;

import dev.apportion.ooxml.CellAddress;
import dev.apportion.ooxml.Element;
import dev.apportion.template.fault.TemplateFaults;
import dev.apportion.template.field.TextPattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can't be done with a column that is repeated: it needs all the room to its right. */
final class RepeatedColumnFaults {

    private final TemplateFaults faults;

    RepeatedColumnFaults(TemplateFaults faults) {
        this.faults = faults;
    }

    /** @param columns those of one sheet */
    void check(Element sheet, List<RepeatedColumn> columns) {
        for (RepeatedColumn column : columns) {
            String at = CellAddress.of(column.cells().firstRow(), column.column());
            String is = "the column \"" + column.heading() + "\" is repeated to the right for each element";
            if (!columns.get(0).equals(column)) {
                faults.add(column.sheet(), at, is + ", and another one on this sheet too; use a sheet for each");
            }
            List<String> messages = new ArrayList<>();
            TextPattern.of(column.heading(), column.headingScope(0), messages);
            faults.addAll(column.sheet(), at, messages);
            if (TextPattern.paths(column.sheet()).stream()
                    .anyMatch(path -> column.scope().repeatedFor(path) != null)) {
                faults.add(column.sheet(), at, is + ", which can't be done on a sheet that is repeated itself");
            }
            String right = firstToTheRight(sheet, column.column());
            if (right != null) {
                faults.add(
                        column.sheet(),
                        right,
                        "is to the right of the column \"" + column.heading()
                                + "\", which is repeated there for each element; move it to the left or to another"
                                + " sheet");
            }
        }
    }

    private static @Nullable String firstToTheRight(Element sheet, int column) {
        Element data = sheet.first("sheetData");
        for (Element row : data == null ? List.<Element>of() : data.all("row")) {
            for (Element cell : row.all("c")) {
                if (!cell.children.isEmpty() && CellAddress.column(cell.attribute("r")) > column) {
                    return cell.attribute("r");
                }
            }
        }
        return null;
    }
}
