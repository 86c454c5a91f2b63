package dev.apportion.report.returned.xlsx;

import dev.apportion.ooxml.CellAddress;
import dev.apportion.ooxml.CellRange;
import dev.apportion.ooxml.CellText;
import dev.apportion.ooxml.Element;
import dev.apportion.report.returned.mark.ListSheet;

/** The sheet in front, as a part. */
final class ListPart {

    private ListPart() {}

    static Element of(ListSheet list, StyleSheet styles) {
        Element root = new Element("worksheet").with("xmlns", Xml.MAIN);
        Xml.add(Xml.add(root, "sheetPr"), "pageSetUpPr", "fitToPage", "1");
        Element view = Xml.add(Xml.add(root, "sheetViews"), "sheetView", "showGridLines", "0")
                .with("tabSelected", "1")
                .with("workbookViewId", "0");
        String below = CellAddress.of(list.headings() + 2, 0);
        Xml.add(view, "pane", "ySplit", String.valueOf(list.headings() + 1))
                .with("topLeftCell", below)
                .with("activePane", "bottomLeft")
                .with("state", "frozen");
        Xml.add(view, "selection", "pane", "bottomLeft")
                .with("activeCell", below)
                .with("sqref", below);
        Xml.add(root, "sheetFormatPr", "defaultRowHeight", "15");
        Element columns = Xml.add(root, "cols");
        for (int column = 0; column < ListSheet.WIDTHS.size(); column++) {
            Xml.add(columns, "col", "min", String.valueOf(column + 1))
                    .with("max", String.valueOf(column + 1))
                    .with("width", String.valueOf(ListSheet.WIDTHS.get(column)))
                    .with("customWidth", "1");
        }
        Element rows = Xml.add(root, "sheetData");
        Element links = new Element("hyperlinks");
        list.rows().forEach(line -> row(rows, line, links, styles));
        Xml.add(root, "autoFilter", "ref", table(list).toString());
        Xml.add(
                Xml.add(root, "mergeCells", "count", "1"),
                "mergeCell",
                "ref",
                new CellRange(1, 0, 1, list.lastColumn()).toString());
        if (!links.children.isEmpty()) {
            root.children.add(links);
        }
        page(root, list);
        return root;
    }

    /** The names that the sheet needs: what repeats on each page, and what is filtered. */
    static void addNames(Book book, ListSheet list) {
        String sheet = "'" + list.name().replace("'", "''") + "'!";
        CellRange table = table(list);
        book.name(
                "_xlnm._FilterDatabase",
                sheet + "$A$" + table.firstRow() + ":$" + CellAddress.columnName(table.lastColumn()) + "$"
                        + table.lastRow(),
                true);
        book.name("_xlnm.Print_Titles", sheet + "$" + table.firstRow() + ":$" + table.firstRow(), false);
    }

    private static CellRange table(ListSheet list) {
        return new CellRange(list.headings() + 1, 0, list.last() + 1, list.lastColumn());
    }

    private static void row(Element rows, ListSheet.Line line, Element links, StyleSheet styles) {
        Element row = Xml.add(rows, "row", "r", String.valueOf(line.number() + 1));
        if (line.height() > 0) {
            row.with("ht", String.valueOf(line.height())).with("customHeight", "1");
        }
        int column = 0;
        for (ListSheet.Text text : line.cells()) {
            String address = CellAddress.of(line.number() + 1, column++);
            Element cell = Xml.add(row, "c", "r", address).with("s", styles.of(text.look()));
            if (!text.text().isEmpty()) {
                Xml.add(Xml.add(cell.with("t", "inlineStr"), "is"), "t").text(CellText.escaped(text.text()));
            }
            if (text.link() != null) {
                Xml.add(links, "hyperlink", "ref", address).with("location", text.link());
            }
        }
    }

    private static void page(Element root, ListSheet list) {
        String side = String.valueOf(ListSheet.MARGIN);
        Xml.add(root, "pageMargins", "left", side)
                .with("right", side)
                .with("top", "0.75")
                .with("bottom", "0.75")
                .with("header", "0.3")
                .with("footer", "0.3");
        Xml.add(root, "pageSetup", "paperSize", String.valueOf(ListSheet.A4))
                .with("fitToHeight", "0")
                .with("orientation", "landscape");
        Xml.add(Xml.add(root, "headerFooter"), "oddFooter")
                .text("&L" + CellText.inXml(list.footer().left()) + "&R"
                        + list.footer().right());
    }
}
