package dev.apportion.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Bytes that are a spreadsheet, or a part of one, give rows or an {@link UnreadableWorkbookException}. Parts are packed again,
 * since a fuzzer doesn't find its way past a checksum.
 */
public final class ReaderFuzz {

    private static String part = "";
    private static Map<String, byte[]> parts = Map.of();
    private static Path file = Path.of("");

    private ReaderFuzz() {}

    /** @param args the name of a seed, as {@link #main} writes them, and of the part that is changed, if it has parts */
    public static void fuzzerInitialize(String[] args) throws IOException {
        file = Files.createTempFile("fuzz", ".bin");
        file.toFile().deleteOnExit();
        part = args.length > 1 ? args[1] : "";
        if (!part.isEmpty()) {
            parts = Packages.unzip(seed(args[0]));
        }
    }

    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        byte[] bytes = data;
        if (!part.isEmpty()) {
            Map<String, byte[]> changed = new HashMap<>(parts);
            changed.put(part, data);
            bytes = Packages.zipBytes(changed);
        }
        Files.write(file, bytes);
        try {
            Dump.of(file);
        } catch (UnreadableWorkbookException told) {
            // One clear message is what is asked for.
        }
    }

    /** Writes the seed that {@link #fuzzerInitialize} is told by the same words, into a folder that comes first. */
    public static void main(String[] args) throws IOException {
        byte[] seed = seed(args[1]);
        if (args.length > 2) {
            seed = Packages.unzip(seed).getOrDefault(args[2], new byte[0]);
        }
        Files.write(Path.of(args[0], "seed"), seed);
    }

    private static byte[] seed(String name) throws IOException {
        return switch (name) {
            case "xlsx" -> Packages.zip(Packages.ofRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><f>1+1</f>"
                    + "<v>2</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\" s=\"1\"><v>45000.5</v></c><c r=\"C2\""
                    + " t=\"inlineStr\"><is><r><t>rich</t></r><r><t xml:space=\"preserve\"> text</t></r></is></c></row>"));
            case "ods" -> Samples.ods();
            case "xlsb" -> Samples.xlsb();
            case "xls" -> Samples.xls();
            case "csv" -> "sep=;\nDepartment;Amount\nHR;\"1.000,50\"\n\"I\"\"T\";-3\n".getBytes(StandardCharsets.UTF_8);
            case "html" -> ("<html><head><meta charset=utf-8><style>.a{mso-number-format:\"0.00\"}</style></head><table><tr>"
                            + "<th colspan=2>Department<td rowspan=2 x:num=\"1.5\" class=a>1,5&nbsp;</td></tr></table></html>")
                    .getBytes(StandardCharsets.UTF_8);
            default -> ("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook"
                            + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                            + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"Costs\"><Table>"
                            + "<Row ss:Index=\"2\"><Cell ss:Index=\"3\" ss:MergeAcross=\"1\"><Data ss:Type=\"Number\">1.5</Data>"
                            + "</Cell><Cell ss:Formula=\"=RC[-1]\"><Data ss:Type=\"DateTime\">2026-10-31T00:00:00.000</Data>"
                            + "</Cell></Row></Table></Worksheet></Workbook>")
                    .getBytes(StandardCharsets.UTF_8);
        };
    }
}
