package dev.apportion.report;

import dev.apportion.template.RenderedWorkbooks;
import dev.apportion.template.Template;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.joda.money.CurrencyUnit;

/** The shipped templates, compiled once, with names as long as they come. */
public final class ExtremeRendering {

    static final Path TEMPLATES = Path.of("templates");
    public static final String LONG_NAME =
            "Department for the Renewal of Transmission Mains, Reservoirs and Pumping Stations"
                    + " in the Northern Districts (formerly Works and Structures)";

    private static final Map<ReportTemplate, Template> COMPILED = new EnumMap<>(ReportTemplate.class);

    private ExtremeRendering() {}

    static Template template(ReportTemplate template) throws Exception {
        Template known = COMPILED.get(template);
        if (known == null) {
            known = template.compile(TEMPLATES, Locale.ENGLISH, CurrencyUnit.EUR);
            COMPILED.put(template, known);
        }
        return known;
    }

    public static XSSFWorkbook render(ReportTemplate template, Record model, String name) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        template(template).render(model, out);
        RenderedWorkbooks.keep(name, out.toByteArray());
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    /** Every third one is long. */
    public static String name(int i) {
        return i % 3 == 1 ? LONG_NAME : "Roads " + i;
    }
}
