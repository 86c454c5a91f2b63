package dev.apportion.template.repeat;

import dev.apportion.ooxml.CellAddress;
import dev.apportion.ooxml.CellText;
import dev.apportion.ooxml.Element;
import dev.apportion.ooxml.Parts;
import dev.apportion.ooxml.Relations;
import dev.apportion.template.formula.rewrite.Widening;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Repeats a column of a table to the right, as an author would do by hand: headings, patterns and totals are copied, and
 * ranges that cover the column cover its copies.
 */
public final class ColumnCopier {

    private static final List<String> RANGES = List.of("ref", "sqref");

    private final Parts parts;
    private final RepeatedColumn column;
    private final List<String> headings;
    private final Widening widening;

    /** @param headings of the column and its copies */
    public ColumnCopier(Parts parts, RepeatedColumn column, List<String> headings) {
        this.parts = parts;
        this.column = column;
        this.headings = headings;
        this.widening = new Widening(column.sheet(), column.column(), headings.size() - 1);
    }

    public void copy() throws IOException {
        String workbookPart = Relations.workbookPart(parts);
        Element workbook = parts.xml(workbookPart);
        Element sheets = workbook.first("sheets");
        List<Relations.Relation> relations = Relations.of(parts, workbookPart);
        for (Element sheet : sheets == null ? List.<Element>of() : sheets.all("sheet")) {
            String part = Relations.target(relations, Relations.idIn(sheet));
            if (part == null || parts.find(part) == null) {
                continue;
            }
            put(part, sheet.attribute("name"));
            for (Relations.Relation relation : Relations.of(parts, part)) {
                if (relation.type().equals("table")) {
                    put(relation.target(), sheet.attribute("name"));
                }
            }
        }
        Element names = workbook.first("definedNames");
        if (names != null) {
            names.all("definedName").forEach(name -> name.text(widening.of(name.text(), "")));
            parts.put(workbookPart, workbook);
        }
    }

    private void put(String part, String sheet) throws IOException {
        Element root = parts.xml(part);
        if (part.equals(column.part())) {
            new ColumnCells(parts, column, headings, widening).repeat(root);
            root.each(this::ranges);
        } else if (part.equals(column.table())) {
            headings(root);
            root.each(this::ranges);
        } else {
            root.each(element -> formula(element, sheet));
        }
        parts.put(part, root);
    }

    private void formula(Element element, String sheet) {
        if (element.holdsFormula()) {
            element.text(widening.of(element.text(), sheet));
        }
    }

    /** What covers the column by its address; the widths too, which count columns from 1. */
    private void ranges(Element element) {
        for (String attribute : RANGES) {
            element.attributes.computeIfPresent(attribute, (name, ranges) -> widening.ranges(ranges));
        }
        if (element.local().equals("col")) {
            int last = Integer.parseInt(element.attribute("max")) - 1;
            boolean covers = Integer.parseInt(element.attribute("min")) - 1 <= column.column();
            if (covers && last >= column.column()) {
                int end = Math.min(CellAddress.MAX_COLUMN, Math.max(last, column.column() + widening.more()));
                element.with("max", String.valueOf(end + 1));
            }
        } else if (element.local().equals("cols")) {
            element.children.removeIf(child ->
                    child instanceof Element width && Integer.parseInt(width.attribute("min")) - 1 > column.column());
        }
    }

    private void headings(Element table) {
        Element columns = table.first("tableColumns");
        if (columns == null) {
            return;
        }
        List<Element> all = columns.all("tableColumn");
        Element last = all.get(all.size() - 1);
        int id = all.stream()
                .mapToInt(each -> Integer.parseInt(each.attribute("id")))
                .max()
                .orElse(0);
        all.subList(0, all.size() - 1).forEach(other -> other.each(element -> formula(element, column.sheet())));
        columns.children.remove(last);
        List<Element> copies = new ArrayList<>();
        for (int number = 0; number < headings.size(); number++) {
            Element copy = last.copy();
            String heading = headings.get(number);
            int shift = number;
            copy.with("name", CellText.escaped(heading));
            if (number > 0) {
                copy.with("id", String.valueOf(id + number));
                copy.attributes.keySet().removeIf(key -> key.endsWith(":uid"));
            }
            copy.each(element -> {
                if (element.holdsFormula()) {
                    element.text(widening.inCopy(element.text(), shift, column.heading(), heading));
                }
            });
            copies.add(copy);
        }
        columns.children.addAll(copies);
        columns.with("count", String.valueOf(columns.all("tableColumn").size()));
    }
}
