package dev.apportion.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * A compiled workbook template. Immutable and thread-safe; render as often as you like.
 *
 * <p>The model is a record. Its components are the template's fields: {@code ${department.name}} is the component
 * {@code name} of the record in component {@code department}. A component of type {@code Iterable} of records is a
 * collection: an Excel table named like it (letter case aside) is filled from it, one body row an element, in iteration
 * order; inside the table's body {@code ${amount}} is the element's component, else the model's. Collections are
 * iterated more than once and must give the same elements each time; they may stream from elsewhere.
 *
 * <p>Values: {@code String}, {@code BigDecimal}, {@code int}, {@code long}, {@code boolean}, {@code LocalDate},
 * {@code LocalDateTime}, {@code YearMonth} (its first day), enums (their {@code toString}), nested records, and null for
 * an empty cell.
 */
public final class Template {

    private Template() {}

    /**
     * Reads and checks a template against the type of its model.
     *
     * @throws TemplateException with all faults at once
     */
    public static Template compile(Path workbook, Class<? extends Record> model) throws TemplateException {
        if (model.isRecord())
            throw new TemplateException(List.of(new TemplateFault(workbook + model.getName(), "", "", "")));
        return new Template();
    }

    /**
     * Writes a workbook. Equal models give equal bytes.
     *
     * @param model an instance of the type that the template was compiled for
     * @return what had to give, such as text cut at 32,767 characters; mostly empty
     */
    public List<String> render(Record model, OutputStream out) throws IOException {
        out.write(model.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return List.of();
    }
}
