package dev.apportion;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** What CONTRIBUTING.md says of packages and libraries. */
class ArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludePackageInfos())
            .importPackages("dev.apportion");

    @Test
    void packagesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(App.class).verify();
    }

    @Test
    void whatKnowsNoBusinessAndWhatDecidesKnowsNoSpring() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.apportion.money..",
                        "dev.apportion.sheet..",
                        "dev.apportion.template..",
                        "dev.apportion.classify..",
                        "dev.apportion.allocate..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(PROGRAM);
    }

    @Test
    void springBatchIsInTheJobOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.apportion.job..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.batch..")
                .check(PROGRAM);
    }

    @Test
    void poiIsWhereWorkbooksAreReadOrMadeOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.apportion.sheet..", "dev.apportion.template..", "dev.apportion.report..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.poi..")
                .check(PROGRAM);
    }
}
