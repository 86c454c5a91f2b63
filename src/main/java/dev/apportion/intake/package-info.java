/**
 * From a departmental workbook to cost lines. What is not cost is ignored with a reason; what can't be read is rejected with
 * advice. {@link dev.apportion.intake.DepartmentalWorkbook} puts together what its rooms do: intake.table finds the table and
 * maps its columns, intake.value reads a cell, intake.line a row as a line, intake.row tells what else a row may be, intake.numbers watches what is not read, intake.doubt checks what is. intake.infer
 * completes what headings leave open, intake.beside parts tables side by side, intake.month says which month a row is of, intake.told tells how a sheet was read. intake.review
 * reads review workbooks, intake.correction applies corrections of cells.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "cost",
            "cost :: received",
            "message",
            "money",
            "ooxml",
            "policy",
            "policy :: code",
            "policy :: condition",
            "policy :: data",
            "sheet",
            "sheet :: open"
        })
package dev.apportion.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
