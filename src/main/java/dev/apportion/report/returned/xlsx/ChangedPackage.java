package dev.apportion.report.returned.xlsx;

import dev.apportion.ooxml.ByteSource;
import dev.apportion.ooxml.Element;
import dev.apportion.ooxml.PartXml;
import dev.apportion.ooxml.Relations;
import dev.apportion.ooxml.ZipOutput;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.zip.ZipArchive;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A package whose small parts are changed as a whole, and large ones while they run through. All others are copied. */
final class ChangedPackage implements Closeable {

    /** Of a part that is held in memory; those of real workbooks are far below. */
    private static final int LARGEST = 16 << 20;

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final ZipArchive zip;
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private final Map<String, ZipOutput.Content> rewritten = new LinkedHashMap<>();
    private final Map<String, String> added = new LinkedHashMap<>();
    private final Set<String> removed = new LinkedHashSet<>();

    private ChangedPackage(ZipArchive zip) {
        this.zip = zip;
    }

    static ChangedPackage open(Path file, ReadLimits limits) throws IOException {
        ZipArchive zip = ZipArchive.open(ByteSource.of(file), limits);
        if (!zip.ambiguous().isEmpty()) {
            zip.close();
            throw new IOException("Two different parts have the name " + zip.ambiguous());
        }
        return new ChangedPackage(zip);
    }

    boolean has(String part) {
        return !removed.contains(key(part)) && (added.containsKey(key(part)) || zip.has(part));
    }

    /** A part's root, as it came and was changed so far; what is changed in it will be written. */
    Element xml(String part) throws IOException {
        Element root = elements.get(key(part));
        if (root == null) {
            try {
                root = PartXml.read(bytes(part));
            } catch (XMLStreamException e) {
                throw new IOException("The part " + part + " is damaged", e);
            }
            elements.put(key(part), root);
        }
        return root;
    }

    /** What a part holds, as it came and was changed so far. */
    byte[] bytes(String part) throws IOException {
        Element root = elements.get(key(part));
        if (root != null) {
            return PartXml.document(root);
        }
        byte[] bytes = contents.containsKey(key(part)) ? contents.get(key(part)) : zip.bytes(part, LARGEST);
        if (bytes == null) {
            throw new IOException("The part " + part + " is too large or not as long as it says");
        }
        return bytes;
    }

    /** The inflated bytes of a part as it came. */
    InputStream stream(String part) throws IOException {
        return zip.stream(part);
    }

    /** Adds a part of which the content type says what it is; null if its ending does. */
    void add(String part, @Nullable String contentType, Element root) throws IOException {
        elements.put(key(part), root);
        added.put(key(part), part);
        if (contentType != null) {
            Xml.add(xml(CONTENT_TYPES), "Override", "PartName", "/" + part).with("ContentType", contentType);
        }
    }

    /** Adds or replaces a part of which the ending says what it is. */
    void put(String part, byte[] content) {
        contents.put(key(part), content);
        elements.remove(key(part));
        if (!zip.has(part)) {
            added.put(key(part), part);
        }
    }

    /** Says how a part is written instead of as it came. */
    void rewrite(String part, ZipOutput.Content how) {
        rewritten.put(key(part), how);
    }

    /** Takes out a part with its relations, and what only it pointed to stays unused. */
    void remove(String part) throws IOException {
        removed.add(key(part));
        removed.add(key(Relations.partOf(part)));
        xml(CONTENT_TYPES)
                .children
                .removeIf(child -> child instanceof Element type
                        && type.local().equals("Override")
                        && key(type.attribute("PartName")).equals(key(part)));
    }

    /** Says what parts of an ending are. */
    void declareEnding(String ending, String contentType) throws IOException {
        Element types = xml(CONTENT_TYPES);
        if (types.all("Default").stream()
                .noneMatch(type -> type.attribute("Extension").equalsIgnoreCase(ending))) {
            Element type = Xml.like(types, "Default").with("Extension", ending).with("ContentType", contentType);
            types.children.add(0, type);
        }
    }

    /** Where a part, or the package for the empty name, points to. */
    List<Relations.Relation> relations(String part) throws IOException {
        String of = Relations.partOf(part);
        return has(of) ? Relations.of(xml(of), part) : List.of();
    }

    /** Lets a part point to another one; returns the relation's id. */
    String relate(String part, String type, String target) throws IOException {
        String of = Relations.partOf(part);
        if (!has(of)) {
            add(of, null, new Element("Relationships").with("xmlns", Xml.PACKAGE_RELATIONS));
        }
        Element relations = xml(of);
        Set<String> taken = new LinkedHashSet<>();
        relations.all("Relationship").forEach(relation -> taken.add(relation.attribute("Id")));
        int number = taken.size() + 1;
        while (taken.contains("rId" + number)) {
            number++;
        }
        Xml.add(relations, "Relationship", "Id", "rId" + number)
                .with("Type", Xml.RELATIONS + "/" + type)
                .with("Target", "/" + target);
        return "rId" + number;
    }

    /** A name that no part has. */
    String freeName(String before, String ending) {
        int number = 1;
        while (zip.has(before + number + ending) || added.containsKey(key(before + number + ending))) {
            number++;
        }
        return before + number + ending;
    }

    /** Writes all parts, those first that run through: not before is it known which looks they need. */
    void write(OutputStream out) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        names.add(CONTENT_TYPES);
        List<String> all = new ArrayList<>();
        zip.names().forEach(name -> all.add(zip.writtenName(name)));
        all.addAll(added.values());
        all.stream().filter(name -> rewritten.containsKey(key(name))).forEach(names::add);
        names.addAll(all);
        ZipOutput target = new ZipOutput(out, Deflater.DEFAULT_COMPRESSION);
        for (String name : names) {
            if (!removed.contains(key(name)) && !name.endsWith("/")) {
                target.stream(name, part(name));
            }
        }
        target.finish();
    }

    private ZipOutput.Content part(String name) {
        ZipOutput.Content how = rewritten.get(key(name));
        if (how != null) {
            return how;
        }
        if (elements.containsKey(key(name)) || contents.containsKey(key(name))) {
            return to -> to.write(bytes(name));
        }
        return to -> {
            try (InputStream in = zip.stream(name)) {
                in.transferTo(to);
            }
        };
    }

    private static String key(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return key.startsWith("/") ? key.substring(1) : key;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
