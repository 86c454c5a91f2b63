package dev.apportion.template.render;

import dev.apportion.ooxml.CellNumber;
import dev.apportion.ooxml.CellText;
import dev.apportion.ooxml.Element;
import dev.apportion.template.formula.Formula;
import dev.apportion.template.formula.value.ErrorValue;
import dev.apportion.template.plan.Blueprint;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Charts follow their tables, and show the right values even where nothing recalculates. */
final class Charts {

    /** Longer caches make the file large for no one's good; a previewer draws such a series from the cells. */
    private static final int LONGEST_CACHE = 20_000;

    private Charts() {}

    static void move(Element chart, Blueprint blueprint, Filling filling) {
        chart.each(holder -> {
            Element reference = holder.first("f");
            if (reference == null || reference.text().isEmpty()) {
                return;
            }
            String written = reference.text();
            Formula formula = blueprint.reference(written);
            reference.text(blueprint.formula(written, 0).movedArea(filling::rows));
            for (String cache : List.of("numCache", "strCache")) {
                Element cached = holder.first(cache);
                if (cached != null) {
                    refresh(holder, cached, formula == null ? null : formula.referred(filling));
                }
            }
            Element levels = holder.first("multiLvlStrCache");
            if (levels != null) {
                holder.children.remove(levels);
            }
        });
    }

    private static void refresh(Element holder, Element cache, @Nullable List<@Nullable Object> values) {
        if (values == null || values.size() > LONGEST_CACHE) {
            holder.children.remove(cache);
            return;
        }
        boolean numbers = cache.local().equals("numCache");
        String prefix = cache.name.substring(0, cache.name.indexOf(':') + 1);
        cache.children.removeAll(cache.all("pt"));
        cache.children.removeAll(cache.all("ptCount"));
        cache.children.removeIf(child -> child instanceof String);
        int at = cache.first("formatCode") == null ? 0 : 1;
        cache.children.add(at++, new Element(prefix + "ptCount").with("val", String.valueOf(values.size())));
        for (int i = 0; i < values.size(); i++) {
            String shown = shown(values.get(i), numbers);
            if (shown != null) {
                Element point = new Element(prefix + "pt").with("idx", String.valueOf(i));
                point.children.add(new Element(prefix + "v").text(shown));
                cache.children.add(at++, point);
            }
        }
    }

    private static @Nullable String shown(@Nullable Object value, boolean number) {
        if (value instanceof BigDecimal decimal) {
            return CellNumber.plain(decimal);
        }
        if (number || value == null || value instanceof ErrorValue) {
            return value == null || value instanceof ErrorValue ? null : "0";
        }
        return CellText.escaped(value.toString());
    }
}
