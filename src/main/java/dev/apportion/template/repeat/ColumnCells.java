package dev.apportion.template.repeat;

import dev.apportion.ooxml.CellAddress;
import dev.apportion.ooxml.CellText;
import dev.apportion.ooxml.Element;
import dev.apportion.ooxml.Parts;
import dev.apportion.template.field.Fields;
import dev.apportion.template.field.Scope;
import dev.apportion.template.formula.rewrite.Widening;
import dev.apportion.template.plan.TemplateStrings;
import dev.apportion.template.plan.TextWidth;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of a repeated column: a field of the element's own collection names its place in it. */
final class ColumnCells {

    private static final Pattern FIELD = Pattern.compile("\\$\\{\\s*([^}]*?)\\s*}");

    private final RepeatedColumn column;
    private final List<String> headings;
    private final Widening widening;
    private final TemplateStrings strings;
    private final List<String> collections = new ArrayList<>();

    /** @param headings of the column and its copies */
    ColumnCells(Parts parts, RepeatedColumn column, List<String> headings, Widening widening) throws IOException {
        this.column = column;
        this.headings = headings;
        this.widening = widening;
        this.strings = TemplateStrings.read(parts);
        String table = parts.xml(column.table()).attribute("displayName");
        Scope.Source source = column.scope().collection(table);
        for (Fields.Found field : source == null ? List.<Fields.Found>of() : Fields.of(source.element())) {
            if (field.element() != null) {
                collections.add(field.path() + ".");
            }
        }
    }

    void repeat(Element sheet) throws IOException {
        double width = width(sheet);
        Element data = sheet.first("sheetData");
        int number = 0;
        for (Element row : data == null ? List.<Element>of() : data.all("row")) {
            number = row.attribute("r").isEmpty() ? number + 1 : CellAddress.row(row.attribute("r"));
            Element own = null;
            for (Element cell : row.all("c")) {
                if (column.cells().contains(number, CellAddress.column(cell.attribute("r")))) {
                    own = cell;
                } else {
                    widen(cell);
                }
            }
            if (own != null) {
                row.attributes.remove("spans");
                row.children.removeIf(child ->
                        child instanceof Element cell && CellAddress.column(cell.attribute("r")) >= column.column());
                for (int copy = 0; copy < headings.size(); copy++) {
                    row.children.add(cell(own, number, copy));
                }
                if (number == column.cells().firstRow()) {
                    heighten(row, width);
                }
            }
        }
        for (Object part : sheet.children) {
            if (part instanceof Element element && element != data) {
                element.each(this::widen);
            }
        }
    }

    private double width(Element sheet) {
        Element widths = sheet.first("cols");
        for (Element each : widths == null ? List.<Element>of() : widths.all("col")) {
            if (Integer.parseInt(each.attribute("min")) - 1 <= column.column()
                    && Integer.parseInt(each.attribute("max")) - 1 >= column.column()) {
                return Double.parseDouble(each.attribute("width"));
            }
        }
        return TextWidth.OF_COLUMN;
    }

    /** Headings of elements may be longer than the author's; they are wrapped, so that the row must be high enough. */
    private void heighten(Element row, double width) {
        int lines = headings.stream()
                .mapToInt(heading -> TextWidth.lines(heading, width))
                .max()
                .orElse(1);
        double given = row.attribute("ht").isEmpty() ? 0 : Double.parseDouble(row.attribute("ht"));
        if (lines > 1 && TextWidth.points(lines) > given) {
            row.with("ht", String.valueOf(TextWidth.points(lines))).with("customHeight", "1");
        }
    }

    private void widen(Element holder) {
        holder.each(element -> {
            if (element.holdsFormula()) {
                element.text(widening.of(element.text(), column.sheet()));
            }
        });
    }

    private Element cell(Element own, int row, int copy) throws IOException {
        Element cell = own.copy().with("r", CellAddress.of(row, column.column() + copy));
        Element formula = cell.first("f");
        if (formula != null) {
            formula.text(widening.inCopy(formula.text(), copy, column.heading(), headings.get(copy)));
            return cell;
        }
        Element text = text(own);
        if (row == column.cells().firstRow()) {
            Element heading = new Element("t").text(CellText.escaped(headings.get(copy)));
            return inline(cell, new Element("is"), List.of(heading));
        }
        if (text == null) {
            return cell;
        }
        List<Element> runs = new ArrayList<>();
        for (Object child : text.copy().children) {
            if (child instanceof Element run) {
                run.each(piece -> {
                    if (piece.local().equals("t")) {
                        piece.text(placed(piece.text(), copy));
                    }
                });
                runs.add(run);
            }
        }
        return inline(cell, new Element("is"), runs);
    }

    private static Element inline(Element cell, Element item, List<Element> content) {
        item.children.addAll(content);
        cell.children.clear();
        cell.children.add(item);
        return cell.with("t", "inlineStr");
    }

    private @Nullable Element text(Element cell) throws IOException {
        if (cell.attribute("t").equals("inlineStr")) {
            return cell.first("is");
        }
        return cell.attribute("t").equals("s")
                ? strings.item(Integer.parseInt(
                        Objects.requireNonNull(cell.first("v")).text().strip()))
                : null;
    }

    /** {@code ${sent.amount}} is the amount at the column's place of {@code sent}. */
    private String placed(String text, int place) {
        return FIELD.matcher(text).replaceAll(field -> {
            String path = field.group(1);
            for (String collection : collections) {
                if (path.startsWith(collection)) {
                    String inner = path.substring(collection.length());
                    path = collection.substring(0, collection.length() - 1) + "[" + place + "]." + inner;
                    break;
                }
            }
            return Matcher.quoteReplacement("${" + path + "}");
        });
    }
}
