package dev.apportion.template.formula;

import dev.apportion.ooxml.CellRange;
import dev.apportion.template.formula.parse.Lexer;
import dev.apportion.template.formula.parse.Parser;
import dev.apportion.template.formula.parse.Token;
import dev.apportion.template.formula.place.Anchor;
import dev.apportion.template.formula.place.Area;
import dev.apportion.template.formula.place.Grid;
import dev.apportion.template.formula.place.RowMap;
import dev.apportion.template.formula.tree.Evaluation;
import dev.apportion.template.formula.tree.FormulaFault;
import dev.apportion.template.formula.tree.FormulaNames;
import dev.apportion.template.formula.tree.Reference;
import dev.apportion.template.formula.tree.StructuredReference;
import dev.apportion.template.formula.tree.TableInfo;
import dev.apportion.template.formula.tree.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A formula of the template: can be moved with its rows and, if parsed, calculated. Immutable. */
public final class Formula {

    private final Anchor anchor;
    private final List<Object> pieces = new ArrayList<>();
    private final @Nullable Term term;

    private static final int LONGEST = 8192;

    private Formula(String text, FormulaNames names, Anchor anchor, boolean calculated) throws FormulaFault {
        this.anchor = anchor;
        if (calculated && text.length() > LONGEST) {
            throw new FormulaFault("has more than Excel's " + LONGEST + " characters");
        }
        List<Token> tokens = Lexer.tokens(text);
        for (Token token : tokens) {
            pieces.add(
                    token.kind() == Token.Kind.REFERENCE
                            ? Reference.of(token.text(), anchor.sheet(), names, anchor)
                            : token.text());
        }
        this.term = calculated ? Parser.parse(tokens, names, anchor) : null;
    }

    /**
     * A formula to be moved and calculated.
     *
     * @throws FormulaFault if it can't be calculated
     */
    public static Formula parse(String text, FormulaNames names, Anchor anchor) throws FormulaFault {
        return new Formula(text, names, anchor, true);
    }

    /** A formula that is only moved, such as a condition of a format. */
    public static Formula text(String text, FormulaNames names, Anchor anchor) {
        try {
            return new Formula(text, names, anchor, false);
        } catch (FormulaFault impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As written on another row of its table body. {@code offset} is the distance from the pattern's row. */
    public String moved(IntFunction<RowMap> rows, int offset) {
        return moved(rows, offset, false);
    }

    /**
     * As a range to be validated, charted or named: one cell in a body becomes the whole body. A formula that is more
     * than references is only moved.
     */
    public String movedArea(IntFunction<RowMap> rows) {
        return moved(rows, 0, pieces.stream().allMatch(piece -> piece instanceof Reference || piece.equals(",")));
    }

    private String moved(IntFunction<RowMap> rows, int offset, boolean area) {
        StringBuilder moved = new StringBuilder();
        for (Object piece : pieces) {
            if (piece instanceof Reference reference && reference.sheet() >= 0) {
                moved.append(reference.moved(rows.apply(reference.sheet()), offset, area));
            } else if (piece instanceof Reference reference) {
                moved.append(reference.prefix()).append(reference.text());
            } else {
                moved.append(piece);
            }
        }
        return moved.toString();
    }

    /** Whether the text is the same on each row of a table body. */
    public boolean sameOnEachRow() {
        return pieces.stream().noneMatch(piece -> piece instanceof Reference reference && reference.follows());
    }

    public boolean isSubtotal() {
        return term instanceof Term.Call call && call.name().equals("SUBTOTAL");
    }

    /** The value on a row of the filled sheet. */
    public @Nullable Object value(Grid grid, int row) {
        if (term == null) {
            throw new IllegalStateException("Not a calculated formula");
        }
        Object value = new Evaluation(grid, anchor, row).cellValue(term);
        return value == null ? java.math.BigDecimal.ZERO : value;
    }

    /** What the formula reads, in rows of the template; own-row references of a pattern are left out. */
    public List<Read> reads() {
        List<Read> reads = new ArrayList<>();
        if (term != null) {
            collect(term, reads);
        }
        return reads;
    }

    /**
     * Cells that a formula reads.
     *
     * @param ownRow only on the row that the formula is written in
     */
    public record Read(int sheet, CellRange cells, boolean ownRow) {}

    private void collect(Term from, List<Read> reads) {
        if (from instanceof Reference reference) {
            boolean own = reference.follows()
                    && reference.cells().firstRow() == anchor.row()
                    && reference.cells().lastRow() == anchor.row()
                    && reference.followFirst()
                    && reference.followLast();
            CellRange cells = reference.cells();
            CellRange widened = reference.follows()
                    ? new CellRange(
                            Math.min(cells.firstRow(), anchor.patternFirst()),
                            cells.firstColumn(),
                            Math.max(cells.lastRow(), anchor.patternLast()),
                            cells.lastColumn())
                    : cells;
            reads.add(new Read(reference.sheet(), widened, own));
        } else if (from instanceof StructuredReference reference) {
            TableInfo table = reference.table();
            CellRange cells = new CellRange(
                    Math.max(1, table.firstRow() - 1), reference.first(), table.lastRow() + 1, reference.last());
            reads.add(new Read(table.sheet(), cells, reference.thisRow()));
        } else if (from instanceof Term.Unary unary) {
            collect(unary.operand(), reads);
        } else if (from instanceof Term.Binary binary) {
            collect(binary.left(), reads);
            collect(binary.right(), reads);
        } else if (from instanceof Term.Call call) {
            call.arguments().forEach(argument -> collect(argument, reads));
        }
    }

    /** For a chart: the values of a single reference, top to bottom and left to right; null if it isn't one. */
    public @Nullable List<@Nullable Object> referred(Grid grid) {
        if (!(term instanceof Reference || term instanceof StructuredReference)) {
            return null;
        }
        Evaluation evaluation = new Evaluation(grid, anchor, anchor.row());
        Area area = evaluation.area(term);
        CellRange cells = area.cells();
        if (term instanceof Reference reference) {
            RowMap rows = grid.rows(reference.sheet());
            cells = rows.area(reference.cells());
        }
        Area whole = new Area(grid, area.sheet(), cells);
        List<@Nullable Object> values = new ArrayList<>();
        for (int row = 0; row < whole.usedRows(); row++) {
            for (int column = 0; column < whole.columns(); column++) {
                values.add(whole.get(row, column));
            }
        }
        return values;
    }
}
