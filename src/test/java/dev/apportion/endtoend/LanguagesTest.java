package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Period;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.RunLedger;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.message.Message;
import dev.apportion.message.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program found in a month with all kinds of faults is said in the language of the policy, in every workbook and mail. */
class LanguagesTest {

    private static final String PERIOD = "2026-10";

    /** Shorter ones, such as "Project", are words of templates, which have their own test. */
    private static final int SENTENCE = 20;

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr"})
    void noWorkbookAndNoMailSaysASentenceInEnglish(String language, @TempDir Path folder) throws Exception {
        WorkingFolder home = messy(folder, language);
        assertThat(home.apportion("run", PERIOD).exitCode()).isEqualTo(1);
        Wording wording = Wording.in(Locale.forLanguageTag(language));
        Set<String> english = new TreeSet<>();
        Set<String> translated = new TreeSet<>();
        for (Message message : messages(home)) {
            String said = wording.of(message);
            if (message.toString().length() >= SENTENCE && !said.equals(message.toString())) {
                english.add(message.toString());
                translated.add(said);
            }
        }
        assertThat(english).hasSizeGreaterThan(120);
        List<String> texts = texts(home);
        assertThat(english).allSatisfy(sentence -> assertThat(texts).noneMatch(text -> text.contains(sentence)));
        assertThat(translated.stream()
                        .filter(sentence -> texts.stream().anyMatch(text -> text.contains(sentence)))
                        .count())
                .as("sentences that are said")
                .isGreaterThan(100);
    }

    /** The samples with more faults. */
    private static WorkingFolder messy(Path folder, String language) throws IOException {
        WorkingFolder home = WorkingFolder.ofSamples(folder);
        Path policy = folder.resolve("input/policy.xlsx");
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(policy)));
                OutputStream out = Files.newOutputStream(policy)) {
            Sheet settings = workbook.getSheet("Settings");
            Row row = settings.createRow(settings.getLastRowNum() + 1);
            row.createCell(0).setCellValue("Language");
            row.createCell(1).setCellValue(language);
            speak(workbook.getSheet("Recipients"), language);
            workbook.write(out);
        }
        Path input = folder.resolve("input").resolve(PERIOD);
        Files.writeString(input.resolve("lab two.csv"), """
                Department;Type;Description;Amount;Rechnungsbetrag;Period
                LAB;Project;Gas;1.234;12,50;2026-10
                LAB;Perhaps;Glass;2.345;13,50;2026-09
                LAB;Operation;Water;3.456;14,50;
                LAB;Operation;VAT;4.567;15,50;
                LAB;Operation;Total;11.602;;
                Labb;Operation;Paper;9.999;1,00;
                """);
        Files.writeString(input.resolve("lab three.csv"), """
                Department;Description;Amount;Date;Currency
                LAB;Gas;12.555;2026-10-03;EUR
                LAB;Glass;40 USD;2026-10-03;EUR
                LAB;Water;;2026-10-04;EUR
                LAB;Air;10;soon;XAU
                LAB;Fire;10 %;2026-10-04;EUR
                LAB;Earth;10;2026-10-04;JPY
                """);
        Files.writeString(input.resolve("notes.csv"), "Name;Telephone\nAnn;0123\n");
        Files.writeString(input.resolve("broken.xlsx"), "This is no workbook.");
        PathUtils.copyFile(input.resolve("lab three.csv").toUri().toURL(), input.resolve("lab three again.csv"));
        Files.createDirectories(input.resolve("nobody"));
        Files.writeString(input.resolve("nobody/x.csv"), "Department;Amount\nLAB;1\n");
        return home;
    }

    /** Recipients of the samples have languages of their own. */
    private static void speak(Sheet recipients, String language) {
        for (Row row : recipients) {
            for (Cell cell : row) {
                if (Set.of("en", "de", "fr").contains(cell.toString())) {
                    cell.setCellValue(language);
                }
            }
        }
    }

    /** Of findings, of cells of rejected rows, of ignored rows' files, and why lines were decided. */
    private static List<Message> messages(WorkingFolder home) throws Exception {
        List<Message> messages = new ArrayList<>();
        try (LedgerDatabase database = LedgerDatabase.open(home.folder().resolve("data"))) {
            Ledger ledger = new Ledger(database.dataSource());
            RunLedger run = ledger.of(
                    ledger.runs().latestDone(Period.parse(PERIOD)).orElseThrow().id());
            run.findings().all().forEach(finding -> messages.add(finding.message()));
            run.rows().rejected().all().forEach(row -> row.row()
                    .faults()
                    .forEach(fault -> messages.add(fault.message())));
            run.lines().all().forEach(line -> messages.add(line.decision().evidence()));
        }
        return messages;
    }

    private static List<String> texts(WorkingFolder home) throws Exception {
        Set<String> texts = new TreeSet<>();
        try (Stream<Path> files = Files.walk(home.output(PERIOD))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".xlsx")).toList()) {
                addTexts(file, texts);
            }
        }
        for (Drafts.Draft draft : Drafts.of(home, PERIOD)) {
            texts.add(draft.text());
        }
        return List.copyOf(texts);
    }

    private static void addTexts(Path file, Set<String> texts) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.STRING) {
                            texts.add(cell.getStringCellValue());
                        }
                        Comment comment = cell.getCellComment();
                        if (comment != null) {
                            texts.add(comment.getString().getString());
                        }
                    }
                }
            }
        }
    }
}
