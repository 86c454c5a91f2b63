import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the folder that becomes the archive: a trimmed Java runtime, the program taken apart, launchers, completions, samples and
 * templates, and what the JVM learns from a small month, a large one, and a question. Run by the profile dist as a source file, so that it needs
 * nothing but the JDK on every system.
 *
 * <p>Arguments: the project's folder, the folder to make, and the time that all files of the program have.
 */
final class Distribution {

    /** What jdeps tells of the program and its libraries without debuggers, and what is found by name: locales, charsets, TLS, zip. */
    private static final String MODULES = "java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,"
            + "java.naming,java.net.http,java.prefs,java.scripting,java.security.jgss,java.security.sasl,java.sql,java.sql.rowset,"
            + "java.transaction.xa,java.xml,java.xml.crypto,jdk.charsets,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.management,"
            + "jdk.unsupported,jdk.zipfs";

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
    private static final int LARGE_FILES = 60;
    private static final int LARGE_ROWS = 8_000;

    private final Path project;
    private final Path image;
    private final Path app;
    private final Path java;

    private Distribution(Path project, Path image) {
        this.project = project;
        this.image = image;
        this.app = image.resolve("app");
        this.java = image.resolve(WINDOWS ? "runtime/bin/java.exe" : "runtime/bin/java");
    }

    public static void main(String[] args) throws Exception {
        Distribution distribution = new Distribution(Path.of(args[0]), Path.of(args[1]));
        distribution.clear();
        distribution.runtime();
        distribution.program(FileTime.from(Instant.parse(args[2])));
        distribution.samples();
        distribution.completions();
        distribution.learned("small", "-XX:TieredStopAtLevel=1", distribution::sampleMonth);
        distribution.learned("large", "-XX:FreqInlineSize=120", distribution::largeMonth);
        distribution.learned("quick", "-XX:TieredStopAtLevel=1", distribution::finishedMonth, "status");
    }

    private void clear() throws IOException {
        if (Files.exists(image)) {
            delete(image);
        }
        Files.createDirectories(image);
    }

    private void runtime() {
        int code = ToolProvider.findFirst("jlink")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--add-modules",
                        MODULES,
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--compress",
                        "zip-0",
                        "--output",
                        image.resolve("runtime").toString());
        if (code != 0) {
            throw new IllegalStateException("jlink failed");
        }
    }

    /** @param time the archive's own time for all files, which the JVM compares with that of the jars it learned from */
    private void program(FileTime time) throws Exception {
        run(
                project,
                java.toString(),
                "-Djarmode=tools",
                "-jar",
                project.resolve("target/apportion.jar").toString(),
                "extract",
                "--destination",
                app.toString());
        Libraries.rewrite(app);
        for (String launch : List.of("launch.sh", "launch.cmd")) {
            copy(project.resolve("src/dist").resolve(launch), app.resolve(launch));
        }
        copyAll(project.resolve("src/dist/bin"), image.resolve("bin"));
        try (Stream<Path> files = Files.walk(app)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, time);
            }
        }
    }

    private void samples() throws IOException {
        copyAll(project.resolve("templates"), image.resolve("templates"));
        copyAll(project.resolve("input"), image.resolve("input"));
        copyAll(project.resolve("docs"), image.resolve("docs"));
        for (String file : List.of("README.md", "CHANGELOG.md", "LICENSE")) {
            copy(project.resolve(file), image.resolve(file));
        }
    }

    private void completions() throws Exception {
        Files.createDirectories(image.resolve("completions"));
        run(
                image,
                java.toString(),
                "-cp",
                app.resolve("apportion.jar").toString(),
                "picocli.AutoComplete",
                "-n",
                "apportion",
                "-o",
                image.resolve("completions/apportion").toString(),
                "dev.apportion.cli.ApportionCommand");
    }

    /** Makes a month in a folder. */
    @FunctionalInterface
    private interface Month {
        void in(Path home) throws Exception;
    }

    private void learned(String name, String option, Month month) throws Exception {
        learned(name, option, month, "run", "2026-10");
    }

    /** Runs a command in a month's folder, and keeps which classes it loads and which methods it calls how often (AOT cache). */
    private void learned(String name, String option, Month month, String... command) throws Exception {
        Path home = Files.createTempDirectory("apportion-" + name);
        try {
            copyAll(project.resolve("templates"), home.resolve("templates"));
            copy(project.resolve("input/policy.xlsx"), home.resolve("input/policy.xlsx"));
            month.in(home);
            String version = Runtime.version().toString().replaceAll("[^0-9.].*", "");
            apportion(home, List.of(option, "-XX:AOTCacheOutput=" + app.resolve(name + "-" + version + ".aot")), command);
        } finally {
            delete(home);
        }
    }

    private void apportion(Path home, List<String> options, String... command) throws Exception {
        List<String> line = new ArrayList<>(List.of(java.toString()));
        line.addAll(options);
        line.addAll(List.of(
                "-Xlog:disable",
                "-XX:+UseSerialGC",
                "-Xmx2g",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dapportion.home=" + home,
                "-jar",
                app.resolve("apportion.jar").toString()));
        line.addAll(List.of(command));
        run(home, line.toArray(String[]::new));
    }

    private void finishedMonth(Path home) throws Exception {
        sampleMonth(home);
        apportion(home, List.of(), "run", "2026-10");
    }

    private void sampleMonth(Path home) throws IOException {
        copyAll(project.resolve("input/2026-10"), home.resolve("input/2026-10"));
    }

    /** Spreadsheets of some 20 MB, as the launcher's large months have. */
    private void largeMonth(Path home) throws IOException {
        String[] departments = {"FIN", "HR", "IT", "CS"};
        Path input = Files.createDirectories(home.resolve("input/2026-10"));
        for (int file = 0; file < LARGE_FILES; file++) {
            large(input.resolve("costs-" + file + ".xlsx"), departments[file % departments.length], new Random(file));
        }
    }

    private static void large(Path file, String department, Random random) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String pack = "http://schemas.openxmlformats.org/package/2006/";
        String sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", "<Types xmlns='" + pack + "content-types'>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + "<Override PartName='/xl/workbook.xml' ContentType='" + sheetType + "sheet.main+xml'/>"
                    + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + sheetType + "worksheet+xml'/></Types>");
            part(zip, "_rels/.rels", relation(pack, office + "/officeDocument", "xl/workbook.xml"));
            part(zip, "xl/workbook.xml", "<workbook xmlns='" + main + "' xmlns:r='" + office
                    + "'><sheets><sheet name='Costs' sheetId='1' r:id='rId1'/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", relation(pack, office + "/worksheet", "worksheets/sheet1.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            write(zip, "<worksheet xmlns='" + main + "'><sheetData>");
            write(zip, row(1, "Department", "Account", "Description", "Supplier", "Document", "Date", "Amount"));
            for (int row = 2; row < LARGE_ROWS + 2; row++) {
                write(zip, row(
                        row,
                        department,
                        String.valueOf(4000 + 10 * random.nextInt(60)),
                        (random.nextInt(3) == 0 ? "Implementation of system " : "Monthly service ") + random.nextInt(97),
                        "Supplier " + random.nextInt(500),
                        "R" + random.nextInt(1_000_000_000),
                        "2026-10-" + (10 + random.nextInt(20)),
                        String.valueOf(random.nextInt(9_000_000) / 100.0)));
            }
            write(zip, "</sheetData></worksheet>");
        }
    }

    /** The last cell is a number. */
    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r='" + number + "'>");
        for (int column = 0; column < cells.length; column++) {
            String start = "<c r='" + (char) ('A' + column) + number + "'";
            row.append(number > 1 && column == cells.length - 1
                    ? start + "><v>" + cells[column] + "</v></c>"
                    : start + " t='inlineStr'><is><t>" + cells[column] + "</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private static String relation(String pack, String type, String target) {
        return "<Relationships xmlns='" + pack + "relationships'><Relationship Id='rId1' Type='" + type + "' Target='" + target
                + "'/></Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, text);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Runs that have something to do end with 1. */
    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .start();
        List<String> told = new ArrayList<>(process.inputReader().lines().toList());
        int code = process.waitFor();
        if (code > 1) {
            throw new IllegalStateException(Arrays.toString(command) + " ended with " + code + ": " + String.join("\n", told));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
