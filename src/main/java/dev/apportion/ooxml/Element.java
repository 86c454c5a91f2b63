package dev.apportion.ooxml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An XML element, names with their prefixes as written; children are elements and strings. */
public final class Element {

    private static final Set<String> FORMULAS =
            Set.of("formula", "formula1", "formula2", "f", "calculatedColumnFormula", "totalsRowFormula");

    public final String name;
    public final Map<String, String> attributes = new LinkedHashMap<>();
    public final List<Object> children = new ArrayList<>();

    public Element(String name) {
        this.name = name;
    }

    /** The name without prefix. */
    public String local() {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Whether its text is a formula. */
    public boolean holdsFormula() {
        return FORMULAS.contains(local());
    }

    public String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    public Element with(String key, String value) {
        attributes.put(key, value);
        return this;
    }

    /** Child elements of a local name. */
    public List<Element> all(String local) {
        List<Element> found = new ArrayList<>();
        for (Object child : children) {
            if (child instanceof Element element && element.local().equals(local)) {
                found.add(element);
            }
        }
        return found;
    }

    @Nullable
    public Element first(String local) {
        for (Object child : children) {
            if (child instanceof Element element && element.local().equals(local)) {
                return element;
            }
        }
        return null;
    }

    /** This element and all below it, outer before inner. */
    public void each(Consumer<Element> visitor) {
        visitor.accept(this);
        for (Object child : List.copyOf(children)) {
            if (child instanceof Element element) {
                element.each(visitor);
            }
        }
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        for (Object child : children) {
            if (child instanceof String string) {
                text.append(string);
            }
        }
        return text.toString();
    }

    public Element text(String text) {
        children.clear();
        if (!text.isEmpty()) {
            children.add(text);
        }
        return this;
    }

    public Element copy() {
        Element copy = new Element(name);
        copy.attributes.putAll(attributes);
        for (Object child : children) {
            copy.children.add(child instanceof Element element ? element.copy() : child);
        }
        return copy;
    }
}
