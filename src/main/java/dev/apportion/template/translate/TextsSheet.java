package dev.apportion.template.translate;

import dev.apportion.ooxml.CellAddress;
import dev.apportion.ooxml.CellRange;
import dev.apportion.ooxml.CellText;
import dev.apportion.ooxml.Element;
import dev.apportion.ooxml.Part;
import dev.apportion.ooxml.Parts;
import dev.apportion.ooxml.Relations;
import dev.apportion.template.field.Translation;
import dev.apportion.template.plan.TemplateStrings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sheet of a template that holds its table of texts. It serves the author and is no part of what is rendered. */
final class TextsSheet {

    private static final String TYPES = "[Content_Types].xml";

    private final Parts parts;
    private final String workbookPart;
    private final int index;
    private final String part;
    private final String tablePart;
    private final Element workbook;

    private TextsSheet(Parts parts, String workbookPart, int index, String part, String tablePart) throws IOException {
        this.parts = parts;
        this.workbookPart = workbookPart;
        this.index = index;
        this.part = part;
        this.tablePart = tablePart;
        this.workbook = parts.xml(workbookPart);
    }

    /** Null if the template has no such table. */
    static @Nullable TextsSheet find(Parts parts) throws IOException {
        String workbookPart = Relations.workbookPart(parts);
        Element sheets = parts.xml(workbookPart).first("sheets");
        List<Relations.Relation> relations = Relations.of(parts, workbookPart);
        List<Element> all = sheets == null ? List.of() : sheets.all("sheet");
        for (int i = 0; i < all.size(); i++) {
            String part = Relations.target(relations, Relations.idIn(all.get(i)));
            if (part == null || parts.find(part) == null) {
                continue;
            }
            for (Relations.Relation relation : Relations.of(parts, part)) {
                if (relation.type().equals("table")
                        && parts.xml(relation.target()).attribute("displayName").equalsIgnoreCase(Translation.TABLE)) {
                    return new TextsSheet(parts, workbookPart, i, part, relation.target());
                }
            }
        }
        return null;
    }

    String name() {
        return sheets().all("sheet").get(index).attribute("name");
    }

    private Element sheets() {
        return Objects.requireNonNull(workbook.first("sheets"));
    }

    /** The table's rows, headings first. */
    List<List<String>> rows() throws IOException {
        CellRange area = CellRange.of(parts.xml(tablePart).attribute("ref"));
        TemplateStrings strings = TemplateStrings.read(parts);
        List<List<String>> rows = new ArrayList<>();
        for (int row = area.firstRow(); row <= area.lastRow(); row++) {
            List<String> texts = new ArrayList<>();
            for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
                texts.add("");
            }
            rows.add(texts);
        }
        for (Element cell : cells(parts.xml(part))) {
            String address = cell.attribute("r");
            int row = CellAddress.row(address);
            int column = CellAddress.column(address);
            if (row >= area.firstRow()
                    && row <= area.lastRow()
                    && column >= area.firstColumn()
                    && column <= area.lastColumn()) {
                rows.get(row - area.firstRow()).set(column - area.firstColumn(), text(cell, strings));
            }
        }
        return rows;
    }

    private static List<Element> cells(Element sheet) {
        List<Element> cells = new ArrayList<>();
        sheet.each(element -> {
            if (element.local().equals("c")) {
                cells.add(element);
            }
        });
        return cells;
    }

    private static String text(Element cell, TemplateStrings strings) throws IOException {
        Element inline = cell.first("is");
        Element value = cell.first("v");
        if (inline != null) {
            return TemplateStrings.text(inline);
        }
        if (value == null) {
            return "";
        }
        return cell.attribute("t").equals("s")
                ? TemplateStrings.text(
                        strings.item(Integer.parseInt(value.text().strip())))
                : CellText.unescaped(value.text());
    }

    /** Takes the sheet out of the parts, and its texts out of the shared ones. */
    void remove() throws IOException {
        sheets().children.remove(sheets().all("sheet").get(index));
        Element names = workbook.first("definedNames");
        if (names != null) {
            names.children.removeIf(name -> name instanceof Element element
                    && element.attribute("localSheetId").equals(String.valueOf(index)));
            names.all("definedName").forEach(name -> shift(name, "localSheetId"));
            if (names.all("definedName").isEmpty()) {
                workbook.children.remove(names);
            }
        }
        Element views = workbook.first("bookViews");
        if (views != null) {
            views.each(view -> {
                shift(view, "activeTab");
                shift(view, "firstSheet");
            });
        }
        parts.put(workbookPart, workbook);
        forget(Relations.partOf(workbookPart), workbookPart);
        forget(TYPES, "");
        parts.remove(part);
        parts.remove(Relations.partOf(part));
        parts.remove(tablePart);
        blankUnused();
    }

    private void shift(Element element, String attribute) {
        String place = element.attribute(attribute);
        if (!place.isEmpty() && Integer.parseInt(place) >= index) {
            element.with(attribute, String.valueOf(Math.max(0, Integer.parseInt(place) - 1)));
        }
    }

    private void forget(String list, String source) throws IOException {
        Element root = parts.xml(list);
        root.children.removeIf(child -> child instanceof Element element
                && (List.of("/" + part, "/" + tablePart).contains(element.attribute("PartName"))
                        || (!element.attribute("Target").isEmpty()
                                && Relations.resolved(source, element.attribute("Target"))
                                        .equals(part))));
        parts.put(list, root);
    }

    /** Texts that no other sheet shows would otherwise be carried in every workbook. */
    private void blankUnused() throws IOException {
        if (parts.find(TemplateStrings.PART) == null) {
            return;
        }
        BitSet used = new BitSet();
        for (Part each : parts.list()) {
            if (each.name().matches("xl/worksheets/[^/]+\\.xml")) {
                for (Element cell : cells(parts.xml(each.name()))) {
                    Element value = cell.first("v");
                    if (value != null && cell.attribute("t").equals("s")) {
                        used.set(Integer.parseInt(value.text().strip()));
                    }
                }
            }
        }
        Element root = parts.xml(TemplateStrings.PART);
        List<Element> items = root.all("si");
        for (int i = 0; i < items.size(); i++) {
            if (!used.get(i)) {
                Element item = items.get(i);
                item.children.clear();
                item.children.add(new Element(item.name.replace("si", "t")));
            }
        }
        parts.put(TemplateStrings.PART, root);
    }
}
