package dev.apportion.template.formula.place;

import dev.apportion.template.formula.value.ErrorValue;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** The filled workbook as formulas see it. Values: null, BigDecimal, String, Boolean, {@link ErrorValue}. */
public interface Grid {

    @Nullable
    Object value(int sheet, int row, int column);

    /** The last row that can hold a value. */
    int lastRow(int sheet);

    int lastColumn(int sheet);

    RowMap rows(int sheet);

    /** Whether the cell holds a SUBTOTAL, which other SUBTOTALs leave out. */
    boolean subtotal(int sheet, int row, int column);

    /** Results that are the same for every row of a table; by identity of the term. */
    IdentityHashMap<Object, Object> memo();

    boolean date1904();
}
