package dev.apportion.sheet.csv;

import dev.apportion.message.Message;
import dev.apportion.ooxml.ByteSource;
import dev.apportion.ooxml.CellRange;
import dev.apportion.sheet.Format;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.cells.OpenWorkbook;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.List;

/** Delimited text as a workbook of one sheet. Every cell is text: what a number is depends on the sender's locale. */
public final class CsvWorkbook extends OpenWorkbook implements Sheet {

    private final ByteSource source;
    private final String name;
    private final TextForm form;

    /**
     * The workbook owns the source from now on.
     *
     * @param old the code page of texts that are no Unicode
     */
    public CsvWorkbook(ByteSource source, String name, ReadLimits limits, List<Message> notes, Charset old)
            throws IOException {
        super(Format.CSV, source, limits, notes);
        this.source = source;
        this.name = name;
        this.form = TextForm.of(source, old);
        add(this);
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
        return new CsvRows(form.open(source), form.delimiter(), form.spacedQuotes(), limits());
    }

    @Override
    public List<CellRange> mergedRanges() {
        return List.of();
    }

    @Override
    public BitSet hiddenColumns() {
        return new BitSet();
    }
}
