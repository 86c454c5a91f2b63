package dev.apportion.template.plan;

import dev.apportion.ooxml.Element;
import dev.apportion.template.field.Scope;
import dev.apportion.template.field.TextPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A worksheet of the template.
 *
 * @param scope the fields known on the sheet outside tables
 * @param nameFields what the name is filled from, null if it stays
 * @param root the sheet's XML without its rows
 * @param tables those that are filled, from the top
 * @param onlyTable whether its one filled table is its only table
 * @param changes whether filling can change it; else its bytes are copied
 */
public record SheetPlan(
        SheetTab tab,
        Scope scope,
        @Nullable TextPattern nameFields,
        Element root,
        SheetCells cells,
        List<TablePlan> tables,
        boolean onlyTable,
        boolean changes) {

    /** Its place among the sheets, from 0. */
    public int index() {
        return tab.index();
    }

    /** As written in the template. */
    public String name() {
        return tab.name();
    }
}
