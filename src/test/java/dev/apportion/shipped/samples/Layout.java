package dev.apportion.shipped.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/** How one department writes its costs. */
interface Layout {

    /** Writes the file of a month into the folder. */
    void write(List<Cost> costs, YearMonth month, Path folder) throws IOException;
}
