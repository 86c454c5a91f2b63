package dev.apportion.template.render;

import dev.apportion.ooxml.CellAddress;
import dev.apportion.ooxml.CellRange;
import dev.apportion.ooxml.Element;
import dev.apportion.template.formula.place.RowMap;
import dev.apportion.template.plan.Blueprint;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Moves what points to rows of a sheet: ranges in attributes, formulas in elements, anchors of drawings. */
final class Mover {

    private static final Set<String> RANGES = Set.of("ref", "sqref", "activeCell", "topLeftCell");
    private static final Set<String> AREAS = Set.of("sparkline", "dataValidation");

    private final Blueprint blueprint;
    private final Filling filling;
    private final int sheet;
    private final Set<Element> areasMoved = Collections.newSetFromMap(new IdentityHashMap<>());

    Mover(Blueprint blueprint, Filling filling, int sheet) {
        this.blueprint = blueprint;
        this.filling = filling;
        this.sheet = sheet;
    }

    /** Moves an element of a sheet, table or comment part and all below it. */
    void move(Element root) {
        RowMap rows = filling.rows(sheet);
        root.each(element -> {
            if (AREAS.contains(element.local())) {
                moveAreas(element);
            }
            for (String attribute : RANGES) {
                String ranges = element.attribute(attribute);
                if (!ranges.isEmpty()) {
                    boolean single = element.local().equals("comment")
                            || element.local().equals("threadedComment")
                            || !attribute.endsWith("ref");
                    element.with(attribute, single ? cell(ranges, rows) : ranges(ranges, rows));
                }
            }
            String local = element.local();
            if (element.holdsFormula() && !areasMoved.contains(element)) {
                element.text(blueprint.formula(element.text(), sheet).moved(filling::rows, 0));
            } else if (local.equals("sqref")) {
                element.text(ranges(element.text(), rows));
            } else if (local.equals("hyperlink")
                    && !element.attribute("location").isEmpty()) {
                String location = element.attribute("location");
                element.with("location", blueprint.formula(location, sheet).moved(filling::rows, 0));
            } else if (local.equals("rowBreaks")) {
                element.all("brk")
                        .forEach(pageBreak -> pageBreak.with(
                                "id", String.valueOf(rows.areaEnd(Integer.parseInt(pageBreak.attribute("id"))))));
            }
        });
    }

    /** Merged cells keep their height, unless they reach around a table. */
    void moveMerges(Element merges) {
        RowMap rows = filling.rows(sheet);
        for (Element merge : merges.all("mergeCell")) {
            CellRange cells = CellRange.of(merge.attribute("ref"));
            int first = rows.start(cells.firstRow());
            int last = cells.firstRow() == cells.lastRow() ? first : rows.end(cells.lastRow());
            merge.with("ref", new CellRange(first, cells.firstColumn(), last, cells.lastColumn()).toString());
        }
    }

    /** What a sparkline draws and a list offers grows with the table that it is in. */
    private void moveAreas(Element holder) {
        boolean list = holder.attribute("type").equals("list") || holder.local().equals("sparkline");
        holder.each(element -> {
            if (list && (element.local().equals("f") || element.local().equals("formula1"))) {
                String moved = blueprint.formula(element.text(), sheet).movedArea(filling::rows);
                element.text(moved);
                areasMoved.add(element);
            }
        });
    }

    private static String ranges(String ranges, RowMap rows) {
        return Stream.of(ranges.strip().split("\\s+", -1))
                .map(range -> rows.area(CellRange.of(range)).toString())
                .collect(Collectors.joining(" "));
    }

    private static String cell(String address, RowMap rows) {
        CellRange cell = CellRange.of(address);
        return CellAddress.of(rows.start(cell.firstRow()), cell.firstColumn());
    }

    /** Anchors keep their height: a chart beside a table would otherwise become as tall as the table. */
    void moveAnchors(Element drawing) {
        RowMap rows = filling.rows(sheet);
        drawing.each(anchor -> {
            String shown = anchor.attribute("textlink");
            if (!shown.isEmpty()) {
                anchor.with("textlink", blueprint.formula(shown, sheet).moved(filling::rows, 0));
            }
            Element from = anchor.first("from");
            if (from == null) {
                return;
            }
            int shift = shiftRow(from, rows);
            Element to = anchor.first("to");
            Element row = to == null ? null : to.first("row");
            if (row != null) {
                row.text(String.valueOf(Integer.parseInt(row.text().strip()) + shift));
            }
        });
    }

    private static int shiftRow(Element marker, RowMap rows) {
        Element row = marker.first("row");
        if (row == null) {
            return 0;
        }
        int before = Integer.parseInt(row.text().strip());
        int after = rows.start(before + 1) - 1;
        row.text(String.valueOf(after));
        return after - before;
    }

    /** The boxes of comments, whose anchors are column, offset, row, offset twice. */
    void moveLegacyAnchors(Element drawing) {
        RowMap rows = filling.rows(sheet);
        drawing.each(element -> {
            if (element.local().equals("Row")) {
                element.text(String.valueOf(
                        rows.start(Integer.parseInt(element.text().strip()) + 1) - 1));
            } else if (element.local().equals("Anchor")) {
                String[] parts = element.text().split(",", -1);
                if (parts.length == 8) {
                    int from = Integer.parseInt(parts[2].strip());
                    int shift = rows.start(from + 1) - 1 - from;
                    parts[2] = String.valueOf(from + shift);
                    parts[6] = String.valueOf(Integer.parseInt(parts[6].strip()) + shift);
                    element.text(String.join(",", parts));
                }
            }
        });
    }
}
