package dev.apportion.shipped.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.report.ReportTemplate;
import dev.apportion.report.Reports;
import dev.apportion.report.WhatIfReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The templates in the project are those that the sources here make, and their fields are known. */
class ShippedTemplatesTest {

    private static final Path FOLDER = Path.of("templates");
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 2, 9, 0);

    @ParameterizedTest
    @ValueSource(strings = {"department", "organization-summary", "review", "what-if", "department-input"})
    void theShippedTemplateIsWhatItsSourceMakes(String name) throws Exception {
        byte[] made = bytes(
                switch (name) {
                    case "department" -> DepartmentTemplate.make();
                    case "review" -> ReviewTemplate.make();
                    case "department-input" -> InputFormTemplate.make();
                    case "what-if" -> WhatIfTemplate.make();
                    default -> OrganizationTemplate.make();
                });
        Path file = FOLDER.resolve(name + ".xlsx");
        if (Boolean.getBoolean("templates.write")) {
            Files.createDirectories(FOLDER);
            Files.write(file, made);
        }
        assertThat(entries(Files.readAllBytes(file)))
                .as("%s differs from its source; rebuild it with -Dtemplates.write=true", file)
                .isEqualTo(entries(made));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void everyShippedTemplateCompilesInEachLanguage(String language) throws Exception {
        assertThat(Reports.compile(FOLDER, Locale.forLanguageTag(language), CurrencyUnit.EUR))
                .isNotNull();
        assertThat(WhatIfReport.compile(FOLDER, Locale.forLanguageTag(language), CurrencyUnit.EUR))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void theInputFormCompilesInEachLanguage(String language) throws Exception {
        assertThat(ReportTemplate.INPUT_FORM.compile(FOLDER, Locale.forLanguageTag(language), CurrencyUnit.EUR))
                .isNotNull();
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        try (workbook) {
            // Previews show stored values; a workbook with none is empty there.
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            var core = workbook.getProperties().getCoreProperties();
            core.setCreator("Apportion");
            core.setCreated("2026-11-02T09:00:00Z");
            core.setModified("2026-11-02T09:00:00Z");
            workbook.getProperties().getExtendedProperties().setApplication("Microsoft Excel");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            ByteArrayOutputStream steady = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(steady)) {
                for (Map.Entry<String, String> entry :
                        entries(out.toByteArray()).entrySet()) {
                    ZipEntry copy = new ZipEntry(entry.getKey());
                    copy.setTimeLocal(TIME);
                    zip.putNextEntry(copy);
                    zip.write(entry.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            return steady.toByteArray();
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    /** The parts by name; the content types come first, since readers of streams look for them. */
    private static Map<String, String> entries(byte[] workbook) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
