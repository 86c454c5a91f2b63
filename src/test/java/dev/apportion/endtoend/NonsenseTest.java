package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.App;
import dev.apportion.message.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The samples, once with each message, evidence and reason as nonsense: words are for people, no figure hangs on them. */
class NonsenseTest {

    private static final String PERIOD = "2026-10";
    private static final String[] WORKBOOKS = {
        "organization-summary.xlsx", "review.xlsx", "departments/IT Information Technology.xlsx"
    };
    private static final String TEXT = "\u0001";

    @Test
    void figuresStayTheSameWhateverTheProgramSays(@TempDir Path folder) throws Exception {
        WorkingFolder sense = WorkingFolder.ofSamples(folder.resolve("sense"));
        WorkingFolder nonsense = WorkingFolder.ofSamples(folder.resolve("nonsense"));
        int exitCode = sense.apportion("run", PERIOD).exitCode();
        assertThat(new Nonsense().run("run", PERIOD, "--home", nonsense.folder().toString()))
                .isEqualTo(exitCode);
        assertThat(figures(nonsense.controlTotals(PERIOD))).isEqualTo(figures(sense.controlTotals(PERIOD)));
        assertThat(nonsense.files(PERIOD).keySet())
                .isEqualTo(sense.files(PERIOD).keySet())
                .contains(WORKBOOKS);
        for (String name : WORKBOOKS) {
            Path workbook = nonsense.output(PERIOD).resolve(name);
            Map<String, String> cells = cells(workbook);
            assertThat(figures(cells))
                    .as(name)
                    .isEqualTo(figures(cells(sense.output(PERIOD).resolve(name))));
            assertThat(cells.values()).as("nonsense reaches " + name).anyMatch(text -> text.contains(Nonsense.WORD));
        }
    }

    private static List<String> figures(JsonNode node) {
        if (node.isContainer()) {
            List<String> figures = new ArrayList<>();
            node.propertyStream().forEach(field -> figures(field.getValue())
                    .forEach(figure -> figures.add(field.getKey() + "/" + figure)));
            if (node.isArray()) {
                node.forEach(each -> figures.addAll(figures(each)));
            }
            return figures;
        }
        String value = node.asString();
        return value.matches("-?[0-9]+(\\.[0-9]+)?|[A-Z_]+") ? List.of(value) : List.of();
    }

    private static Map<String, String> figures(Map<String, String> cells) {
        TreeMap<String, String> figures = new TreeMap<>(cells);
        figures.values().removeIf(cell -> cell.startsWith(TEXT));
        return figures;
    }

    /** By sheet and address; texts begin with a sign that no figure has. */
    private static Map<String, String> cells(Path file) throws IOException {
        TreeMap<String, String> cells = new TreeMap<>();
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String value =
                                switch (cell.getCellType()) {
                                    case FORMULA -> cell.getCellFormula();
                                    case NUMERIC -> String.valueOf(cell.getNumericCellValue());
                                    default -> TEXT + cell;
                                };
                        cells.put(sheet.getSheetName() + "!" + cell.getAddress(), value);
                    }
                }
            }
        }
        return cells;
    }

    /** The program, loaded anew, where what it says to people is one word. */
    private static final class Nonsense extends ClassLoader {

        static final String WORD = "Blah";

        Nonsense() {
            super(App.class.getClassLoader());
        }

        int run(String... args) throws ReflectiveOperationException {
            PrintStream stdout = System.out;
            PrintStream stderr = System.err;
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            System.setOut(new PrintStream(PrintStream.nullOutputStream()));
            System.setErr(new PrintStream(PrintStream.nullOutputStream()));
            Thread.currentThread().setContextClassLoader(this);
            try {
                return (int) loadClass(App.class.getName())
                        .getMethod("run", String[].class)
                        .invoke(null, (Object) args);
            } finally {
                Thread.currentThread().setContextClassLoader(before);
                System.setOut(stdout);
                System.setErr(stderr);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("dev.apportion.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            String file = name.replace('.', '/') + ".class";
            try (InputStream in = getParent().getResourceAsStream(file)) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                if (name.equals(Message.class.getName())) {
                    bytes = changed();
                }
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        private static byte[] changed() {
            return new ByteBuddy()
                    .redefine(Message.class)
                    .visit(Advice.to(Words.class).on(ElementMatchers.isConstructor()))
                    .make()
                    .getBytes();
        }
    }

    // What is said is set, never read.
    @SuppressWarnings("UnusedVariable")
    private static final class Words {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) String code) {
            code = Nonsense.WORD;
        }
    }
}
