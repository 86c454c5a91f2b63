package dev.apportion.template;

import java.util.List;

/**
 * A row of the template.
 *
 * @param attributes what follows the row number, closing quote, height and style included
 * @param cells from left to right
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RowPlan(int row, byte[] attributes, List<CellPlan> cells) {}
