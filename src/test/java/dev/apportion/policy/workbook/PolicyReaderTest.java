package dev.apportion.policy.workbook;

import static dev.apportion.policy.workbook.PolicyWorkbook.row;
import static dev.apportion.policy.workbook.PolicyWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostType;
import dev.apportion.cost.Period;
import dev.apportion.policy.Base;
import dev.apportion.policy.Criterion;
import dev.apportion.policy.ExchangeRate;
import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import dev.apportion.policy.Policy;
import dev.apportion.policy.PolicyFault;
import dev.apportion.policy.Pool;
import dev.apportion.policy.Rule;
import dev.apportion.policy.Settings;
import dev.apportion.policy.condition.Conditions;
import dev.apportion.sheet.open.ReadSettings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullUnmarked
class PolicyReaderTest {

    @TempDir
    Path folder;

    @Test
    void asksWhetherAFractionOfASettingIsAPercentage() throws Exception {
        assertThat(PolicyWorkbook.small()
                        .sheet("Settings", row("Handover percentage", 0.1))
                        .read(folder)
                        .warnings())
                .singleElement()
                .asString()
                .contains("0.1 is read as 0.1 percent. If 10 percent are meant, write 10");
    }

    @Test
    void aSmallPolicyHasDefaults() throws Exception {
        Policy policy = small().read(folder);
        Settings settings = policy.settings();

        assertThat(settings.organization()).isEqualTo("Acme");
        assertThat(settings.currency()).isEqualTo(CurrencyUnit.USD);
        assertThat(settings.locale()).isEqualTo(Locale.US);
        assertThat(settings.decisions().undecided()).isNull();
        assertThat(settings.decisions().otherPeriods()).isEqualTo(Settings.OtherPeriods.HOLD);
        assertThat(settings.allocation().method()).isEqualTo(Settings.Method.STEP_DOWN);
        assertThat(settings.allocation().peopleAccounts().matches("4000")).isFalse();
        assertThat(settings.decisions().projectThreshold()).isEqualTo(3);
        assertThat(settings.allocation().handoverPercent()).isEqualByComparingTo("10");
        assertThat(policy.departments()).containsOnlyKeys("IT", "MKT");
        assertThat(policy.classification().criteria())
                .isEqualTo(DefaultCriteria.all())
                .isNotEmpty();
        assertThat(policy.warnings()).isEmpty();
    }

    @Test
    void theStarterPolicyCarriesTheShippedCriteria() throws Exception {
        Policy starter = PolicyReader.read(Path.of("src/main/resources/init/policy.xlsx"), ReadSettings.USUAL);
        assertThat(starter.classification().criteria())
                .isEqualTo(DefaultCriteria.all())
                .hasSizeGreaterThan(10);
        assertThat(starter.holidays()).containsExactly(LocalDate.of(2026, 12, 25));
    }

    @Test
    void readsEverySetting() throws Exception {
        Settings settings = small().sheet(
                        "Settings",
                        row("locale", "de_DE"),
                        row("Fiscal year start", 4),
                        row("Undecided lines", "operation"),
                        row("Duplicate lines", "Hold"),
                        row("Lines of another period", "Post"),
                        row("Over budget", "Stop"),
                        row("Allocation method", "Step down"),
                        row("Within departments by", "Hours"),
                        row("Negative base", "Absolute"),
                        row("People accounts", "4000..4199"),
                        row("Project from score", 5),
                        row("Operation from score", -2),
                        row("Handover percentage", "12.5%"),
                        row("Decide learned suggestions from", "95%"))
                .read(folder)
                .settings();

        assertThat(settings)
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> a.compareTo(b) == 0, BigDecimal.class)
                .isEqualTo(new Settings(
                        "Acme",
                        CurrencyUnit.USD,
                        Locale.GERMANY,
                        Settings.MoreDecimals.ROUND,
                        Locale.ENGLISH,
                        Month.APRIL,
                        new Settings.Decisions(
                                CostType.OPERATION,
                                Settings.Duplicates.HOLD,
                                Settings.OtherPeriods.POST,
                                Settings.BudgetAction.STOP,
                                5,
                                -2,
                                new BigDecimal("95"),
                                false),
                        new Settings.Allocation(
                                Settings.Method.STEP_DOWN,
                                Settings.WithinBase.HOURS,
                                Settings.NegativeBase.ABSOLUTE,
                                Conditions.parse("4000..4199"),
                                new BigDecimal("12.5")),
                        Settings.Controls.NONE));
    }

    @Test
    void readsRulesInOrder() throws Exception {
        Policy policy = small().sheet("Operations", row("Code", "Name", "Department"), row("OPS", "Run", "IT"))
                .sheet(
                        "Rules",
                        row("No.", "Account", "Supplier", "Amount", "Decision", "Work item", "Note"),
                        row(14, "5400..5499", "contains \"contractor\"", null, "Project"),
                        row(null, "-", null, ">= 500", "operation", "ops", "small things"),
                        row(null, 4711, null, null, "Not cost", null, "Revenue"))
                .read(folder);

        assertThat(policy.classification().rules()).extracting(Rule::number).containsExactly(14, 2, 3);
        assertThat(policy.classification().rules().get(0).conditions()).containsOnlyKeys(Field.ACCOUNT, Field.SUPPLIER);
        assertThat(policy.classification().rules().get(0).conditions().get(Field.ACCOUNT))
                .hasToString("5400–5499");
        assertThat(policy.classification().rules().get(1).workItem()).isEqualTo("OPS");
        assertThat(policy.classification().rules().get(1).conditions()).containsOnlyKeys(Field.AMOUNT);
        assertThat(policy.classification()
                        .rules()
                        .get(2)
                        .conditions()
                        .get(Field.ACCOUNT)
                        .matches("4711"))
                .isTrue();
        assertThat(policy.classification().rules().get(2).outcome()).isEqualTo(Rule.Outcome.NOT_COST);
        assertThat(policy.classification().rules().get(2).row()).isEqualTo(4);
    }

    @Test
    void readsCriteria() throws Exception {
        Policy policy = small().sheet(
                        "Criteria",
                        row("Name", "Weight", "Looks at", "Test"),
                        row("Licence", -2, "Text", "contains licence"),
                        row("Monthly", -3, "Frequency", "monthly"),
                        row("Planned", 3, "Start and end", null),
                        row("Again", -1, "repeats", null))
                .read(folder);

        assertThat(policy.classification().criteria())
                .extracting(Criterion::measure)
                .containsExactly(
                        Criterion.Measure.TEXT,
                        Criterion.Measure.FIELD,
                        Criterion.Measure.HAS_START_AND_END,
                        Criterion.Measure.REPEATS);
        assertThat(policy.classification().criteria().get(1).field()).isEqualTo(Field.FREQUENCY);
    }

    @Test
    void readsPoolsBasesSharesRatesRecipients() throws Exception {
        Policy policy = small().sheet("Operations", row("Code", "Name", "Department"), row("OPS", "Run", "MKT"))
                .sheet(
                        "Bases",
                        row("Base", "Kind", "Department", "Period", "Quantity", "Rate", "Carry forward", "Condition"),
                        row("Desks", "Key figure", "MKT", "2026-01", 40, null, "Yes", ">= 10"),
                        row("Desks", null, "Tech", LocalDate.of(2026, 2, 1), 4.5),
                        row("Print", "Rate x quantity", "MKT", "2026-10", 100, 0.05),
                        row("Fixed", "Percentage"),
                        row("All alike", "Even"))
                .sheet(
                        "Pools",
                        row("Code", "Name", "Base", "Sender", "Accounts", "Portion", "Method", "Receivers", "Excluded"),
                        row("RENT", "Rent", "Desks", "IT", "6000..6099", 60, "Direct", "Marketing", "IT"),
                        row("RENT", "Rent", "all alike", null, null, "40%"),
                        row("TEL", "Telephone", "Fixed"))
                .sheet(
                        "Shares",
                        row("Of", "Receiver", "Percent", "From", "Until"),
                        row("Fixed", "MKT", 100, "2026-01", null),
                        row("MKT", "OPS", 12.5, "2026-01", "2026-12"))
                .sheet("Rates", row("Currency", "Period", "Rate"), row("EUR", "2026-10", 1.0825))
                .sheet(
                        "Recipients",
                        row("Name", "E-mail", "Language", "Packs", "Summary"),
                        row("CFO", "cfo@acme.example", "de", "All", "Yes"),
                        row("Controller", "c@acme.example", null, "MKT", null))
                .read(folder);

        Base desks = policy.pooling().bases().get("Desks");
        assertThat(desks.condition()).hasToString("at least 10");
        assertThat(desks.figures())
                .containsExactly(
                        new Base.Figure("MKT", Period.parse("2026-01"), BigDecimal.valueOf(40), null, true, 2),
                        new Base.Figure("IT", Period.parse("2026-02"), BigDecimal.valueOf(4.5), null, false, 3));
        assertThat(policy.pooling().bases().get("Print").figures().get(0).rate())
                .isEqualByComparingTo("0.05");
        assertThat(policy.pooling().bases().get("All alike").kind()).isEqualTo(Base.Kind.EVEN);
        assertThat(policy.pooling().pools()).extracting(Pool::order).containsExactly(1, 1, 3);
        assertThat(policy.pooling().pools().get(1).sender()).isEqualTo("IT");
        assertThat(policy.pooling().pools().get(1).gathers().accounts()).hasToString("6000–6099");
        assertThat(policy.pooling().pools().get(1).portion()).isEqualByComparingTo("40");
        assertThat(policy.pooling().pools().get(0).sharing().receivers()).containsExactly("MKT");
        assertThat(policy.pooling().shares().get(1).percent()).isEqualByComparingTo("12.5");
        assertThat(policy.pooling().shares().get(1).validIn(Period.parse("2026-12")))
                .isTrue();
        assertThat(policy.rates())
                .containsExactly(new ExchangeRate(CurrencyUnit.EUR, Period.parse("2026-10"), new BigDecimal("1.0825")));
        assertThat(policy.recipients().get(0).packs()).containsExactly("IT", "MKT");
        assertThat(policy.recipients().get(0).language()).isEqualTo(Locale.GERMAN);
        assertThat(policy.recipients().get(1).language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void policyHeadingsWinOverBuiltInOnes() throws Exception {
        Policy policy = small().sheet(
                        "Columns",
                        row("Field", "Headings"),
                        row("Supplier", "Reference; Partenaire"),
                        row("activity code", "Vorgang"))
                .read(folder);

        assertThat(policy.reading().columns())
                .containsEntry("reference", Field.SUPPLIER)
                .containsEntry("partenaire", Field.SUPPLIER)
                .containsEntry("vorgang", Field.ACTIVITY_CODE)
                .containsEntry(Headings.normalize("Kostenstelle"), Field.DEPARTMENT)
                .containsEntry(Headings.normalize("N° de facture"), Field.DOCUMENT)
                .containsEntry(Headings.normalize("Activity code"), Field.ACTIVITY_CODE);
    }

    @Test
    void severalColumnsAreCostTogether() throws Exception {
        Policy policy = small().sheet("Columns", row("Field", "Headings"), row("Amount", "CAPEX + OPEX; C+E cost"))
                .read(folder);

        assertThat(policy.reading().sums()).containsExactly(List.of("capex", "opex"));
        assertThat(policy.reading().columns())
                .as("a column that is called so is one still")
                .containsEntry("capex opex", Field.AMOUNT)
                .containsEntry("c e cost", Field.AMOUNT);
    }

    @Test
    void theSheetThatTellsPeopleWhereToBeginIsPassedOver() throws Exception {
        assertThat(small().sheet("Start", row("Start here")).read(folder).warnings())
                .isEmpty();
    }

    @Test
    void unknownSheetsAndColumnsAreWarnings() throws Exception {
        Policy policy = small().sheet("Projcts", row("x"))
                .sheet("Rates", row("Currency", "Period", "Rate", "Notes"), row("EUR", "2026-10", 1.1, "from the bank"))
                .sheet("Settings", row("Curency", "EUR"))
                .read(folder);

        assertThat(policy.warnings())
                .extracting(PolicyFault::toString)
                .containsExactlyInAnyOrder(
                        "policy.xlsx, sheet Projcts: The sheet is not part of the policy and is not read."
                                + " Did you mean \"Projects\"?",
                        "policy.xlsx, sheet Rates, cell D1: The column \"Notes\" is unknown and is not read."
                                + " Did you mean \"Note\"?",
                        "policy.xlsx, sheet Settings, cell A4: The setting \"Curency\" is unknown and has no effect."
                                + " Did you mean \"Currency\"?");
    }
}
