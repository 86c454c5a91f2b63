package dev.apportion.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Department;
import dev.apportion.cost.Period;
import dev.apportion.policy.workbook.PolicyFixture;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Upkeep restores what was there and is operation; what makes it more than it was is project. */
class MaintenanceOrEnhancementTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    OPERATION, 'Corrective maintenance of the ledger system, patch 12'
                    OPERATION, 'Spare parts for conveyor after breakdown'
                    OPERATION, 'Preventive maintenance of the lifts'
                    OPERATION, 'Wartung der Heizung, Ersatzteile'
                    OPERATION, 'Maintenance corrective du logiciel de paie'
                    PROJECT, 'Enhancement of the ledger system: new module for assets'
                    PROJECT, 'Upgrade of the conveyor, capacity increase'
                    PROJECT, 'Erweiterung der Lagerverwaltung um neues Modul'
                    PROJECT, 'Extension du réseau de chaleur'
                    , 'Maintenance and enhancement of the web shop'
                    , 'Patch and upgrade, details on the invoice'
                    """)
    void theWordsTell(@Nullable String type, String description) {
        LineFixture line = new LineFixture();
        line.description = description;
        Decision decision = new Classifier(
                        new PolicyFixture()
                                .department("MKT", "Marketing", Department.Kind.OPERATING)
                                .shippedCriteria()
                                .build(),
                        Period.parse("2026-10"),
                        List.of(),
                        History.NONE)
                .classify(line.build());

        assertThat(decision.type())
                .as(decision.evidence().toString())
                .isEqualTo(type == null ? null : CostType.valueOf(type));
    }
}
