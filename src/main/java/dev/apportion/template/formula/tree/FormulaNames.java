package dev.apportion.template.formula.tree;

import org.jspecify.annotations.Nullable;

/** What the words in a formula mean; names without regard to case. */
public interface FormulaNames {

    /** The index of a sheet, or -1. */
    int sheet(String name);

    @Nullable
    TableInfo table(String name);

    /** The table that a cell of a sheet is in. */
    @Nullable
    TableInfo tableAt(int sheet, int row, int column);

    /** The text that a defined name means, null if there is no such name. */
    @Nullable
    String defined(String name, int sheet);
}
