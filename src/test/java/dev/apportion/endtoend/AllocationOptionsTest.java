package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apportion.allocate.base.AllocationException;
import dev.apportion.ledger.LoadedCost;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each option of allocation as finance sets it in the policy workbook. IT has 900.00 to pass on to A, B and C. */
class AllocationOptionsTest {

    @TempDir
    Path folder;

    private SmallCompany company = new SmallCompany(Path.of("."), "USD");

    @BeforeEach
    void threeReceivers() {
        company = new SmallCompany(folder, "USD").support("IT", 1).operating("A", "B", "C");
    }

    private void base(String kind, String... pairs) {
        String[] cells = new String[pairs.length + 4];
        cells[0] = "Base";
        cells[1] = "BASE";
        cells[2] = "Kind";
        cells[3] = kind;
        System.arraycopy(pairs, 0, cells, 4, pairs.length);
        company.row("Bases", cells);
    }

    private void figure(String department, String period, String quantity, String carryForward) {
        base(
                "Key figure",
                "Department",
                department,
                "Period",
                period,
                "Quantity",
                quantity,
                "Carry forward",
                carryForward);
    }

    private void pool(String... pairs) {
        String[] cells = {"Code", "POOL", "Name", "IT", "Sender", "IT", "Base", "BASE"};
        String[] all = new String[cells.length + pairs.length];
        System.arraycopy(cells, 0, all, 0, cells.length);
        System.arraycopy(pairs, 0, all, cells.length, pairs.length);
        company.row("Pools", all);
    }

    private void comesTo(String a, String b, String c) throws Exception {
        company.cost("IT", "900.00");
        Map<String, Long> totals = company.allocate();
        assertThat(new BigDecimal[] {amount(totals, "A"), amount(totals, "B"), amount(totals, "C")})
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactly(new BigDecimal(a), new BigDecimal(b), new BigDecimal(c));
    }

    private static BigDecimal amount(Map<String, Long> totals, String code) {
        return BigDecimal.valueOf(totals.getOrDefault(code, 0L), 2);
    }

    @Test
    void aConditionCountsWhoPassesIt() throws Exception {
        base("Key figure", "Department", "A", "Period", "2026-04", "Quantity", "700", "Condition", "> 0");
        figure("B", "2026-04", "0", "");
        figure("C", "2026-04", "1", "");
        pool();
        comesTo("450", "0", "450");
    }

    @Test
    void onlyNamedReceiversReceive() throws Exception {
        base("Even");
        pool("Receivers", "A; B");
        comesTo("450", "450", "0");
    }

    @Test
    void theExcludedReceiveNothing() throws Exception {
        base("Even");
        pool("Excluded", "A; B");
        comesTo("0", "0", "900");
    }

    @Test
    void fixedAndVariablePartsHaveTheirOwnBases() throws Exception {
        company.figures("BASE", Map.of("A", 1, "B", 1, "C", 1)).figures("HOURS", Map.of("C", 10));
        pool("Portion", "60");
        pool("Base", "HOURS", "Portion", "40");
        comesTo("180", "180", "540");
    }

    @ParameterizedTest
    @CsvSource({"Direct, 900, 0, 0", "Step-down, 450, 0, 450"})
    void aPoolHasItsOwnMethod(String method, String a, String b, String c) throws Exception {
        company.setting("Allocation method", "Reciprocal");
        company.support("HR", 2).figures("STAFF", Map.of("C", 1));
        company.row("Pools", "Code", "HRP", "Name", "HR", "Sender", "HR", "Base", "STAFF");
        company.figures("BASE", Map.of("A", 1, "HR", 1));
        pool("Method", method);
        comesTo(a, b, c);
    }

    @Test
    void quantitiesTimesRates() throws Exception {
        base("Rate x quantity", "Department", "A", "Period", "2026-04", "Quantity", "10", "Rate", "2.50");
        base("Rate x quantity", "Department", "B", "Period", "2026-04", "Quantity", "5", "Rate", "1");
        pool();
        comesTo("750", "150", "0");
    }

    @ParameterizedTest
    @CsvSource({"Direct cost, 300, 600, 0", "Hours, 600, 300, 0", "Lines, 450, 450, 0"})
    void figuresOfTheLedger(String kind, String a, String b, String c) throws Exception {
        company.cost("A", "RUN-A", "5000", "", "100.00", "20").cost("B", "RUN-B", "5000", "", "200.00", "10");
        base(kind);
        pool();
        comesTo(plus(a, 100), plus(b, 200), c);
    }

    private static String plus(String amount, int own) {
        return new BigDecimal(amount).add(BigDecimal.valueOf(own)).toPlainString();
    }

    @Test
    void exactlyOneShareIsInForce() throws Exception {
        base("Percentage");
        company.row("Shares", "Of", "BASE", "Receiver", "A", "Percent", "100", "Until", "2026-03");
        company.row("Shares", "Of", "BASE", "Receiver", "A", "Percent", "25", "From", "2026-04", "Until", "2026-04");
        company.row("Shares", "Of", "BASE", "Receiver", "B", "Percent", "75", "From", "2026-04");
        company.row("Shares", "Of", "BASE", "Receiver", "A", "Percent", "25", "From", "2026-05");
        pool();
        comesTo("225", "675", "0");
    }

    @Test
    void sharesThatOverlapAreRefused() throws Exception {
        base("Percentage");
        company.row("Shares", "Of", "BASE", "Receiver", "A", "Percent", "50", "Until", "2026-04");
        company.row("Shares", "Of", "BASE", "Receiver", "A", "Percent", "50", "From", "2026-04");
        pool();
        company.cost("IT", "900.00");
        assertThatThrownBy(company::allocate)
                .isInstanceOf(AllocationException.class)
                .hasMessageContaining("name A twice in April 2026 (sheet Shares, rows 2, 3)");
    }

    @Test
    void fixedFiguresAreCarriedForwardUntilTheNext() throws Exception {
        figure("A", "2026-01", "1", "Yes");
        figure("B", "2026-01", "1", "Yes");
        figure("B", "2026-03", "2", "Yes");
        figure("B", "2026-05", "100", "Yes");
        pool();
        comesTo("300", "600", "0");
    }

    @Test
    void totalsHoldInTheirOwnPeriodOnly() throws Exception {
        figure("A", "2026-03", "1000", "No");
        figure("B", "2026-04", "2", "No");
        figure("C", "2026-04", "1", "No");
        pool();
        comesTo("0", "600", "300");
    }

    @ParameterizedTest
    @CsvSource({"Use, -900, 1800, 0", "Absolute, 300, 600, 0", "Zero, 0, 900, 0"})
    void aNegativeBase(String choice, String a, String b, String c) throws Exception {
        figure("A", "2026-04", "-1", "");
        figure("B", "2026-04", "2", "");
        pool("Negative base", choice);
        comesTo(a, b, c);
    }

    @Test
    void aNegativeBaseAbortsWhereNothingElseIsSaid() throws Exception {
        figure("A", "2026-04", "-1", "");
        figure("B", "2026-04", "2", "");
        pool();
        company.cost("IT", "900.00");
        assertThatThrownBy(company::allocate)
                .isInstanceOf(AllocationException.class)
                .hasMessageContaining("Base BASE is negative for department A (-1)");
    }

    @Test
    void creditsAndChargesOfAPoolAreSplitByThemselves() throws Exception {
        base("Even");
        pool();
        company.cost("IT", "RUN-IT", "4000", "", "100.00", "").cost("IT", "RUN-IT", "4100", "", "-50.00", "");
        comesTo("316.67", "316.67", "316.66");
    }

    @Test
    void whatHasNoBaseStaysVisiblyAndMakesTheRunAmber() throws Exception {
        figure("A", "2026-03", "1", "No");
        pool();
        company.cost("IT", "900.00");
        WorkingFolder.Result run = company.write().apportion("run", SmallCompany.PERIOD);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("900.00 of pool POOL stays unallocated: Base BASE has no figure of A for April 2026");
        assertThat(company.departments()).containsEntry("IT", 900_00L);
    }

    /** 1,000 yen at 0.0068125 are 6.81 dollars, 10.001 dinars at 3.25 are 32.50. */
    @Test
    void otherCurrenciesAreConvertedFirst() throws Exception {
        base("Even");
        pool();
        company.rate("JPY", "0.0068125").rate("KWD", "3.25");
        company.line("IT;Operation;RUN-IT;5000;Yen;1000;JPY;").line("IT;Operation;RUN-IT;5000;Dinar;10.001;KWD;");
        assertThat(company.write().apportion("run", SmallCompany.PERIOD).exitCode())
                .isZero();
        assertThat(company.departments())
                .containsEntry("A", 13_11L)
                .containsEntry("B", 13_10L)
                .containsEntry("C", 13_10L);
        assertThat(company.loaded()).extracting(LoadedCost::direct).contains(39_31L);
        WorkingFolder.Result explained =
                new WorkingFolder(folder).apportion("explain", SmallCompany.PERIOD, "costs.csv:3");
        assertThat(explained.out()).contains("10.001 KWD", "32.50 USD at rate 3.25");
    }
}
