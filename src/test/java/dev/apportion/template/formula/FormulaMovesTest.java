package dev.apportion.template.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apportion.ooxml.CellRange;
import dev.apportion.template.formula.place.Anchor;
import dev.apportion.template.formula.place.RowMap;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas on the rows of a table body that grows: where they go, what they read, what is the same on each row. */
class FormulaMovesTest {

    private static final Anchor OUTSIDE = Anchor.outside(0, 20, 0);

    /** The pattern of a body of one row, row 5 of the template. */
    private static final Anchor PATTERN = new Anchor(0, 5, 2, 5, 5);

    private static final RowMap GROWN = new RowMap(List.of(new RowMap.Body(5, 5, 10)), "It's Data");

    private static RowMap rows(int sheet) {
        return sheet == 0 ? GROWN : RowMap.STILL;
    }

    private static Formula parse(String formula, Anchor anchor) throws Exception {
        return Formula.parse(formula, new SampleCells(), anchor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "B5|B5:B14",
                "B4|B4",
                "B5,$B$7|B5:B14,$B$16",
                "B5+1|B5+1",
                "B5:C5|B5:C14",
                "Data!B6|'It''s Data'!B15",
                "Gone!B6|Gone!B6",
                "SUM(Other!B6)|SUM(Other!B6)",
            })
    void aCellOfABodyBecomesTheBodyAsAnArea(String written, String moved) {
        assertThat(Formula.text(written, new SampleCells(), OUTSIDE).movedArea(FormulaMovesTest::rows))
                .isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "B5*2|B7*2|false",
                "$B$5*2|$B$5*2|true",
                "SUM(B$4:B5)|SUM(B$4:B7)|false",
                "B4+C5|B6+C7|false",
                "B3&Other!B5|B3&Other!B5|true",
                "SUM(B:B)|SUM(B:B)|true",
            })
    void whatFollowsItsRow(String written, String twoRowsBelow, boolean same) throws Exception {
        Formula formula = parse(written, PATTERN);
        assertThat(formula.moved(FormulaMovesTest::rows, 2)).isEqualTo(twoRowsBelow);
        assertThat(formula.sameOnEachRow()).isEqualTo(same);
    }

    @Test
    void whatItReads() throws Exception {
        assertThat(parse("B5-SUM(Other!B1:B3)%*(B4+Lines[Amount])", PATTERN).reads())
                .containsExactly(
                        new Formula.Read(0, CellRange.of("B5"), true),
                        new Formula.Read(1, CellRange.of("B1:B3"), false),
                        new Formula.Read(0, CellRange.of("B4:B5"), false),
                        new Formula.Read(1, CellRange.of("B1:B5"), false));
        assertThat(Formula.text("B5", new SampleCells(), PATTERN).reads()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Other!B2:B4", "Lines[Amount]"})
    void whatAChartShows(String formula) throws Exception {
        assertThat(parse(formula, OUTSIDE).referred(new SampleCells()))
                .containsExactly(BigDecimal.valueOf(10), BigDecimal.valueOf(20), BigDecimal.valueOf(30));
        assertThat(parse("SUM(" + formula + ")", OUTSIDE).referred(new SampleCells()))
                .isNull();
    }

    @Test
    void aRunningTotalGoesOnFromTheRowAbove() throws Exception {
        SampleCells cells = new SampleCells();
        Formula total = parse("SUM(B$1:B2)", new Anchor(0, 2, 4, 2, 2));
        assertThat(total.value(cells, 2)).isEqualTo(new BigDecimal("850.05"));
        assertThat(total.value(cells, 4)).isEqualTo(new BigDecimal("950.34"));
        assertThat(total.value(cells, 3)).isEqualTo(new BigDecimal("850.35"));
    }

    /** What reads nothing of its row is calculated once; a blank stays one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"SUM(B$1:B$2)|850.05", "SUM(-B$1,Lines[Amount])|-1140.10", "IF(TRUE,C$3)|0", "ROW($A$1)|1"})
    void whatIsTheSameOnEachRow(String formula, BigDecimal value) throws Exception {
        SampleCells cells = new SampleCells();
        Formula pattern = parse(formula, PATTERN);
        assertThat(pattern.value(cells, 5)).isEqualTo(value);
        assertThat(pattern.value(cells, 6)).isEqualTo(value);
    }

    @Test
    void onlyASubtotalIsLeftOutOfOthers() throws Exception {
        assertThat(parse("SUBTOTAL(9,B1:B4)", OUTSIDE).isSubtotal()).isTrue();
        assertThat(parse("SUM(B1:B4)", OUTSIDE).isSubtotal()).isFalse();
        assertThat(parse("B1", OUTSIDE).isSubtotal()).isFalse();
    }

    @Test
    void aFormulaThatIsOnlyMovedHasNoValue() {
        Formula text = Formula.text("B1", new SampleCells(), OUTSIDE);
        assertThatThrownBy(() -> text.value(new SampleCells(), 1)).isInstanceOf(IllegalStateException.class);
    }
}
