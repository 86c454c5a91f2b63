package dev.apportion.shipped.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/** The only department that fills in the input form. */
final class LaboratoryLayout implements Layout {

    @Override
    public void write(List<Cost> costs, YearMonth month, Path folder) throws IOException {
        InputForm.write(costs, folder.resolve("LAB " + month + ".xlsx"));
    }
}
