package dev.apportion.template.plan;

import dev.apportion.ooxml.Element;
import dev.apportion.ooxml.Part;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a part.
 *
 * @param root its XML, null if it is copied as it is
 * @param sheet the sheet that it belongs to, -1 for none
 */
public record PartPlan(Kind kind, Part part, @Nullable Element root, int sheet) {

    public enum Kind {
        COPY,
        SHEET,
        WORKBOOK,
        TABLE,
        DRAWING,
        DRAWING_RELATIONS,
        CHART,
        NOTES,
        LEGACY_DRAWING,
        PIVOT_CACHE,
        TEXTS
    }
}
