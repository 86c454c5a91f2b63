package dev.apportion.report;

import dev.apportion.cost.Sha256;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.WrittenWorkbook;
import dev.apportion.ledger.WrittenWorkbook.Kind;
import dev.apportion.policy.Policy;
import dev.apportion.report.figures.Heading;
import dev.apportion.report.figures.RunFigures;
import dev.apportion.report.review.ReviewForm;
import dev.apportion.report.review.Suggestions;
import dev.apportion.template.Template;
import dev.apportion.template.fault.TemplateException;
import dev.apportion.template.fault.TemplateFault;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * The workbooks of one run. Thread-safe: parts may be written at the same time. Equal runs give equal bytes.
 */
public final class Reports {

    private static final String SUMMARY = "organization-summary";
    private static final String REVIEW = "review";
    private static final String DEPARTMENT = "department:";

    private static final Set<ReportTemplate> OF_A_RUN =
            EnumSet.of(ReportTemplate.SUMMARY, ReportTemplate.DEPARTMENT, ReportTemplate.REVIEW);

    private final ReportTemplates templates;
    private final RunFigures figures;
    private final ReviewForm review;
    private final Map<String, String> packNames;
    private final WorkbookRecords records;

    /**
     * Loads all of the run that is small; lines are read as each workbook is written.
     *
     * @param suggestions for held lines
     */
    public Reports(ReportTemplates templates, Ledger ledger, Policy policy, Run run, Suggestions suggestions) {
        this.templates = templates;
        this.figures = new RunFigures(ledger, policy, run);
        this.review = ReviewForm.of(figures, suggestions);
        this.packNames = packNames(figures);
        this.records = new WorkbookRecords(ledger, run);
    }

    /**
     * Reads the templates of a folder.
     *
     * @param language of their texts
     * @param currency of their amounts
     * @throws TemplateException with all faults of all templates
     */
    public static ReportTemplates compile(Path templatesFolder, Locale language, CurrencyUnit currency)
            throws TemplateException {
        List<TemplateFault> faults = new ArrayList<>();
        Map<ReportTemplate, Template> compiled = new EnumMap<>(ReportTemplate.class);
        for (ReportTemplate template : OF_A_RUN) {
            try {
                compiled.put(template, template.compile(templatesFolder, language, currency));
            } catch (TemplateException e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new TemplateException(faults);
        }
        return new ReportTemplates(compiled);
    }

    /** Names of what is to be written, in a stable order. */
    public List<String> parts() {
        List<String> parts = new ArrayList<>();
        parts.add(SUMMARY);
        if (review.held().iterator().hasNext()) {
            parts.add(REVIEW);
        }
        figures.departments().forEach(code -> parts.add(DEPARTMENT + code));
        return List.copyOf(parts);
    }

    /** What people call a part. */
    public static String inWords(String part) {
        return part.startsWith(DEPARTMENT) ? "the pack of " + part.substring(DEPARTMENT.length()) : part + ".xlsx";
    }

    /** Writes one part below a folder, notes it in the ledger with whom it is for, and gives its file. */
    public Path write(String part, Path folder) throws IOException {
        if (part.equals(SUMMARY)) {
            Path file = render(
                    templates.get(ReportTemplate.SUMMARY),
                    OrganizationSummary.of(figures),
                    folder.resolve(SUMMARY + ".xlsx"));
            return records.keep(part, Kind.SUMMARY, null, folder, file);
        }
        if (part.equals(REVIEW)) {
            Path file = render(templates.get(ReportTemplate.REVIEW), review, folder.resolve(REVIEW + ".xlsx"));
            return records.keep(part, Kind.REVIEW, null, folder, file);
        }
        if (part.startsWith(DEPARTMENT)) {
            return writePack(part, part.substring(DEPARTMENT.length()), folder);
        }
        throw new IllegalArgumentException("There is no workbook named " + part);
    }

    /** A pack that says nothing new stays as it was in the revision before, byte for byte. */
    private Path writePack(String part, String code, Path folder) throws IOException {
        Path file = folder.resolve("departments").resolve(packNames.get(code) + ".xlsx");
        Run previous = figures.previous;
        WrittenWorkbook before = previous == null
                ? null
                : figures.ledger.workbooks().find(previous.id(), part).orElse(null);
        if (before != null) {
            render(
                    templates.get(ReportTemplate.DEPARTMENT),
                    pack(code, figures.ledger.runs().byId(before.stampRunId())),
                    file);
            if (Sha256.of(file).equals(before.sha256())) {
                return records.keep(part, Kind.PACK, code, folder, file, before.stampRunId());
            }
        }
        render(templates.get(ReportTemplate.DEPARTMENT), pack(code, figures.run), file);
        return records.keep(part, Kind.PACK, code, folder, file);
    }

    /** By department. Different codes may come to the same name, and file systems may ignore case. */
    private static Map<String, String> packNames(RunFigures figures) {
        Map<String, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (String code : figures.departments()) {
            String name = figures.departmentName(code);
            String safe = FileNames.safe(name.equals(code) ? code : code + " " + name);
            String free = safe;
            for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
                free = safe + " (" + number + ")";
            }
            names.put(code, free);
        }
        return names;
    }

    private DepartmentPack pack(String code, Run stamp) {
        return DepartmentPack.of(figures, code, Heading.of(figures.policy, stamp));
    }

    private static Path render(Template template, Record model, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            template.render(model, out);
        }
        return file;
    }
}
