package dev.apportion.sheet.csv;

import dev.apportion.sheet.CellRange;
import dev.apportion.sheet.Format;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.zip.ByteSource;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/** Delimited text as a workbook of one sheet. Every cell is text: what a number is depends on the sender's locale. */
public final class CsvWorkbook implements Workbook, Sheet {

    private final ByteSource source;
    private final String name;
    private final TextForm form;
    private final ReadLimits limits;
    private final List<String> notes;

    private CsvWorkbook(ByteSource source, String name, TextForm form, ReadLimits limits, List<String> notes) {
        this.source = source;
        this.name = name;
        this.form = form;
        this.limits = limits;
        this.notes = notes;
    }

    /** Opens text; the workbook owns the source from then on. */
    public static Workbook open(ByteSource source, String name, ReadLimits limits, List<String> notes)
            throws IOException {
        return new CsvWorkbook(source, name, TextForm.of(source), limits, notes);
    }

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(this);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public RowCursor rows() {
        return new CsvRows(form.open(source), form.delimiter(), limits);
    }

    @Override
    public List<CellRange> mergedRanges() {
        return List.of();
    }

    @Override
    public BitSet hiddenColumns() {
        return new BitSet();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
