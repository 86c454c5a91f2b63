package dev.apportion.report.returned.xlsx;

import dev.apportion.ooxml.Element;
import dev.apportion.ooxml.Relations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part that lists a workbook's sheets and names. */
final class Book {

    private static final List<String> ORDER = List.of(
            "fileVersion",
            "fileSharing",
            "workbookPr",
            "AlternateContent",
            "workbookProtection",
            "bookViews",
            "sheets",
            "functionGroups",
            "externalReferences",
            "definedNames",
            "calcPr",
            "oleSize",
            "customWorkbookViews",
            "pivotCaches",
            "webPublishing",
            "fileRecoveryPr",
            "webPublishObjects",
            "extLst");

    private final ChangedPackage parts;
    private final String part;
    private final Element root;

    /** @throws IOException if it is not one that this can change */
    Book(ChangedPackage parts) throws IOException {
        this.parts = parts;
        this.part = parts.relations("").stream()
                .filter(relation -> relation.type().equals("officeDocument"))
                .map(Relations.Relation::target)
                .findFirst()
                .orElseThrow(() -> new IOException("not an Excel workbook"));
        this.root = parts.xml(part);
        if (!root.attributes.containsValue(Xml.MAIN)) {
            throw new IOException("Only workbooks of the usual form can be marked, not strict ones");
        }
    }

    /** The parts of the sheets by their names, in order; charts and dialogs on sheets of their own among them. */
    Map<String, String> sheets() throws IOException {
        List<Relations.Relation> relations = parts.relations(part);
        Map<String, String> sheets = new LinkedHashMap<>();
        for (Element sheet : sheetList().all("sheet")) {
            String target = Relations.target(relations, Relations.idIn(sheet));
            if (target == null || !parts.has(target)) {
                throw new IOException("The sheet " + sheet.attribute("name") + " has no part");
            }
            sheets.put(sheet.attribute("name"), target);
        }
        return sheets;
    }

    /** The part of cells' looks; made if there is none. */
    StyleSheet styles() throws IOException {
        for (Relations.Relation relation : parts.relations(part)) {
            if (relation.type().equals("styles") && parts.has(relation.target())) {
                return new StyleSheet(parts.xml(relation.target()));
            }
        }
        String name = parts.freeName("xl/styles", ".xml");
        parts.add(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml", StyleSheet.none());
        parts.relate(part, "styles", name);
        return new StyleSheet(parts.xml(name));
    }

    /** Takes a sheet out, with the names that are its own. */
    void remove(String sheet) throws IOException {
        String sheetPart = sheets().get(sheet);
        List<Element> all = sheetList().all("sheet");
        int at = 0;
        while (!all.get(at).attribute("name").equals(sheet)) {
            at++;
        }
        String id = Relations.idIn(all.get(at));
        sheetList().children.remove(all.get(at));
        parts.xml(Relations.partOf(part))
                .children
                .removeIf(child -> child instanceof Element relation
                        && relation.attribute("Id").equals(id));
        if (sheetPart != null) {
            parts.remove(sheetPart);
        }
        Element names = root.first("definedNames");
        if (names != null) {
            String own = String.valueOf(at);
            names.children.removeIf(child -> child instanceof Element name
                    && name.attribute("localSheetId").equals(own));
            moveNames(names, at, -1);
            if (names.all("definedName").isEmpty()) {
                root.children.remove(names);
            }
        }
    }

    /** Puts a sheet in front of all others, and shows it when the workbook is opened. */
    void addFirst(String name, Element sheet) throws IOException {
        String sheetPart = parts.freeName("xl/worksheets/sheet", ".xml");
        parts.add(sheetPart, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml", sheet);
        Element sheets = sheetList();
        int id = 1
                + sheets.all("sheet").stream()
                        .mapToInt(other ->
                                Integer.parseInt(other.attribute("sheetId").strip()))
                        .max()
                        .orElse(0);
        Element entry = Xml.like(sheets, "sheet")
                .with("name", name)
                .with("sheetId", String.valueOf(id))
                .with("xmlns:r", Xml.RELATIONS)
                .with("r:id", parts.relate(part, "worksheet", sheetPart));
        sheets.children.add(0, entry);
        Element names = root.first("definedNames");
        if (names != null) {
            moveNames(names, 0, 1);
        }
        Element views = Xml.child(root, "bookViews", ORDER);
        if (views.all("workbookView").isEmpty()) {
            Xml.add(views, "workbookView");
        }
        for (Element view : views.all("workbookView")) {
            view.attributes.remove("activeTab");
            view.attributes.remove("firstSheet");
        }
    }

    /** Adds a name of the first sheet. */
    void name(String name, String formula, boolean hidden) {
        Element added = Xml.add(Xml.child(root, "definedNames", ORDER), "definedName", "name", name)
                .with("localSheetId", "0")
                .text(formula);
        if (hidden) {
            added.with("hidden", "1");
        }
    }

    /** A name that is a sheet's own says which by the sheet's place. */
    private static void moveNames(Element names, int from, int by) {
        for (Element name : new ArrayList<>(names.all("definedName"))) {
            String sheet = name.attribute("localSheetId");
            if (!sheet.isEmpty() && Integer.parseInt(sheet) >= from) {
                name.with("localSheetId", String.valueOf(Integer.parseInt(sheet) + by));
            }
        }
    }

    private Element sheetList() {
        return Xml.child(root, "sheets", ORDER);
    }
}
