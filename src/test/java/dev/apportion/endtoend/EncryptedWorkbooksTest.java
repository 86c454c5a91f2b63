package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.endtoend.WorkingFolder.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Spreadsheets with a password, and limits that are set, through the command line. */
class EncryptedWorkbooksTest {

    private static final String PERIOD = RealRun.PERIOD;
    private static final String PASSWORDS = "APPORTION_PASSWORDS_FILE";
    private static final String COLUMNS = "APPORTION_READ_COLUMNS";

    @TempDir
    Path home;

    private RealRun run = new RealRun(Path.of(""));
    private final PolicyWorkbook policy = new PolicyWorkbook("USD", "en-US")
            .row("Departments", "IT", "Information Technology", "Operating")
            .row("Rules", "", "", "", "", "Operation", "All");

    @BeforeEach
    void files() throws Exception {
        run = new RealRun(home);
        encryptedXlsx(run.input().resolve("IT new.xlsx"), "October 2016");
        encryptedXls(run.input().resolve("IT old.xls"), "Straße");
        Files.writeString(run.input().resolve("IT plain.csv"), "Account,Amount,Description\n4000,1.00,Ink\n");
    }

    @AfterEach
    void forget() {
        System.clearProperty(PASSWORDS);
        System.clearProperty(COLUMNS);
    }

    @Test
    void withoutTheirPasswordsTheyAreSetAside() throws Exception {
        JsonNode totals = run.run(policy);
        for (int i = 0; i < 2; i++) {
            JsonNode file = totals.get("files").get(i);
            assertThat(file.get("state").asString()).isEqualTo("UNREADABLE");
            assertThat(file.get("message").asString()).contains("password").contains(PASSWORDS);
        }
    }

    @Test
    void passwordsThatAreAddedLaterLetAnotherRunReadThem() throws Exception {
        Path passwords = Files.writeString(home.resolve("passwords.txt"), "wrong\n");
        System.setProperty(PASSWORDS, passwords.toString());
        run.run(policy);
        Files.writeString(passwords, "wrong\nOctober 2016\n\nStraße\n");
        Files.setLastModifiedTime(passwords, FileTime.from(Instant.parse("2016-11-01T00:00:00Z")));
        byte[] before = Files.readAllBytes(run.input().resolve("IT new.xlsx"));
        JsonNode totals = new WorkingFolder(home).apportion("run", PERIOD).exitCode() == 0
                ? new WorkingFolder(home).controlTotals(PERIOD)
                : null;
        assertThat(totals).isNotNull();
        assertThat(RealRun.amount(totals, "operation")).isEqualByComparingTo("31.50");
        assertThat(Files.readAllBytes(run.input().resolve("IT new.xlsx"))).isEqualTo(before);
    }

    @Test
    void aPasswordFileThatIsNotThereAndALimitThatIsNoNumberAreRefusedFirst() throws Exception {
        policy.write(home.resolve("input").resolve("policy.xlsx"));
        System.setProperty(PASSWORDS, home.resolve("nowhere.txt").toString());
        Result missing = new WorkingFolder(home).apportion("run", PERIOD);
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains(PASSWORDS).contains("nowhere.txt").doesNotContain("\tat ");
        System.clearProperty(PASSWORDS);
        System.setProperty(COLUMNS, "many");
        Result number = new WorkingFolder(home).apportion("check", PERIOD);
        assertThat(number.exitCode()).isEqualTo(2);
        assertThat(number.err()).contains(COLUMNS + " is \"many\"");
    }

    @Test
    void aLimitIsNamedWithWhatRaisesIt() throws Exception {
        Files.delete(run.input().resolve("IT new.xlsx"));
        Files.delete(run.input().resolve("IT old.xls"));
        Files.writeString(run.input().resolve("IT.csv"), "Account,Amount,,,,,,,\n4000,1,,,,,,,Ink\n");
        System.setProperty(COLUMNS, "8");
        JsonNode totals = run.run(policy);
        assertThat(totals.get("files").get(1).get("message").asString())
                .contains("limit of 8")
                .contains(COLUMNS);
    }

    private static void encryptedXlsx(Path file, String password) throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem();
                XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook, 10.25);
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream out = encryptor.getDataStream(container)) {
                workbook.write(out);
            }
            write(container, file);
        }
    }

    private static void encryptedXls(Path file, String password) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(workbook, 20.25);
            Biff8EncryptionKey.setCurrentUserPassword(password);
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static void write(POIFSFileSystem container, Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        container.writeFilesystem(bytes);
        Files.write(file, bytes.toByteArray());
    }

    private static void fill(Workbook workbook, double amount) {
        var sheet = workbook.createSheet("Costs");
        Row head = sheet.createRow(0);
        head.createCell(0).setCellValue("Account");
        head.createCell(1).setCellValue("Amount");
        Row row = sheet.createRow(1);
        row.createCell(0).setCellValue("4000");
        row.createCell(1).setCellValue(amount);
    }
}
