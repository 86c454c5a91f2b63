package dev.apportion.template.render;

import dev.apportion.ooxml.Element;
import dev.apportion.template.plan.Blueprint;
import dev.apportion.template.plan.OmittedSheets;
import dev.apportion.template.plan.SheetPlan;
import java.util.List;
import java.util.Set;

/** The workbook part: sheets are named or left out, names move, and everything is recalculated on open. */
final class FilledWorkbookPart {

    private static final Set<String> BEFORE_CALCULATION =
            Set.of("sheets", "functionGroups", "externalReferences", "definedNames");

    private final Element root;
    private final Blueprint blueprint;
    private final Filling filling;

    private FilledWorkbookPart(Element root, Blueprint blueprint, Filling filling) {
        this.root = root;
        this.blueprint = blueprint;
        this.filling = filling;
    }

    static void fill(Element root, Blueprint blueprint, Filling filling) {
        FilledWorkbookPart part = new FilledWorkbookPart(root, blueprint, filling);
        part.names();
        part.sheets();
        part.recalculate();
    }

    private void sheets() {
        Element list = root.first("sheets");
        List<Element> sheets = list == null ? List.of() : list.all("sheet");
        for (int i = 0; list != null && i < sheets.size(); i++) {
            sheets.get(i).with("name", filling.sheetName(i));
            if (filling.removed(i)) {
                list.children.remove(sheets.get(i));
                Element views = root.first("bookViews");
                if (views != null) {
                    views.each(view -> view.attributes.keySet().removeAll(Set.of("activeTab", "firstSheet")));
                }
            } else if (filling.hidden(i)) {
                sheets.get(i).with("state", "hidden");
            }
        }
    }

    private void names() {
        Element names = root.first("definedNames");
        if (names == null) {
            return;
        }
        for (Element name : names.all("definedName")) {
            String local = name.attribute("localSheetId");
            int sheet = local.isEmpty() ? 0 : Integer.parseInt(local);
            boolean gone = !local.isEmpty() && filling.removed(sheet);
            if (gone || speaksToUs(name) || pointsToRemoved(name.text())) {
                names.children.remove(name);
                continue;
            }
            if (!local.isEmpty()) {
                name.with("localSheetId", String.valueOf(sheet - removedBefore(sheet)));
            }
            name.text(blueprint.formula(name.text(), sheet).movedArea(filling::rows));
        }
        if (names.all("definedName").isEmpty()) {
            root.children.remove(names);
        }
    }

    private static boolean speaksToUs(Element name) {
        return name.attribute("name").equalsIgnoreCase(OmittedSheets.OMIT);
    }

    private boolean pointsToRemoved(String text) {
        for (SheetPlan sheet : blueprint.sheets()) {
            if (filling.removed(sheet.index())
                    && (text.contains(sheet.name() + "!")
                            || text.contains("'" + sheet.name().replace("'", "''") + "'!"))) {
                return true;
            }
        }
        return false;
    }

    private int removedBefore(int sheet) {
        int removed = 0;
        for (int i = 0; i < sheet; i++) {
            removed += filling.removed(i) ? 1 : 0;
        }
        return removed;
    }

    private void recalculate() {
        Element calculation = root.first("calcPr");
        if (calculation == null) {
            calculation = new Element(root.name.replace("workbook", "calcPr"));
            root.children.add(placeOfCalculation(), calculation);
        }
        calculation.with("fullCalcOnLoad", "1");
    }

    /** Elements of a workbook have a fixed order. */
    private int placeOfCalculation() {
        int at = 0;
        for (int i = 0; i < root.children.size(); i++) {
            if (root.children.get(i) instanceof Element element && BEFORE_CALCULATION.contains(element.local())) {
                at = i + 1;
            }
        }
        return at;
    }
}
