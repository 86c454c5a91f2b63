package dev.apportion.template.formula;

import static dev.apportion.template.formula.ShownFormulas.assertShown;
import static dev.apportion.template.formula.ShownFormulas.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apportion.template.formula.place.Anchor;
import dev.apportion.template.formula.tree.FormulaFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Excel shows for operators, names and references, and which formulas are refused. */
class FormulaReferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1<>1|FALSE",
                "1<>2|TRUE",
                "3>=3|TRUE",
                "FALSE+1|1",
                "C3&\"x\"|x",
                "12345678901234567890*98765432109876543210|1.21932631137022E+39",
                "2<=1|FALSE",
                "2<=2|TRUE",
                "2>=3|FALSE",
                "2<1|FALSE",
                "\"b\">\"A\"|TRUE",
                "TRUE>\"z\"|TRUE",
                "TRUE=FALSE|FALSE",
                "TRUE>FALSE|TRUE",
                "C3=\"\"|TRUE",
                "\"\"=C3|TRUE",
                "C3=0|TRUE",
                "C3=FALSE|TRUE",
                "C3|0",
                "\"a\"&#N/A|#N/A",
                "#REF!+1|#REF!",
                "+5|5",
                "@B1:B1|1200.1",
                "-\"3\"|-3",
                "50%%|0.005",
                "TRUE+1|2",
                "\"x\"+1|#VALUE!",
                "(1+2)*3|9",
                "Rate*100|25",
                "Half|0.125",
                "SUM(Costs)|950.34",
            })
    void operatorsAndNames(String formula, String value) throws Exception {
        assertShown(formula, value);
    }

    /** A block where one value is wanted gives the cell of the formula's own row or column. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "B1:B4|2|5|-350.05",
                "B1:B4|9|5|#VALUE!",
                "A1:D1|9|1|1200.1",
                "A1:D1|9|7|#VALUE!",
                "C1:D1|9|1|#VALUE!",
                "A1:D4|2|1|#VALUE!",
            })
    void blocksAreIntersected(String formula, int row, int column, String value) throws Exception {
        assertThat(shown(formula, Anchor.outside(0, row, column))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SUM(Lines[Amount])|60",
                "SUM(Lines[[Amount]:[Left #]])|120",
                "SUM(Lines[Left '#])|60",
                "SUM(Lines[ [Left '#] ])|60",
                "ROWS(Lines)|3",
                "ROWS(Lines[])|3",
                "ROWS(Lines[#All])|5",
                "ROWS(Lines[#Data])|3",
                "ROWS(Lines[[#Headers],[#Data]])|4",
                "ROWS(Lines[[#Data],[#Totals]])|4",
                "ROWS(Bare[#All])|4",
                "COUNTA(Lines[#Headers])|4",
                "Lines[[#Headers],[Amount]]|Amount",
                "Lines[[#Totals],[Amount]]|60",
                "Bare[[#Totals],[Amount]]|#REF!",
                "[@Amount]*2|40",
                "[Amount]|20",
                "Lines[@[Left #]]|20",
                "Lines[[#This Row],[Amount]]|20",
            })
    void partsOfTables(String formula, String value) throws Exception {
        assertThat(shown(formula, Anchor.outside(1, 3, 5))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Loop",
                "Broken",
                "1 2",
                ")",
                "=1",
                "SUM(1",
                "SUM(1;2)",
                "Lines[None]",
                "Lines[Amount",
                "Nowhere[Amount]",
                "[@Amount]",
                "Lines[[Amount]:[None]]",
                "XMATCH(1,A1:A2,B1)",
                "XLOOKUP(1,A1:A2,B1:B2,0,0,-1)",
                "SUM(-A1:A4)",
                "SUM(-(A1:A4*2))",
                "SUM(2*A1:A4)",
                "SUM(1+2*A1:A4)",
                "SUM((A1:A4*2)+1)",
                "SUM(Lines[Amount]*2)",
                "SUM(1+(2*A1:A4))",
                "XLOOKUP(1,A1:A2,B1:B2,0,A1)",
                "XMATCH(1,A1:A2,\"0\")",
            })
    void whatIsRefused(String formula) {
        assertThatThrownBy(() -> shown(formula, Anchor.outside(0, 9, 5))).isInstanceOf(FormulaFault.class);
    }
}
