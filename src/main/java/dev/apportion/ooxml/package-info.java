/**
 * The file format of Excel workbooks, as far as reading and writing share it: parts of a package and their relations, XML as
 * elements and as bytes, texts and numbers as cells hold them. Knows neither spreadsheets' contents nor templates.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.apportion.ooxml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
