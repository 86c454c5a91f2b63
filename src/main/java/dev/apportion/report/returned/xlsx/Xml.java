package dev.apportion.report.returned.xlsx;

import dev.apportion.ooxml.Element;
import java.util.List;

/** Elements put among those of a foreign part, with the prefix that they have there. */
final class Xml {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    static final String PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

    private Xml() {}

    /** A new element that is named like others of a part. */
    static Element like(Element other, String local) {
        return new Element(other.name.substring(0, other.name.indexOf(':') + 1) + local);
    }

    /** Adds a new element at the end of another one. */
    static Element add(Element to, String local) {
        Element added = like(to, local);
        to.children.add(added);
        return added;
    }

    /** Adds a new element with one attribute at the end of another one. */
    static Element add(Element to, String local, String attribute, String value) {
        return add(to, local).with(attribute, value);
    }

    /** The child of a name; made if there is none, before the first one that may only follow it. */
    static Element child(Element parent, String local, List<String> order) {
        Element found = parent.first(local);
        if (found != null) {
            return found;
        }
        Element made = like(parent, local);
        List<String> later = order.subList(order.indexOf(local) + 1, order.size());
        int at = 0;
        for (Object child : parent.children) {
            if (child instanceof Element element && later.contains(element.local())) {
                break;
            }
            at++;
        }
        parent.children.add(at, made);
        return made;
    }
}
