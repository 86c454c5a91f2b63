package dev.apportion.template;

import dev.apportion.template.fault.TemplateException;
import dev.apportion.template.field.Fields;
import dev.apportion.template.field.Model;
import dev.apportion.template.model.FieldDescription;
import dev.apportion.template.render.Renderer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A compiled workbook template. Immutable and thread-safe; render as often as you like.
 *
 * <p>The model is a record. Its components are the template's fields: {@code ${department.name}} is the component
 * {@code name} of the record in component {@code department}. A component of type {@code Iterable} of records is a
 * collection: an Excel table named like it (letter case aside) is filled from it, one body row an element, in iteration
 * order; inside the table's body {@code ${amount}} is the element's component, else the model's. Collections are
 * iterated more than once and must give the same elements each time; they may stream from elsewhere.
 *
 * <p>A sheet whose name holds a field of a collection, such as {@code ${projects.name}}, is repeated for each element; on it
 * {@code ${projects.budget}} is that element's, and tables may be named like collections inside the element.
 *
 * <p>The last column of a table is repeated to the right when its heading holds a field of a collection, such as
 * {@code ${senders.name}}; in its body {@code ${sent.amount}} is the element's own collection {@code sent} at the same place.
 *
 * <p>Values: {@code String}, {@code BigDecimal}, {@code int}, {@code long}, {@code boolean}, {@code LocalDate},
 * {@code LocalDateTime}, {@code YearMonth} (its first day), enums (their {@code toString}), nested records, and null for
 * an empty cell.
 */
public final class Template {

    private final Blueprints blueprints;
    private final Class<? extends Record> model;

    private Template(Blueprints blueprints, Class<? extends Record> model) {
        this.blueprints = blueprints;
        this.model = model;
    }

    /**
     * Reads and checks a template against the type of its model.
     *
     * @param language to look up in its table {@code Texts}; without such a table its texts stay as they are
     * @throws TemplateException with all faults at once
     */
    public static Template compile(Path workbook, Class<? extends Record> model, Locale language)
            throws TemplateException {
        return compile(workbook, model, language, 2);
    }

    /**
     * Reads and checks a template whose amounts may be in a currency without two decimals.
     *
     * @param decimals that number formats with thousands and two decimals, {@code #,##0.00}, get instead; 0 to 4
     * @throws TemplateException with all faults at once
     */
    public static Template compile(Path workbook, Class<? extends Record> model, Locale language, int decimals)
            throws TemplateException {
        return new Template(Blueprints.compile(workbook, model, language, decimals), model);
    }

    /** The fields that a template for a model may use, in the order of its components. */
    public static List<FieldDescription> fields(Class<? extends Record> model) {
        List<FieldDescription> fields = new ArrayList<>();
        for (Fields.Found field : Fields.of(model)) {
            Class<? extends Record> element = field.element();
            fields.add(field.described(""));
            for (Fields.Found inner : element == null ? List.<Fields.Found>of() : Fields.of(element)) {
                fields.add(inner.described(field.path()));
                Class<? extends Record> nested = inner.element();
                for (Fields.Found of : nested == null ? List.<Fields.Found>of() : Fields.of(nested)) {
                    fields.add(of.inside(inner).described(field.path()));
                }
            }
        }
        return List.copyOf(fields);
    }

    /**
     * A text in the template's language, from its table {@code Texts}, for what accompanies the workbook.
     *
     * @return the text itself if it is not in the table
     */
    public String inLanguage(String text) {
        return blueprints.inLanguage(text);
    }

    /**
     * Writes a workbook. Equal models give equal bytes. The stream is flushed but not closed.
     *
     * @param data an instance of the type that the template was compiled for
     * @return what did not fit, such as text cut at 32,767 characters; usually empty
     */
    public List<String> render(Record data, OutputStream out) throws IOException {
        if (!model.isInstance(data)) {
            throw new IllegalArgumentException("The template is for " + model.getSimpleName() + ", not for "
                    + data.getClass().getSimpleName());
        }
        Model all = new Model(data);
        return Renderer.render(blueprints.of(all), all, Renderer.LEVEL, out);
    }
}
