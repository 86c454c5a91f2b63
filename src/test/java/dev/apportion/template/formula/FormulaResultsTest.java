package dev.apportion.template.formula;

import static dev.apportion.template.formula.ShownFormulas.assertShown;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Excel shows for each formula, at the edges of its functions: missing arguments, blanks, errors, nothing found. */
class FormulaResultsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ISERR(NA())|FALSE",
                "ISERR(1)|FALSE",
                "ISERR(\"x\"+1)|TRUE",
                "ISNA(NA())|TRUE",
                "ISNA(1/0)|FALSE",
                "ISERROR(Other!D2)|TRUE",
                "ISTEXT(A1)|TRUE",
                "ISBLANK(A1)|FALSE",
                "NOT(FALSE)|TRUE",
                "IFS(FALSE,1)|#N/A",
                "SWITCH(9,1,\"one\")|#N/A",
                "XOR(TRUE,TRUE)|FALSE",
                "XOR(C3,TRUE)|TRUE",
                "XOR(A1:A5)|TRUE",
                "IFNA(NA(),\"none\")|none",
                "IFNA(1/0,\"none\")|#DIV/0!",
                "IFERROR(7,1)|7",
                "AND(A1:A5)|TRUE",
                "AND(#REF!,TRUE)|#REF!",
                "IF(0,1,2)|2",
                "AND(FALSE,TRUE)|FALSE",
                "AND(TRUE,FALSE)|FALSE",
                "OR(TRUE,FALSE)|TRUE",
                "OR(C3,FALSE)|FALSE",
                "IF(\"TRUE\",1,2)|1",
                "IF(\"false\",1,2)|2",
                "IF(C3,1,2)|2",
                "IF(\"x\",1,2)|#VALUE!",
                "IF(TRUE,,1)|0",
            })
    void logic(String formula, String value) throws Exception {
        assertShown(formula, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COUNT(#N/A,1)|1",
                "SUM(1,#DIV/0!,#N/A)|#DIV/0!",
                "SUM(Other!D2:D3)|#DIV/0!",
                "MIN(A1:A4)|0",
                "MAX(A1:A4)|0",
                "PRODUCT(A1:A4)|0",
                "AVERAGE(A1:A4)|#DIV/0!",
                "AVERAGEIF(C1:C4,\">1\")|5",
                "SUBTOTAL(4,B1:B4)|1200.1",
                "SUBTOTAL(6,C1:C2)|3",
                "SUBTOTAL(9,Other!B2:B5)|60",
                "SUBTOTAL(0,B1:B4)|#VALUE!",
                "SUBTOTAL(12,B1:B4)|#VALUE!",
                "COUNTBLANK(A1:D5)|2",
                "COUNTBLANK(A1:A9)|4",
                "SUMPRODUCT(Other!D2:D3)|#DIV/0!",
                "SUMPRODUCT(A1:A4)|0",
                "LARGE(Other!D2:D3,1)|#DIV/0!",
                "LARGE(B1:B4,0)|#NUM!",
                "MEDIAN(A1:A4)|#NUM!",
                "MEDIAN(\"3\",TRUE,5)|3",
                "RANK(B4,B1:B4,0)|2",
                "RANK(5,B1:B4)|#N/A",
                "CEILING(0,1)|0",
                "CEILING(5,0)|0",
                "MROUND(-5,2)|#NUM!",
                "MOD(5,0)|#DIV/0!",
                "MOD(6,3)|0",
                "MOD(-6,-4)|-2",
                "SQRT(-1)|#NUM!",
                "N(\"x\")|0",
                "N(TRUE)|1",
                "VALUE(\" 12.5 \")|12.5",
                "VALUE(\"x\")|#VALUE!",
                "POWER(0,0)|#NUM!",
                "POWER(0,-1)|#DIV/0!",
                "POWER(10,1000)|#NUM!",
                "POWER(9,0.5)|3",
            })
    void numbers(String formula, String value) throws Exception {
        assertShown(formula, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COUNTIF(B1:B4,0.3)|1",
                "COUNTIF(B5:B5,\"text\")|1",
                "COUNTIF(A1:A4,\"<s\")|2",
                "COUNTIF(A1:A4,\"<=rent\")|2",
                "COUNTIF(A1:A4,\">=s\")|2",
                "COUNTIF(A1:A4,\">1\")|0",
                "COUNTIF(A1:A5,TRUE)|1",
                "COUNTIF(A1:A5,\"false\")|0",
                "COUNTIF(C1:C4,\"\")|1",
                "COUNTIF(C1:C4,\"=\")|1",
                "COUNTIF(D1:D5,\"\")|1",
                "COUNTIF(C1:C4,\"<>\")|3",
                "COUNTIF(C1:C4,\"<3\")|1",
                "COUNTIF(C1:C4,\"<=3\")|2",
                "COUNTIF(C1:C4,\">3\")|1",
                "COUNTIF(C1:C4,\">=3\")|2",
                "COUNTIF(A1:A4,\"~*\")|0",
                "COUNTIF(A1:A4,\"*t\")|2",
                "COUNTIF(D1:D5,5)|0",
                "SUMIF(D1:D5,46300.75,C1:C5)|0",
                "SUMIF(5,\">1\")|#VALUE!",
            })
    void conditions(String formula, String value) throws Exception {
        assertShown(formula, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HYPERLINK(\"x\")|x",
                "LEFT(\"abc\")|a",
                "RIGHT(\"abc\")|c",
                "LEFT(\"abc\",-1)|#VALUE!",
                "T(1)&\".\"|.",
                "T(\"a\")|a",
                "TEXTJOIN(\"-\",FALSE,\"a\",\"\",\"b\")|a--b",
                "TEXTJOIN(\"-\",TRUE,\"a\",\"\",\"b\")|a-b",
                "CONCAT(A1:B1)|Rent1200.1",
                "CONCAT(A1,#N/A)|#N/A",
                "MID(\"abc\",0,1)|#VALUE!",
                "SUBSTITUTE(\"abc\",\"\",\"x\")|abc",
                "SUBSTITUTE(\"abc\",\"a\",\"x\",0)|#VALUE!",
                "REPLACE(\"abc\",0,1,\"x\")|#VALUE!",
                "REPLACE(\"abc\",1,-1,\"x\")|#VALUE!",
                "REPT(\"a\",-1)|#VALUE!",
                "FIND(\"a\",\"abc\",0)|#VALUE!",
                "FIND(\"a\",\"abc\",9)|#VALUE!",
                "FIND(\"z\",\"abc\")|#VALUE!",
                "SEARCH(\"b?\",\"abc\")|2",
                "SEARCH(\"~?\",\"ab?\")|3",
                "CHAR(65)|A",
            })
    void texts(String formula, String value) throws Exception {
        assertShown(formula, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WEEKDAY(39492,99)|#NUM!",
                "NETWORKDAYS(41183,41334,C3)|110",
                "WORKDAY(46300,-1)|46297",
                "WORKDAY(46300,0)|46300",
                "YEAR(-1)|#NUM!",
                "YEAR(99999999999999)|#NUM!",
                "DATE(-1,1,1)|#NUM!",
                "DATE(10000,1,1)|#NUM!",
                "DATE(126,10,5)|46300",
                "EDATE(46326,1)|46356",
                "EOMONTH(46300,-1)|46295",
            })
    void dates(String formula, String value) throws Exception {
        assertShown(formula, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ROW()|9",
                "ROW(B3)|3",
                "COLUMN()|6",
                "COLUMN(B3)|2",
                "COLUMNS(A1:D1)|4",
                "ROWS(5)|#VALUE!",
                "INDEX(A1:D1,2)|1200.1",
                "INDEX(A1:D4,9,1)|#REF!",
                "INDEX(A1:D4,1,9)|#REF!",
                "SUM(INDEX(B1:C4,0,1))|950.34",
                "SUM(INDEX(B1:C4,2,0))|-349.05",
                "MATCH(25,Other!B2:B4)|2",
                "MATCH(5,Other!B2:B4)|#N/A",
                "MATCH(25,Other!C2:C4,-1)|1",
                "MATCH(99,Other!C2:C4,-1)|#N/A",
                "MATCH(C3,Other!B2:B4,0)|#N/A",
                "MATCH(\"~*\",A1:A4,0)|#N/A",
                "VLOOKUP(25,Other!B2:C4,2)|20",
                "VLOOKUP(25,Other!B2:C4,2,TRUE)|20",
                "VLOOKUP(10,Other!B2:C4,3,FALSE)|#REF!",
                "HLOOKUP(2000,B1:B4,2)|-350.05",
                "HLOOKUP(3,B1:C4,9,FALSE)|#REF!",
                "LOOKUP(35,Other!B2:B4)|30",
                "LOOKUP(35,Other!B2:B4,Other!C2:C4)|10",
                "XLOOKUP(3,A1:D1,A2:D2)|1",
                "XLOOKUP(\"None\",A1:A4,B1:B4)|#N/A",
                "XLOOKUP(\"x\",5,A1:A4,\"?\")|#VALUE!",
                "XLOOKUP(\"Staff\",A1:A4,B1:B4,\"?\",0,1)|-350.05",
                "XLOOKUP(\"Staff\",A1:A4,B1:B4,\"?\",,1)|-350.05",
                "XMATCH(\"none\",A1:A4)|#N/A",
                "CHOOSE(0,\"a\")|#VALUE!",
                "CHOOSE(3,\"a\",\"b\")|#VALUE!",
            })
    void lookups(String formula, String value) throws Exception {
        assertShown(formula, value);
    }
}
