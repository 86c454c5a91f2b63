/** Reads ods, the format of LibreOffice and OpenOffice. */
@NullMarked
package dev.apportion.sheet.ods;

import org.jspecify.annotations.NullMarked;
