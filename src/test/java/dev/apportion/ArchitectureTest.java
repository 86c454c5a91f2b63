package dev.apportion;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;

/** What CONTRIBUTING.md and docs/dev say of packages, libraries and classes. */
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
    void factsAndDecisionsKnowNoSpringAndNoDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.apportion.money..",
                        "dev.apportion.message..",
                        "dev.apportion.ooxml..",
                        "dev.apportion.sheet..",
                        "dev.apportion.template..",
                        "dev.apportion.cost..",
                        "dev.apportion.policy..",
                        "dev.apportion.intake..",
                        "dev.apportion.classify..",
                        "dev.apportion.allocate..",
                        "dev.apportion.ledger.block..")
                .should()
                .transitivelyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "java.sql..", "javax.sql..", "dev.apportion.ledger.store..")
                .check(PROGRAM);
    }

    @Test
    void roomsOfAFeatureUseOnlyThoseBelowThem() {
        layers("ledger", "store", "balance", "", "file", "line", "block").check(PROGRAM);
        layers("ledger", "forget", "", "audit", "line", "block").check(PROGRAM);
        layers("intake", "", "line", "numbers", "table", "value").check(PROGRAM);
        layers("intake", "", "line", "row", "doubt", "table", "value").check(PROGRAM);
        layers("intake", "", "review", "value").check(PROGRAM);
        layers("intake", "", "line", "month", "table", "value").check(PROGRAM);
        layers("intake", "", "told", "table", "value").check(PROGRAM);
        layers("cost", "received", "").check(PROGRAM);
        layers("job", "", "remote", "collect", "balance", "publish", "step").check(PROGRAM);
        layers("job", "", "publish", "balance", "collect", "remote", "step").check(PROGRAM);
        layers("cli", "", "screen").check(PROGRAM);
        layers("cli", "", "option").check(PROGRAM);
        layers("cli", "", "json").check(PROGRAM);
        layers("cli", "", "pages", "screen").check(PROGRAM);
        layers("cli", "", "team", "screen").check(PROGRAM);
        layers("web", "", "own", "decide", "shell", "access").check(PROGRAM);
        layers("web.access", "login", "").check(PROGRAM);
    }

    /** @param rooms of the feature, each of which uses none before it; empty for the feature's own package */
    private static LayeredArchitecture layers(String feature, String... rooms) {
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        List<String> above = new ArrayList<>();
        for (String room : rooms) {
            String name = room.isEmpty() ? feature : feature + "." + room;
            layers = layers.layer(name).definedBy("dev.apportion." + name);
            layers = above.isEmpty()
                    ? layers.whereLayer(name).mayNotBeAccessedByAnyLayer()
                    : layers.whereLayer(name).mayOnlyBeAccessedByLayers(above.toArray(String[]::new));
            above.add(name);
        }
        return layers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTRIBUTING.md", "docs/dev/way-of-an-amount.md"})
    void theClassesThatDeveloperDocsNameExist(String page) throws IOException {
        List<String> names = Pattern.compile("`([a-z]+(?:\\.[a-z]+)*\\.[A-Z][A-Za-z]+)`")
                .matcher(Files.readString(Path.of(page)))
                .results()
                .map(name -> "dev.apportion." + name.group(1))
                .toList();
        assertThat(names).hasSizeGreaterThan(15).allMatch(PROGRAM::contain);
    }

    @Test
    void noPackageIsLargerThanAReaderKeepsInMind() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(source -> source.toString().endsWith(".java"))
                            .collect(Collectors.groupingBy(Path::getParent, Collectors.counting())))
                    .hasSizeGreaterThan(50)
                    .allSatisfy((folder, files) ->
                            assertThat(files).as(folder.toString()).isLessThanOrEqualTo(25));
        }
    }

    @Test
    void noPackagesGoRoundInACircle() {
        slices().matching("dev.apportion.(**)").should().beFreeOfCycles().check(PROGRAM);
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
    void theBrokerIsInOneRoomOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.apportion.job.remote..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.jms..", "org.apache.activemq..")
                .check(PROGRAM);
    }

    @Test
    void springSecurityIsInThePagesOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.apportion.web..", "dev.apportion.team..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.security..")
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

    /** Words are for people; what they say is data beside them. */
    @Test
    void noCodeComparesOrParsesEvidenceAndMessages() throws IOException {
        String text = "\\b(?:evidence|message)\\(\\)";
        String look = "(?:equals|equalsIgnoreCase|startsWith|endsWith|contains|matches|matcher|indexOf|compareTo|split"
                + "|substring|replace|lastIndexOf)\\(";
        Pattern compared = Pattern.compile(text + "\\s*\\.\\s*" + look + "|\\b" + look + "[^(),]*(?:, *[^(),]*)?" + text
                + "|" + text + "\\s*[!=]=(?! null)|comparing\\([A-Za-z]+::(?:evidence|message)\\b");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(source -> source.toString().endsWith(".java")))
                    .hasSizeGreaterThan(400)
                    .allSatisfy(source -> assertThat(compared.matcher(Files.readString(source))
                                    .results()
                                    .map(MatchResult::group))
                            .isEmpty());
        }
    }
}
