package dev.apportion.sheet.xlsx;

import dev.apportion.ooxml.Relations;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.xml.Xml;
import dev.apportion.sheet.xml.XmlNames;
import dev.apportion.sheet.xml.XmlPull;
import dev.apportion.sheet.zip.ZipArchive;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The relationships of a part; external ones are left out, so that none is ever followed. */
public final class Relationships {

    private static final long RELATIONSHIP = XmlNames.code("Relationship");
    private static final long ID = XmlNames.code("Id");
    private static final long TYPE = XmlNames.code("Type");
    private static final long TARGET = XmlNames.code("Target");
    private static final long TARGET_MODE = XmlNames.code("TargetMode");

    private final Map<String, String> targetsById = new LinkedHashMap<>();
    private final Map<String, String> targetsByType = new LinkedHashMap<>();
    private final Map<String, String> typesById = new LinkedHashMap<>();

    private Relationships() {}

    /** The relationships of a part, or of the package for the empty name; none if there is no such part. */
    public static Relationships of(String part, ZipArchive zip, ReadLimits limits) throws IOException {
        String name = Relations.partOf(part);
        if (!zip.has(name)) {
            return new Relationships();
        }
        return Xml.read(() -> zip.stream(name), limits, xml -> read(xml, part));
    }

    private static Relationships read(XmlPull xml, String part) throws IOException {
        Relationships all = new Relationships();
        for (int event; (event = xml.next()) != XmlPull.END_OF_DOCUMENT; ) {
            if (event == XmlPull.START && xml.name() == RELATIONSHIP) {
                all.add(xml, part);
            }
        }
        return all;
    }

    private void add(XmlPull xml, String part) throws IOException {
        String id = "";
        String type = "";
        String target = "";
        boolean external = false;
        while (xml.nextAttribute()) {
            long attribute = xml.attribute();
            if (attribute == ID) {
                id = xml.string();
            } else if (attribute == TYPE) {
                type = xml.string();
            } else if (attribute == TARGET) {
                target = xml.string();
            } else if (attribute == TARGET_MODE) {
                external = xml.string().equalsIgnoreCase("External");
            }
        }
        if (!external) {
            String path = Relations.resolved(part, target);
            targetsById.put(id, path);
            // Transitional and strict types differ in their start only.
            String kind = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            targetsByType.putIfAbsent(kind, path);
            typesById.put(id, kind);
        }
    }

    /** The part an id points to. */
    public @Nullable String byId(String id) {
        return targetsById.get(id);
    }

    /** The last word of the type of a relationship, in lower case; empty if there is none. */
    public String typeOf(String id) {
        return typesById.getOrDefault(id, "");
    }

    /** The first part of a type, given by the last word of its URI in lower case. */
    public @Nullable String byType(String type) {
        return targetsByType.get(type);
    }
}
