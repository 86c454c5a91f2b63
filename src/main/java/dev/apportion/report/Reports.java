package dev.apportion.report;

import dev.apportion.cost.Sha256;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.WrittenWorkbook;
import dev.apportion.ledger.WrittenWorkbook.Kind;
import dev.apportion.policy.Policy;
import dev.apportion.report.figures.Heading;
import dev.apportion.report.figures.RunFigures;
import dev.apportion.report.front.FrontWords;
import dev.apportion.report.review.ReviewForm;
import dev.apportion.report.review.Suggestions;
import dev.apportion.template.Template;
import dev.apportion.template.fault.TemplateException;
import dev.apportion.template.fault.TemplateFault;
import java.io.IOException;
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

    private static final Set<ReportTemplate> OF_A_RUN =
            EnumSet.of(ReportTemplate.SUMMARY, ReportTemplate.DEPARTMENT, ReportTemplate.REVIEW);

    private final ReportTemplates templates;
    private final RunFigures figures;
    private final Suggestions suggestions;
    private final List<ReportPart> parts;
    private final Map<String, String> packNames;
    private final WorkbookRecords records;

    /**
     * Loads all of the run that is small; lines are read as each workbook is written, held ones as the review is.
     *
     * @param suggestions for held lines
     */
    public Reports(ReportTemplates templates, Ledger ledger, Policy policy, Run run, Suggestions suggestions) {
        this.templates = templates;
        this.figures = new RunFigures(ledger, policy, run);
        this.suggestions = suggestions;
        this.parts = parts(figures);
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

    /** What is to be written, in a stable order. */
    public List<ReportPart> parts() {
        return parts;
    }

    private static List<ReportPart> parts(RunFigures figures) {
        List<ReportPart> parts = new ArrayList<>();
        parts.add(new ReportPart.Summary());
        if (figures.ledger.lines().anyHeld()) {
            parts.add(new ReportPart.Review());
        }
        figures.departments().forEach(code -> parts.add(new ReportPart.Pack(code)));
        return List.copyOf(parts);
    }

    /** Writes one part below a folder and notes it in the ledger with whom it is for. */
    public void write(ReportPart part, Path folder) throws IOException {
        if (part instanceof ReportPart.Pack pack) {
            writePack(pack, folder);
        } else if (part instanceof ReportPart.Summary) {
            write(
                    part,
                    ReportTemplate.SUMMARY,
                    OrganizationSummary.of(figures, words(ReportTemplate.SUMMARY)),
                    Kind.SUMMARY,
                    folder);
        } else {
            write(part, ReportTemplate.REVIEW, ReviewForm.of(figures, suggestions), Kind.REVIEW, folder);
        }
    }

    private void write(ReportPart part, ReportTemplate template, Record model, Kind kind, Path folder)
            throws IOException {
        Path file = render(templates.get(template), model, folder.resolve(part.name() + ".xlsx"));
        records.keep(part.name(), kind, null, folder, file);
    }

    /** A pack that says nothing new stays as it was in the revision before, byte for byte. */
    private void writePack(ReportPart.Pack part, Path folder) throws IOException {
        String code = part.department();
        Path file = WholeFile.subfolder(folder.resolve("departments")).resolve(packNames.get(code) + ".xlsx");
        Run previous = figures.previous;
        WrittenWorkbook before = previous == null
                ? null
                : figures.ledger
                        .whole()
                        .of(previous.id())
                        .workbooks()
                        .find(part.name())
                        .orElse(null);
        if (before != null) {
            render(
                    templates.get(ReportTemplate.DEPARTMENT),
                    pack(code, figures.ledger.whole().runs().byId(before.stampRunId())),
                    file);
            if (Sha256.of(file).equals(before.sha256())) {
                records.keep(part.name(), Kind.PACK, code, folder, file, before.stampRunId());
                return;
            }
        }
        render(templates.get(ReportTemplate.DEPARTMENT), pack(code, figures.run), file);
        records.keep(part.name(), Kind.PACK, code, folder, file);
    }

    /** By department. Different codes may come to the same name, and file systems may ignore case. */
    private static Map<String, String> packNames(RunFigures figures) {
        Map<String, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (String code : figures.departments()) {
            String name = figures.departmentName(code);
            String safe = FileNames.safe(name.equals(code) ? code : code + " " + name);
            String free = safe;
            for (int number = 2; !taken.add(folded(free)); number++) {
                free = safe + " (" + number + ")";
            }
            names.put(code, free);
        }
        return names;
    }

    /** One spelling for names that file systems which ignore case take for one. */
    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private DepartmentPack pack(String code, Run stamp) {
        return DepartmentPack.of(figures, code, Heading.of(figures.policy, stamp), words(ReportTemplate.DEPARTMENT));
    }

    private FrontWords words(ReportTemplate template) {
        return new FrontWords(
                templates.get(template)::inLanguage, figures.policy.settings().language(), figures.currency.getCode());
    }

    private static Path render(Template template, Record model, Path file) throws IOException {
        return WholeFile.writeThere(file, out -> template.render(model, out));
    }
}
