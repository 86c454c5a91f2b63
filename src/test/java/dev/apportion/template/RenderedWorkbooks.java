package dev.apportion.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps what tests rendered in the folder that {@code -Drendered.workbooks} names, to be looked at and for other programs to check. */
public final class RenderedWorkbooks {

    private RenderedWorkbooks() {}

    public static void keep(String name, byte[] workbook) throws IOException {
        String kept = System.getProperty("rendered.workbooks");
        if (kept != null) {
            Files.createDirectories(Path.of(kept));
            Files.write(Path.of(kept, name + ".xlsx"), workbook);
        }
    }

    /** Under the name of the test that is running. */
    static void keep(byte[] workbook) throws IOException {
        StackWalker.StackFrame test = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(frame -> frame.getClassName().endsWith("Test"))
                        .reduce((inner, outer) -> outer))
                .orElseThrow();
        keep(test.getDeclaringClass().getSimpleName() + "-" + test.getMethodName() + "-" + workbook.length, workbook);
    }
}
