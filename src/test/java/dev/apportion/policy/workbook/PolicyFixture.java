package dev.apportion.policy.workbook;

import dev.apportion.cost.Department;
import dev.apportion.policy.Base;
import dev.apportion.policy.Criterion;
import dev.apportion.policy.ExchangeRate;
import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import dev.apportion.policy.Layout;
import dev.apportion.policy.NoCost;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Pool;
import dev.apportion.policy.Recipient;
import dev.apportion.policy.RegisteredDepartment;
import dev.apportion.policy.RegisteredOperation;
import dev.apportion.policy.RegisteredProject;
import dev.apportion.policy.Rule;
import dev.apportion.policy.Settings;
import dev.apportion.policy.Share;
import dev.apportion.policy.condition.Condition;
import dev.apportion.policy.condition.Conditions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** Builds policies for tests without a workbook. Change the public fields, add to the collections, then {@link #build}. */
public final class PolicyFixture {

    public Settings settings = new Settings(
            "Test Organization",
            CurrencyUnit.USD,
            Locale.US,
            Settings.MoreDecimals.ROUND,
            Locale.ENGLISH,
            Month.JANUARY,
            new Settings.Decisions(
                    null,
                    Settings.Duplicates.REPORT,
                    Settings.OtherPeriods.HOLD,
                    Settings.BudgetAction.WARN,
                    3,
                    -3,
                    null,
                    false),
            new Settings.Allocation(
                    Settings.Method.STEP_DOWN,
                    Settings.WithinBase.DIRECT_COST,
                    Settings.NegativeBase.ABORT,
                    Condition.NONE,
                    BigDecimal.TEN),
            Settings.Controls.NONE);
    public final Map<String, RegisteredDepartment> departments = new LinkedHashMap<>();
    public final List<NoCost> noCost = new ArrayList<>();
    public final List<String> written = new ArrayList<>();
    public final List<List<String>> sums = new ArrayList<>();
    public final List<Layout> layouts = new ArrayList<>();
    public final Map<String, Field> columns = new LinkedHashMap<>();
    public final Map<String, RegisteredProject> projects = new LinkedHashMap<>();
    public final Map<String, RegisteredOperation> operations = new LinkedHashMap<>();
    public final List<Rule> rules = new ArrayList<>();
    public final List<Criterion> criteria = new ArrayList<>();
    public final List<Pool> pools = new ArrayList<>();
    public final Map<String, Base> bases = new LinkedHashMap<>();
    public final List<Share> shares = new ArrayList<>();
    public final List<ExchangeRate> rates = new ArrayList<>();
    public final List<Recipient> recipients = new ArrayList<>();

    public PolicyFixture() {
        for (Field field : Field.values()) {
            columns.put(Headings.normalize(field.label()), field);
        }
    }

    /** Changes who may do what. */
    public PolicyFixture with(Settings.Controls controls) {
        settings = changed(settings, settings.language(), settings.decisions(), controls);
        return this;
    }

    /** Changes the language of mails. */
    public PolicyFixture in(Locale language) {
        settings = changed(settings, language, settings.decisions(), settings.controls());
        return this;
    }

    /** Changes the confidence, in percent, from which learned suggestions decide. */
    public PolicyFixture decidingFrom(String percent) {
        Settings.Decisions from = settings.decisions();
        Settings.Decisions changed = new Settings.Decisions(
                from.undecided(),
                from.duplicates(),
                from.otherPeriods(),
                from.budgetAction(),
                from.projectThreshold(),
                from.operationThreshold(),
                new BigDecimal(percent),
                from.codesInDescriptions());
        settings = changed(settings, settings.language(), changed, settings.controls());
        return this;
    }

    /** Lets registered codes in descriptions count. */
    public PolicyFixture codesInDescriptions() {
        Settings.Decisions from = settings.decisions();
        Settings.Decisions changed = new Settings.Decisions(
                from.undecided(),
                from.duplicates(),
                from.otherPeriods(),
                from.budgetAction(),
                from.projectThreshold(),
                from.operationThreshold(),
                from.learnedFrom(),
                true);
        settings = changed(settings, settings.language(), changed, settings.controls());
        return this;
    }

    /** Changes the locale of departments' spreadsheets. */
    public PolicyFixture locale(Locale locale) {
        settings = new Settings(
                settings.organization(),
                settings.currency(),
                locale,
                settings.moreDecimals(),
                settings.language(),
                settings.fiscalYearStart(),
                settings.decisions(),
                settings.allocation(),
                settings.controls());
        return this;
    }

    /** Changes the month in which the fiscal year begins. */
    public PolicyFixture fiscalYearStart(Month start) {
        settings = new Settings(
                settings.organization(),
                settings.currency(),
                settings.locale(),
                settings.moreDecimals(),
                settings.language(),
                start,
                settings.decisions(),
                settings.allocation(),
                settings.controls());
        return this;
    }

    private static Settings changed(
            Settings from, Locale language, Settings.Decisions decisions, Settings.Controls controls) {
        return new Settings(
                from.organization(),
                from.currency(),
                from.locale(),
                from.moreDecimals(),
                language,
                from.fiscalYearStart(),
                decisions,
                from.allocation(),
                controls);
    }

    public PolicyFixture department(String code, String name, Department.Kind kind) {
        departments.put(
                code,
                new RegisteredDepartment(
                        new Department(code, name, kind), List.of(), "", List.of(), List.of(), null, null, true));
        return this;
    }

    public PolicyFixture project(String code, String department, LocalDate start, LocalDate end) {
        projects.put(
                code,
                new RegisteredProject(
                        code,
                        List.of(),
                        "Project " + code,
                        department,
                        RegisteredProject.Status.ACTIVE,
                        new RegisteredProject.Term(start, end, null, null),
                        null,
                        null,
                        null,
                        false,
                        null));
        return this;
    }

    public PolicyFixture operation(String code, String department) {
        operations.put(code, new RegisteredOperation(code, List.of(), "Operation " + code, department, null, null));
        return this;
    }

    /** Adds a rule at the end of the table; tests as they would stand in its cells. */
    public PolicyFixture rule(Rule.Outcome outcome, Map<Field, String> tests) {
        return rule(outcome, tests, "");
    }

    public PolicyFixture rule(Rule.Outcome outcome, Map<Field, String> tests, String note) {
        Map<Field, Condition> parsed = new EnumMap<>(Field.class);
        tests.forEach((field, cell) -> parsed.put(field, Conditions.parse(cell)));
        int number = rules.size() + 1;
        rules.add(new Rule(number, parsed, outcome, null, note, number + 1));
        return this;
    }

    /** Takes the criteria that Apportion ships. */
    public PolicyFixture shippedCriteria() {
        criteria.addAll(DefaultCriteria.all());
        return this;
    }

    public Policy build() {
        return new Policy(
                settings,
                departments,
                new Policy.Reading(columns, written, sums, noCost, layouts),
                new Policy.Register(projects, operations),
                new Policy.Classification(rules, criteria),
                new Policy.Pooling(pools, bases, shares),
                rates,
                recipients,
                Collections.emptySortedSet(),
                List.of());
    }
}
