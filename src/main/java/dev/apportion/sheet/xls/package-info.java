/** Reads xls (BIFF8) and opens what is in OLE2 containers, encrypted workbooks included. POI is used here only. */
@NullMarked
package dev.apportion.sheet.xls;

import org.jspecify.annotations.NullMarked;
