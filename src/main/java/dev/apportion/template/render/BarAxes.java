package dev.apportion.template.render;

import dev.apportion.ooxml.Element;
import java.util.ArrayList;
import java.util.List;

/** Bars are compared by their lengths, so that they begin at zero; left alone, programs cut what bars of like length share. */
final class BarAxes {

    private BarAxes() {}

    /** Ties axes without limits of their own to zero where all bars lie on one side of it; reads the filled caches. */
    static void beginAtZero(Element root) {
        Element chart = root.first("chart");
        Element area = chart == null ? null : chart.first("plotArea");
        if (area == null) {
            return;
        }
        for (Element group : area.all("barChart")) {
            List<String> numbers = numbers(group);
            boolean negative = numbers.stream().anyMatch(number -> number.startsWith("-"));
            boolean positive = numbers.stream().anyMatch(number -> !number.startsWith("-"));
            for (Element axis : area.all("valAx")) {
                if (negative != positive && isOf(group, axis)) {
                    limit(axis, negative ? "max" : "min");
                }
            }
        }
    }

    private static List<String> numbers(Element group) {
        List<String> numbers = new ArrayList<>();
        for (Element series : group.all("ser")) {
            Element values = series.first("val");
            if (values != null) {
                values.each(element -> {
                    if (element.local().equals("v")) {
                        numbers.add(element.text());
                    }
                });
            }
        }
        return numbers;
    }

    private static boolean isOf(Element group, Element axis) {
        Element id = axis.first("axId");
        return id != null
                && group.all("axId").stream().anyMatch(of -> of.attribute("val").equals(id.attribute("val")));
    }

    private static void limit(Element axis, String end) {
        Element scaling = axis.first("scaling");
        if (scaling != null
                && scaling.first("min") == null
                && scaling.first("max") == null
                && scaling.first("logBase") == null) {
            String prefix = scaling.name.substring(0, scaling.name.indexOf(':') + 1);
            scaling.children.add(new Element(prefix + end).with("val", "0"));
        }
    }
}
