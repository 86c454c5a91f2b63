import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes the program's jars anew for the archive: not compressed, since the archive is compressed as a whole, which makes it smaller
 * and classes faster to load; and classes older than Java 6, picocli's among them, as those of Java 7, since the JVM keeps no class
 * in its cache that has to be checked the old way. What no page needs is left out.
 */
final class Libraries {

    /** Where a class file says which Java it is for, in two bytes. */
    private static final int VERSION = 6;

    private static final int JAVA_6 = 50;
    private static final int JAVA_7 = 51;

    private final ClassFile classes;

    private Libraries(ClassLoader all) {
        classes = ClassFile.of(
                ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(
                        ClassHierarchyResolver.ofResourceParsing(all).orElse(ClassHierarchyResolver.defaultResolver())));
    }

    /** @param folder of the program, in which all jars are, at any depth */
    static void rewrite(Path folder) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.walk(folder)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        try (URLClassLoader all = loader(jars)) {
            Libraries libraries = new Libraries(all);
            for (Path jar : jars) {
                libraries.rewriteJar(jar);
            }
        }
    }

    private static URLClassLoader loader(List<Path> jars) throws MalformedURLException {
        URL[] addresses = new URL[jars.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = jars.get(i).toUri().toURL();
        }
        return new URLClassLoader(addresses);
    }

    private void rewriteJar(Path jar) throws IOException {
        Path next = jar.resolveSibling(jar.getFileName() + ".next");
        try (ZipFile old = new ZipFile(jar.toFile());
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(next));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (ZipEntry entry : old.stream().filter(entry -> !isSpare(entry.getName())).toList()) {
                write(zip, entry, old.getInputStream(entry).readAllBytes());
            }
        }
        Files.move(next, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(ZipOutputStream zip, ZipEntry old, byte[] content) throws IOException {
        byte[] kept = isOldClass(old.getName(), content) ? asJava7(content) : content;
        ZipEntry entry = new ZipEntry(old.getName());
        entry.setLastModifiedTime(old.getLastModifiedTime());
        entry.setSize(kept.length);
        CRC32 checksum = new CRC32();
        checksum.update(kept);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(kept);
    }

    /** The pages use one of some hundred variants of their style sheet. */
    private static boolean isSpare(String name) {
        return name.startsWith("META-INF/resources/webjars/picocss__pico/") && !name.endsWith("/css/pico.min.css");
    }

    private static boolean isOldClass(String name, byte[] content) {
        return name.endsWith(".class") && ((content[VERSION] & 0xff) << 8 | content[VERSION + 1] & 0xff) < JAVA_6;
    }

    private byte[] asJava7(byte[] content) {
        return classes.transformClass(
                classes.parse(content),
                ClassTransform.transformingMethodBodies(CodeBuilder::with)
                        .andThen(ClassTransform.endHandler(builder -> builder.withVersion(JAVA_7, 0))));
    }
}
