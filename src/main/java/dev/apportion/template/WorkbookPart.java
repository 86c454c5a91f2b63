package dev.apportion.template;

/** The workbook part: names move, and everything is recalculated on open. */
final class WorkbookPart {

    private WorkbookPart() {}

    static void fill(Element root, Blueprint blueprint, Filling filling) {
        Element names = root.first("definedNames");
        if (names != null) {
            for (Element name : names.all("definedName")) {
                if (name.attribute("name").equalsIgnoreCase(OmittedSheets.OMIT)) {
                    names.children.remove(name);
                    continue;
                }
                String local = name.attribute("localSheetId");
                int sheet = local.isEmpty() ? 0 : Integer.parseInt(local);
                name.text(blueprint.formula(name.text(), sheet).movedArea(filling::rows));
            }
            if (names.all("definedName").isEmpty()) {
                root.children.remove(names);
            }
        }
        Element calculation = root.first("calcPr");
        if (calculation == null) {
            calculation = new Element(root.name.replace("workbook", "calcPr"));
            root.children.add(placeOfCalculation(root), calculation);
        }
        calculation.with("fullCalcOnLoad", "1");
    }

    /** Elements of a workbook have a fixed order. */
    private static int placeOfCalculation(Element root) {
        int at = 0;
        for (int i = 0; i < root.children.size(); i++) {
            if (root.children.get(i) instanceof Element element
                    && java.util.Set.of("definedNames", "externalReferences", "functionGroups", "sheets")
                            .contains(element.local())) {
                at = i + 1;
            }
        }
        return at;
    }
}
