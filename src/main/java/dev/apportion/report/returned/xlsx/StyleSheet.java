package dev.apportion.report.returned.xlsx;

import dev.apportion.ooxml.Element;
import dev.apportion.report.returned.mark.Look;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The looks of a workbook's cells, to which those of marks and of the list are added. What is there keeps its number. */
final class StyleSheet {

    private static final List<String> ORDER = List.of(
            "numFmts",
            "fonts",
            "fills",
            "borders",
            "cellStyleXfs",
            "cellXfs",
            "cellStyles",
            "dxfs",
            "tableStyles",
            "colors",
            "extLst");

    /** What a workbook's first look is made of. */
    private static final Map<String, String> DEFAULTS = new TreeMap<>(
            Map.of("fonts", "font", "fills", "fill", "borders", "border", "cellStyleXfs", "xf", "cellXfs", "xf"));

    private static final String YELLOW = "FFFFFF99";

    private final Element root;
    private final Map<String, String> rejected = new HashMap<>();
    private final Map<String, String> doubtful = new HashMap<>();
    private final Map<String, String> plain = new HashMap<>();
    private final Map<Look, String> looks = new EnumMap<>(Look.class);

    StyleSheet(Element root) {
        this.root = root;
        DEFAULTS.forEach((group, local) -> {
            if (group(group).all(local).isEmpty()) {
                add(group, local);
            }
        });
        List<Element> fills = group("fills").all("fill");
        if (fills.get(0).children.isEmpty()) {
            Xml.add(fills.get(0), "patternFill", "patternType", "none");
            Xml.add(add("fills", "fill"), "patternFill", "patternType", "gray125");
        }
    }

    /** A sheet of styles without any. */
    static Element none() {
        return new Element("styleSheet").with("xmlns", Xml.MAIN);
    }

    /** The look of a marked cell: tinted and framed, so that it shows in gray too; dashed if it is doubtful. */
    String marked(String look, boolean doubt) {
        return (doubt ? doubtful : rejected).computeIfAbsent(look, of -> {
            Element xf = copy(of);
            xf.with("fillId", fill("rgb", YELLOW)).with("applyFill", "1");
            xf.with("borderId", frame(doubt ? "mediumDashed" : "medium")).with("applyBorder", "1");
            return last("cellXfs");
        });
    }

    /** The look of a cell that is no longer marked: without fill and frame; as it is if it was not marked. */
    String unmarked(String look) {
        return plain.computeIfAbsent(look, of -> {
            if (!isYellow(of)) {
                return of;
            }
            copy(of).with("fillId", "0").with("borderId", "0");
            return last("cellXfs");
        });
    }

    /** The look of a cell of the list. */
    String of(Look look) {
        return looks.computeIfAbsent(look, this::made);
    }

    private String made(Look look) {
        Element font = add("fonts", "font");
        if (look.bold()) {
            Xml.add(font, "b");
        }
        if (look.underlined()) {
            Xml.add(font, "u");
        }
        Xml.add(font, "sz", "val", String.valueOf(look.points()));
        if (look.color() != Look.Color.AUTOMATIC) {
            Xml.add(font, "color", "indexed", number(look.color()));
        }
        Xml.add(font, "name", "val", Look.FACE);
        String fontId = last("fonts");
        String fillId = look.filled() ? fill("indexed", number(Look.Color.TEAL)) : "0";
        String borderId = look.ruled() ? rule() : "0";
        Element xf = add("cellXfs", "xf")
                .with("numFmtId", "0")
                .with("fontId", fontId)
                .with("fillId", fillId)
                .with("borderId", borderId)
                .with("xfId", "0")
                .with("applyFont", "1")
                .with("applyFill", "1")
                .with("applyBorder", "1")
                .with("applyAlignment", "1");
        Element alignment = Xml.add(xf, "alignment", "vertical", look.filled() ? "center" : "top");
        if (look.wraps()) {
            alignment.with("wrapText", "1");
        }
        if (look.shrinks()) {
            alignment.with("shrinkToFit", "1");
        }
        return last("cellXfs");
    }

    /** Excel writes a color of ours as it was or by its number. */
    private boolean isYellow(String look) {
        List<Element> fills = group("fills").all("fill");
        int fill = number(xf(look).attribute("fillId"));
        Element pattern = fill < fills.size() ? fills.get(fill).first("patternFill") : null;
        Element color = pattern == null ? null : pattern.first("fgColor");
        return color != null
                && (color.attribute("rgb").equalsIgnoreCase(YELLOW)
                        || color.attribute("indexed").equals(number(Look.Color.LIGHT_YELLOW)));
    }

    private Element copy(String look) {
        Element copy = xf(look).copy();
        count("cellXfs").children.add(copy);
        return copy;
    }

    private Element xf(String look) {
        List<Element> all = group("cellXfs").all("xf");
        int number = number(look);
        return all.get(number < all.size() ? number : 0);
    }

    private String fill(String kind, String color) {
        Element pattern = Xml.add(add("fills", "fill"), "patternFill", "patternType", "solid");
        Xml.add(pattern, "fgColor", kind, color);
        Xml.add(pattern, "bgColor", "indexed", "64");
        return last("fills");
    }

    private String frame(String style) {
        Element border = add("borders", "border");
        for (String side : List.of("left", "right", "top", "bottom")) {
            Xml.add(Xml.add(border, side, "style", style), "color", "auto", "1");
        }
        Xml.add(border, "diagonal");
        return last("borders");
    }

    private String rule() {
        Element border = add("borders", "border");
        Xml.add(border, "left");
        Xml.add(border, "right");
        Xml.add(border, "top");
        Xml.add(Xml.add(border, "bottom", "style", "hair"), "color", "indexed", number(Look.Color.LIGHT_GRAY));
        Xml.add(border, "diagonal");
        return last("borders");
    }

    private Element add(String group, String local) {
        return Xml.add(count(group), local);
    }

    /** A group to which one more is about to be added. */
    private Element count(String group) {
        Element all = group(group);
        long after = 1 + all.children.stream().filter(Element.class::isInstance).count();
        return all.with("count", String.valueOf(after));
    }

    private Element group(String local) {
        return Xml.child(root, local, ORDER);
    }

    private String last(String group) {
        long count =
                group(group).children.stream().filter(Element.class::isInstance).count();
        return String.valueOf(count - 1);
    }

    private static String number(Look.Color color) {
        return String.valueOf(color.number());
    }

    private static int number(String number) {
        return number.isEmpty() ? 0 : Integer.parseInt(number.strip());
    }
}
