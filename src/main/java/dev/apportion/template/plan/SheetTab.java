package dev.apportion.template.plan;

import dev.apportion.template.field.SheetCopy;

/**
 * A worksheet of the template as its workbook lists it.
 *
 * @param index place among the sheets, from 0
 * @param part name of its part
 * @param name as written in the template
 * @param copy which element it is for, if it is repeated
 * @param hidden in the template
 */
public record SheetTab(int index, String part, String name, SheetCopy copy, boolean hidden, boolean omitWhenEmpty) {}
