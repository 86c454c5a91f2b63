package dev.apportion.template.plan;

import dev.apportion.template.formula.tree.FormulaNames;
import dev.apportion.template.formula.tree.TableInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sheets, tables and defined names of the template. */
public final class WorkbookNames implements FormulaNames {

    private final List<String> sheets = new ArrayList<>();
    private final List<TableInfo> tables = new ArrayList<>();
    private final Map<String, String> defined = new HashMap<>();

    public void addSheet(String name) {
        sheets.add(name);
    }

    public void addTable(TableInfo table) {
        tables.add(table);
    }

    public void addDefined(String name, int sheet, String text) {
        defined.put(key(name, sheet), text);
    }

    private static String key(String name, int sheet) {
        return sheet + "!" + name.toLowerCase(Locale.ROOT);
    }

    public List<TableInfo> tables() {
        return tables;
    }

    @Override
    public int sheet(String name) {
        for (int i = 0; i < sheets.size(); i++) {
            if (sheets.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public @Nullable TableInfo table(String name) {
        return tables.stream()
                .filter(table -> table.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable TableInfo tableAt(int sheet, int row, int column) {
        for (TableInfo table : tables) {
            int top = table.headerRow() > 0 ? table.headerRow() : table.firstRow();
            int bottom = table.totalsRow() > 0 ? table.totalsRow() : table.lastRow();
            if (table.sheet() == sheet
                    && row >= top
                    && row <= bottom
                    && column >= table.firstColumn()
                    && column <= table.lastColumn()) {
                return table;
            }
        }
        return null;
    }

    @Override
    public @Nullable String defined(String name, int sheet) {
        String own = defined.get(key(name, sheet));
        return own != null ? own : defined.get(key(name, -1));
    }
}
