package dev.apportion.template.field;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as in the template, or one of the copies that are made of it when its name holds a field of a
 * collection, such as {@code ${projects.name}}.
 *
 * @param name as the author wrote it, the same for all copies
 * @param collection what it is repeated for, null if it stands once
 * @param number which element it is for, from 0
 * @param tables names of its tables, lower case, to what the author called them; empty where nothing was renamed
 */
public record SheetCopy(String name, Fields.@Nullable Found collection, int number, Map<String, String> tables) {

    /** What the author called a table. */
    String table(String inWorkbook) {
        return tables.getOrDefault(inWorkbook.toLowerCase(Locale.ROOT), inWorkbook);
    }
}
