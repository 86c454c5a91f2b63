package dev.apportion.template.render;

import dev.apportion.ooxml.CellText;
import dev.apportion.ooxml.Element;
import dev.apportion.template.field.Scope;
import dev.apportion.template.field.TextPattern;
import java.util.ArrayList;
import java.util.Set;

/** Placeholders in texts outside cells. */
public final class Texts {

    private static final Set<String> HEADERS =
            Set.of("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter");

    private Texts() {}

    static void fillHeaderFooter(Element element, Scope scope, Filling filling) {
        if (element.local().equals("headerFooter")) {
            element.each(text -> {
                if (HEADERS.contains(text.local()) && TextPattern.isIn(text.text())) {
                    text.text(filled(text.text(), scope, filling, true));
                }
            });
        }
    }

    /** Fills every text of a drawing, chart or properties part. */
    static void fill(Element root, Scope scope, Filling filling) {
        root.each(element -> {
            if (TextPattern.fillable(element)) {
                element.text(filled(element.text(), scope, filling, false));
            }
        });
    }

    /** In headers and footers {@code &} starts a code, so that one in a value is written twice. */
    private static String filled(String text, Scope scope, Filling filling, boolean header) {
        TextPattern pattern = TextPattern.of(text, scope, new ArrayList<>());
        if (pattern == null) {
            return text;
        }
        return pattern.textWith(
                filling.model(), value -> header ? CellText.inXml(value).replace("&", "&&") : CellText.inXml(value));
    }
}
