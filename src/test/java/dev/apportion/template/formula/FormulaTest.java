package dev.apportion.template.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apportion.template.formula.place.Anchor;
import dev.apportion.template.formula.place.RowMap;
import dev.apportion.template.formula.tree.FormulaFault;
import dev.apportion.template.formula.value.ErrorValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calculator against POI's, which was written by others. */
class FormulaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1+2*3-4/8",
                "2^-1",
                "10%*5",
                "\"a\"&1.50&TRUE",
                "\"a\"=\"A\"",
                "1<\"a\"",
                "A1&\" \"&D1",
                "SUM(B1:B4)",
                "SUM(B1:B5,\"3\",TRUE)",
                "AVERAGE(B1:B4)",
                "COUNT(A1:D5)",
                "COUNTA(A1:D5)",
                "MIN(B1:B4)",
                "MAX(B1:C4)",
                "PRODUCT(B1:B2)",
                "SUBTOTAL(9,B1:B4)",
                "SUBTOTAL(103,A1:A5)",
                "SUBTOTAL(101,B1:B4)",
                "SUMIF(A1:A4,\"rent\",B1:B4)",
                "SUMIF(B1:B4,\">0\")",
                "SUMIFS(B1:B4,A1:A4,\"r*\",C1:C4,\">=3\")",
                "COUNTIF(D1:D4,\"n?rth\")",
                "COUNTIF(B1:B4,\"<>0.3\")",
                "COUNTIFS(A1:A4,\"Rent\",D1:D4,\"north\")",
                "AVERAGEIF(D1:D4,\"north\",B1:B4)",
                "IF(B1>1000,\"much\",\"little\")",
                "IF(B2>0,1)",
                "IFERROR(1/0,\"none\")",
                "AND(TRUE,B1>0)",
                "OR(FALSE,B2>0)",
                "NOT(B1>0)",
                "ROUND(B2,1)",
                "ROUND(1234.565,2)",
                "ROUND(-2.5,0)",
                "ROUND(1250,-2)",
                "ABS(B2)",
                "INT(B2)",
                "SIGN(B2)",
                "MOD(-7,3)",
                "MOD(7,-3)",
                "TRUNC(-2.7)",
                "ROUNDUP(2.1,0)",
                "INDEX(B1:B4,2)",
                "INDEX(A1:D4,4,4)",
                "MATCH(\"Travel\",A1:A4,0)",
                "MATCH(\"s*\",A1:A4,0)",
                "INDEX(B1:B4,MATCH(\"Staff\",A1:A4,0))",
                "VLOOKUP(\"staff\",A1:D4,2,FALSE)",
                "SUM(INDEX(A1:C4,0,2))",
                "CHOOSE(2,\"a\",\"b\")",
                "ROWS(A1:B4)",
                "LEFT(A1,2)",
                "RIGHT(A1,3)",
                "MID(A4,2,3)",
                "LEN(A4)",
                "TRIM(\"  a   b \")",
                "UPPER(A1)",
                "LOWER(A1)",
                "CONCATENATE(A1,\"-\",C1)",
                "SUBSTITUTE(\"a-b-c\",\"-\",\"+\")",
                "FIND(\"a\",A4)",
                "TEXT(B1,\"0.00\")",
                "TEXT(B1,\"#,##0.00\")",
                "TEXT(0.256,\"0.0%\")",
                "TEXT(46300,\"yyyy-mm-dd\")",
                "TEXT(46300,\"d mmm yyyy\")",
                "TEXT(B2,\"#,##0;(#,##0)\")",
                "DATE(2026,10,31)",
                "DATE(2026,14,1)",
                "YEAR(C5)",
                "MONTH(C5)",
                "DAY(C5)",
                "SUMPRODUCT(B1:B4,C1:C4)",
                "ISBLANK(C3)",
                "ISNUMBER(B5)",
                "ISNUMBER(B1)",
                "1/0",
                "B5+1",
                "VLOOKUP(\"x\",A1:B4,2,FALSE)",
                "SUM(B1:B2)/SUM(B1:B4)",
                "EOMONTH(C5,0)",
                "B1*B2",
                "SQRT(16)",
                "HYPERLINK(\"#A1\",\"top\")",
                "EXACT(\"a\",\"A\")",
                "SWITCH(2,1,\"one\",2,\"two\",\"many\")",
                "SWITCH(9,1,\"one\",\"many\")",
                "LARGE(B1:B4,2)",
                "SMALL(B1:B4,1)",
                "LARGE(B1:B4,9)",
                "RANK(B4,B1:B4)",
                "RANK(B4,B1:B4,1)",
                "MEDIAN(B1:B4)",
                "MEDIAN(1,2,4)",
                "CEILING(2.5,1)",
                "CEILING(-2.5,-2)",
                "CEILING(-2.5,2)",
                "FLOOR(3.7,2)",
                "FLOOR(-2.5,-2)",
                "FLOOR(2.5,-2)",
                "MROUND(10,3)",
                "MROUND(-10,-3)",
                "MROUND(5,-2)",
                "QUOTIENT(-10,3)",
                "WEEKDAY(39492)",
                "WEEKDAY(39492,2)",
                "WEEKDAY(39492,3)",
                "NETWORKDAYS(41183,41334)",
                "WORKDAY(39722,151)",
                "PROPER(\"2-way street\")",
                "REPLACE(\"abcdefghijk\",6,5,\"*\")",
                "SUBSTITUTE(\"Quarter 1, 2011\",\"1\",\"2\",3)",
                "SUBSTITUTE(\"Quarter 1\",\"1\",\"2\",2)",
                "FIND(\"M\",\"Miriam McGovern\",3)",
                "SEARCH(\"e\",\"Statements\",6)",
                "HLOOKUP(3,B1:C4,2,FALSE)",
                "LOOKUP(5,C1:C2,A1:A2)",
                "POWER(98.6,3.2)",
                "POWER(-1,0.5)",
                "DATE(2026,1,35)",
                "REPT(\"ab\",3)",
                "ISERR(1/0)",
                "ISLOGICAL(A5)",
                "MAXIFS(B1:B4,D1:D4,\"north\")",
                "IFS(B1<0,\"a\",B1>0,\"b\")",
                "TEXTJOIN(\", \",TRUE,A1:A4)",
                "AVERAGEIFS(B1:B4,D1:D4,\"north\",C1:C4,\">1\")"
            })
    void agreesWithPoi(String formula) throws Exception {
        Object ours = java.util.Objects.requireNonNull(parse(formula).value(new SampleCells(), 9));
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Data");
            for (int row = 0; row < SampleCells.DATA.length; row++) {
                for (int column = 0; column < SampleCells.DATA[row].length; column++) {
                    set(sheet, row, column, SampleCells.DATA[row][column]);
                }
            }
            Cell cell = sheet.createRow(8).createCell(5);
            cell.setCellFormula(formula);
            CellValue theirs =
                    workbook.getCreationHelper().createFormulaEvaluator().evaluate(cell);
            switch (theirs.getCellType()) {
                case NUMERIC ->
                    assertThat(((BigDecimal) ours).doubleValue())
                            .isCloseTo(theirs.getNumberValue(), org.assertj.core.data.Offset.offset(1e-9));
                case BOOLEAN -> assertThat(ours).isEqualTo(theirs.getBooleanValue());
                case ERROR ->
                    assertThat(String.valueOf(ours))
                            .isEqualTo(org.apache.poi.ss.usermodel.FormulaError.forInt(theirs.getErrorValue())
                                    .getString());
                default -> assertThat(ours).isEqualTo(theirs.getStringValue());
            }
        }
    }

    @Test
    void bindsASignTighterThanAPowerAsExcelDoes() throws Exception {
        assertThat(parse("-2^2").value(new SampleCells(), 9)).isEqualTo(number("4"));
    }

    /** Examples of Excel's documentation that POI can't calculate. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DAYS(44270,44228)|42",
                "ISOWEEKNUM(40977)|10",
                "XMATCH(\"Travel\",A1:A4)|4",
                "XLOOKUP(\"Staff\",A1:A4,B1:B4)|-350.05",
                "XLOOKUP(\"None\",A1:A4,B1:B4,\"?\")|?",
                "XOR(3>0,2<9)|false",
                "RANK.EQ(B4,B1:B4)|2",
                "NETWORKDAYS(41183,41334,41235)|109",
                "NETWORKDAYS(41334,41183)|-110",
                "REPT(\"-\",40000)|#VALUE!",
                "DATE(999999999,1,1)|#NUM!",
            })
    void agreesWithTheDocumentation(String formula, String value) throws Exception {
        assertThat(ShownFormulas.shown(formula, Anchor.outside(0, 9, 5))).isEqualToIgnoringCase(value);
    }

    @Test
    void sumsMoneyExactly() throws Exception {
        assertThat(parse("0.1+0.2").value(new SampleCells(), 9)).isEqualTo(number("0.3"));
        assertThat(parse("B1+B2+B3-850.35=0").value(new SampleCells(), 9)).isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUM(B5:B5)|SUM(B5:B14)",
                "B5|B5",
                "B6|B15",
                "Data!$B$4:$C$6|Data!$B$4:$C$15",
                "SUM(A:A)|SUM(A:A)",
                "\"B6\"&Lines[B6]|\"B6\"&Lines[B6]",
                "LOG10(B7)|LOG10(B16)",
                "Other!B6|Other!B6",
            })
    void movesReferencesAsExcelDoesWhenRowsAreInserted(String written, String moved) {
        RowMap grown = new RowMap(List.of(new RowMap.Body(5, 5, 10)));
        IntFunction<RowMap> rows = sheet -> sheet == 0 ? grown : RowMap.STILL;
        Formula formula = Formula.text(written, new SampleCells(), Anchor.outside(0, 20, 0));
        assertThat(formula.moved(rows, 0)).isEqualTo(moved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TODAY()",
                "RAND()",
                "OFFSET(A1,1,1)",
                "INDIRECT(\"A1\")",
                "LET(x,1,x)",
                "ROUND(1)",
                "VLOOKUP(1,A1:B2)",
                "SUMPRODUCT((A1:A4=\"Rent\")*B1:B4)",
                "SUM(B1:B4*2)",
                "XLOOKUP(1,A1:A2,B1:B2,0,1)",
                "1+",
                "(1",
                "Nothing",
                "Gone!A1"
            })
    void refusesWhatItCantCalculate(String formula) {
        assertThatThrownBy(() -> parse(formula)).isInstanceOf(FormulaFault.class);
    }

    /** The first was found by .ci/fuzz. */
    @Test
    void refusesWhatIsUnfinishedDeepLongOrLarge() {
        for (String formula : List.of(
                "IF(SUM(Lines[",
                "1E99999999999",
                "1E999999999",
                "(".repeat(4000) + "1" + ")".repeat(4000),
                "SUM(".repeat(300) + "1" + ")".repeat(300),
                "1" + "+1".repeat(1002),
                "1" + "%".repeat(8000),
                "1" + "*1".repeat(5000))) {
            assertThatThrownBy(() -> parse(formula)).as(formula).isInstanceOf(FormulaFault.class);
        }
    }

    /** Found by .ci/fuzz. */
    @Test
    void aFormatThatIsNoneIsAnErrorOfExcels() throws FormulaFault {
        assertThat(parse("TEXT(1,\"#*0x1,2\")").value(new SampleCells(), 9)).isEqualTo(ErrorValue.VALUE);
    }

    @Test
    void takesWhatIsJustNotTooLong() throws FormulaFault {
        assertThat(parse("1" + "+1".repeat(1000)).value(new SampleCells(), 9)).isEqualTo(number("1001"));
        assertThat(parse("-".repeat(8001) + "1").value(new SampleCells(), 9)).isEqualTo(number("-1"));
        assertThat(parse("-".repeat(8000) + "1").value(new SampleCells(), 9)).isEqualTo(number("1"));
        assertThat(parse("(".repeat(200) + "1" + ")".repeat(200)).value(new SampleCells(), 9))
                .isEqualTo(number("1"));
    }

    private static Formula parse(String formula) throws FormulaFault {
        return Formula.parse(formula, new SampleCells(), Anchor.outside(0, 9, 5));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static void set(XSSFSheet sheet, int row, int column, @Nullable Object value) {
        Cell cell = (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row)).createCell(column);
        if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
    }
}
