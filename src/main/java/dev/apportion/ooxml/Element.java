package dev.apportion.ooxml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An XML element, names with their prefixes as written; children are elements and strings. */
final class Element {

    final String name;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<Object> children = new ArrayList<>();

    Element(String name) {
        this.name = name;
    }

    /** The name without prefix. */
    String local() {
        return name.substring(name.indexOf(':') + 1);
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    Element with(String key, String value) {
        attributes.put(key, value);
        return this;
    }

    /** Child elements of a local name. */
    List<Element> all(String local) {
        List<Element> found = new ArrayList<>();
        for (Object child : children) {
            if (child instanceof Element element && element.local().equals(local)) {
                found.add(element);
            }
        }
        return found;
    }

    @Nullable
    Element first(String local) {
        for (Object child : children) {
            if (child instanceof Element element && element.local().equals(local)) {
                return element;
            }
        }
        return null;
    }

    /** This element and all below it, outer before inner. */
    void each(Consumer<Element> visitor) {
        visitor.accept(this);
        for (Object child : List.copyOf(children)) {
            if (child instanceof Element element) {
                element.each(visitor);
            }
        }
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Object child : children) {
            if (child instanceof String string) {
                text.append(string);
            }
        }
        return text.toString();
    }

    Element text(String text) {
        children.clear();
        if (!text.isEmpty()) {
            children.add(text);
        }
        return this;
    }

    Element copy() {
        Element copy = new Element(name);
        copy.attributes.putAll(attributes);
        for (Object child : children) {
            copy.children.add(child instanceof Element element ? element.copy() : child);
        }
        return copy;
    }
}
