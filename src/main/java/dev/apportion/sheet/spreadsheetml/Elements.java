package dev.apportion.sheet.spreadsheetml;

import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Elements and attributes by their names without prefix; writers differ in which prefix they give. */
final class Elements {

    private Elements() {}

    static List<Element> children(Element parent, String name) {
        return parent.children().stream()
                .filter(child -> local(child.tagName()).equals(name))
                .toList();
    }

    /** The attribute's value, empty if there is none. */
    static String attribute(Element element, String name) {
        for (Attribute attribute : element.attributes()) {
            if (local(attribute.getKey()).equals(name)) {
                return attribute.getValue();
            }
        }
        return "";
    }

    /** A whole number of at least {@code least} from an attribute. */
    static int number(Element element, String name, int least, int otherwise) {
        String text = attribute(element, name);
        return text.matches("\\d{1,7}") ? Math.max(least, Integer.parseInt(text)) : otherwise;
    }

    static boolean isHidden(Element element, String measure) {
        String size = attribute(element, measure);
        return attribute(element, "Hidden").equals("1") || size.equals("0") || size.equals("0.0");
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
