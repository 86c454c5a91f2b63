package dev.apportion.template;

import dev.apportion.ooxml.Relations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Puts into a workbook what POI can't write. */
final class PackageEditor {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    PackageEditor(Path workbook) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
    }

    static String text(byte[] workbook, String part) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("There is no part " + part);
    }

    PackageEditor part(String name, String contentType, byte[] content) throws IOException {
        parts.put(name, content);
        return replace(
                "[Content_Types].xml",
                "</Types>",
                "<Override PartName=\"/" + name + "\" ContentType=\"" + contentType + "\"/></Types>");
    }

    PackageEditor relation(String from, String id, String type, String target) throws IOException {
        String part = Relations.partOf(from);
        parts.putIfAbsent(
                part,
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/"
                                + "package/2006/relationships\"></Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        return replace(
                part,
                "</Relationships>",
                "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/></Relationships>");
    }

    PackageEditor replace(String part, String old, String text) throws IOException {
        String before = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        if (!before.contains(old)) {
            throw new IOException(part + " does not hold " + old + " but " + before);
        }
        parts.put(part, before.replace(old, text).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Path save(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return Files.write(file, bytes.toByteArray());
    }
}
