package dev.apportion.template.plan;

import dev.apportion.ooxml.CellText;
import dev.apportion.ooxml.Element;
import dev.apportion.template.field.Model;
import dev.apportion.template.field.TextPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Formatted text whose runs hold placeholders. */
public record FormattedText(Element item, List<TextPattern> runs) {

    /** The text element of each run, in order. */
    public static List<Element> texts(Element item) {
        return item.all("r").stream()
                .map(run -> run.first("t"))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    public Element filled(Model model, @Nullable Object element) {
        Element copy = item.copy();
        List<Element> texts = texts(copy);
        for (int i = 0; i < texts.size(); i++) {
            Element text = texts.get(i).text(CellText.escaped(runs.get(i).text(model, element)));
            text.attributes.remove("xml:space");
        }
        return copy;
    }
}
