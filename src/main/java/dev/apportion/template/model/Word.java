package dev.apportion.template.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of a model that says one of the program's own words, such as a state, and not what somebody wrote. It is shown
 * in the language of the workbook as the template's table of texts has it; several are separated by "; ".
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Word {}
