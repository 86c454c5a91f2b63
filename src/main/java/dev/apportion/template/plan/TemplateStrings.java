package dev.apportion.template.plan;

import dev.apportion.ooxml.CellText;
import dev.apportion.ooxml.Element;
import dev.apportion.ooxml.Parts;
import dev.apportion.template.field.TextPattern;
import java.io.IOException;
import java.util.List;

/** The template's table of texts. Filled texts are in their cells, so those with placeholders are blanked here. */
public final class TemplateStrings {

    public static final String PART = "xl/sharedStrings.xml";

    private final List<Element> items;

    private TemplateStrings(List<Element> items) {
        this.items = items;
    }

    public static TemplateStrings read(Parts parts) throws IOException {
        return new TemplateStrings(
                parts.find(PART) == null ? List.of() : parts.xml(PART).all("si"));
    }

    public Element item(int index) throws IOException {
        if (index < 0 || index >= items.size()) {
            throw new IOException("the file is damaged: there is no text number " + index);
        }
        return items.get(index);
    }

    /** The text of an item, runs joined, phonetic hints left out. */
    public static String text(Element item) {
        StringBuilder text = new StringBuilder();
        for (Object child : item.children) {
            if (child instanceof Element element && element.local().equals("t")) {
                text.append(element.text());
            } else if (child instanceof Element run && run.local().equals("r")) {
                run.all("t").forEach(t -> text.append(t.text()));
            }
        }
        return CellText.unescaped(text.toString());
    }

    /** The part without placeholders; counts are left out since they are optional and would have to be recounted. */
    public static void blank(Element root) {
        root.attributes.remove("count");
        root.attributes.remove("uniqueCount");
        for (Element item : root.all("si")) {
            if (TextPattern.isIn(text(item))) {
                item.children.clear();
                item.children.add(new Element(item.name.replace("si", "t")));
            }
        }
    }
}
