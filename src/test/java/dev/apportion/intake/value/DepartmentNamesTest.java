package dev.apportion.intake.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.apportion.cost.Department;
import dev.apportion.policy.RegisteredDepartment;
import dev.apportion.policy.workbook.PolicyFixture;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepartmentNamesTest {

    private final PolicyFixture policy = new PolicyFixture();
    private final DepartmentNames names;

    DepartmentNamesTest() {
        department("MKT", "Marketing", "4100-4199", "Comms & Brand");
        department("FIN-10", "Finance Department", "0210");
        department("HR", "Human Resources", "5000..5099");
        department("CS", "Customer Service");
        department("WAT", "Office of Water");
        department("DSK", "Service Desk");
        department("GEN", "Direction générale");
        department("TEC", "Technology");
        department("TB", "Bureau of Technology");
        names = new DepartmentNames(policy.build());
    }

    private void department(String code, String name, String... aliases) {
        policy.departments.put(
                code,
                new RegisteredDepartment(
                        new Department(code, name, Department.Kind.OPERATING),
                        List.of(aliases),
                        "",
                        List.of(),
                        List.of(),
                        null,
                        null,
                        true));
    }

    @ParameterizedTest
    @CsvSource({
        "MKT, MKT",
        "marketing, MKT",
        "Marketing Dept., MKT",
        "Department of Marketing, MKT",
        "Abteilung Marketing, MKT",
        "Marketingabteilung, MKT",
        "Direction du marketing, MKT",
        "Direzione Marketing, MKT",
        "4150, MKT",
        "4100, MKT",
        "4199, MKT",
        "4150 - Marketing, MKT",
        "Marketing Dept (4150), MKT",
        "fin10, FIN-10",
        "FIN–10, FIN-10",
        "210, FIN-10",
        "0210, FIN-10",
        "Finance, FIN-10",
        "Dept Finance, FIN-10",
        "5042, HR",
        "Customer Service, CS",
        "Water, WAT",
        "Bureau of Technology Dept, TB",
        "Technology Dept, TEC",
        "Water Dept, WAT",
        "Customer Service Team, CS"
    })
    void isUnderstoodAsPeopleWriteIt(String written, String code) {
        assertThat(names.resolve(written)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4099",
                "4200",
                "41500",
                "Markting",
                "Department",
                "Customer",
                "5100",
                "4150 - Finance",
                "Dept",
                "Division of Water",
                "Desk"
            })
    void whatIsNotSureIsNotTaken(String written) {
        assertThat(names.resolve(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Markting, 'MKT, Marketing'",
        "4150 Trade fairs, 'MKT, Marketing'",
        "Division of Water, 'WAT, Office of Water'",
        "Desk, 'DSK, Service Desk'",
        "Human Resource, 'HR, Human Resources'",
        "Customer, 'CS, Customer Service'",
        "FIN-1O, 'FIN-10, Finance Department'"
    })
    void whatIsNearIsProposed(String written, String proposed) {
        assertThat(names.hint(written)).hasToString(" Did you mean " + proposed + "?");
    }

    @ParameterizedTest
    @CsvSource({
        "Marketingabteilung, Costs.xlsx, MKT",
        "Tabelle1, FIN10.xlsx, FIN-10",
        "Tabelle1, Marketing (4150) 2026-10.xlsx, MKT",
        "Tabelle1, Direction des Marketing.csv, MKT",
        "4150, Costs.xlsx,",
        "Tabelle1, Customer.xlsx,"
    })
    void namesASheetOrAFile(String sheet, String file, @Nullable String code) {
        assertThat(names.ofSheet(null, sheet, file)).isEqualTo(code);
    }

    @Test
    void nothingNearIsNoProposal() {
        assertThat(names.hint("Legal").toString()).isEmpty();
    }

    /** A cell may have 32,767 characters. */
    @Test
    void aLongTextTakesNoTime() {
        String text = "4150 marketing x ".repeat(1_900);
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int cell = 0; cell < 100; cell++) {
                assertThat(names.resolve(text + cell)).isNull();
                assertThat(names.hint(text + cell).toString()).isEmpty();
            }
        });
    }

    @Test
    void twoThatAreAsNearAreBothNamed() {
        policy.departments.clear();
        department("N1", "Sales North");
        department("N2", "Sales South");
        assertThat(new DepartmentNames(policy.build()).hint("Sales"))
                .hasToString(" Did you mean N1, Sales North; or N2, Sales South?");
    }

    @Test
    void anExactCodeGoesBeforeARange() {
        department("X", "Extras", "4150");
        assertThat(new DepartmentNames(policy.build()).resolve("4150")).isEqualTo("X");
    }

    /** Names from budgets and lists of cost that public bodies published. */
    private static final List<String> PUBLISHED = List.of(
            "Innere Verwaltung",
            "Zentrale Verwaltung",
            "Zentrale Dienste",
            "Kultur",
            "Kultur und Wissenschaft",
            "Schulen und Kultur",
            "Kulturbüro",
            "Schulen",
            "Sport",
            "Soziales",
            "Soziales und Sport",
            "Amt f. Soziales, Senioren",
            "Personalamt",
            "Finance and Corporate Services",
            "Community Services",
            "Environment Services",
            "Department of Revenue",
            "Department of Risk Management",
            "Bureau of Technology",
            "Technology",
            "Office of the President",
            "President's Office",
            "Office of the President and Cabinet",
            "Law Department",
            "Legal",
            "Election Division",
            "Property Management Department",
            "PROPERTY AND HIGHWAYS",
            "ECONOMY DIRECTORATE",
            "Ministry of Infrastructure, Transport and Communications",
            "Ministry for Transport and Infrastructure",
            "MINISTERIO DE EDUCACIÓN",
            "MINISTERIO PUBLICO",
            "Secretaria de Educação",
            "Gabinete do Prefeito",
            "1 Percent Art - Assigned",
            "1 PERCENT FOR ART-RSTR",
            "120 Amt f. Bürgerservice, Infover.",
            "Opetushallitus",
            "MINISTERSTWO ZDROWIA");

    @Test
    void isNeverTakenForAnother() {
        policy.departments.clear();
        for (String name : PUBLISHED) {
            department("K" + (100 + policy.departments.size()), name);
        }
        DepartmentNames published = new DepartmentNames(policy.build());
        int code = 100;
        int unknown = 0;
        for (String name : PUBLISHED) {
            String own = "K" + code++;
            for (String written : List.of(
                    name,
                    name.toUpperCase(Locale.ROOT),
                    own + " " + name,
                    name + " (k-" + own.substring(1) + ")",
                    "Dept of " + name,
                    name + " Department",
                    name + " Division",
                    "Abteilung " + name,
                    "Direction de " + name,
                    "Service " + name,
                    "Office of " + name)) {
                String found = published.resolve(written);
                unknown += found == null ? 1 : 0;
                assertThat(found == null ? own : found).as(written).isEqualTo(own);
            }
        }
        assertThat(unknown).isLessThan(100);
    }
}
