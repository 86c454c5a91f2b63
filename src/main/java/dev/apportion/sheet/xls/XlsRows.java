package dev.apportion.sheet.xls;

import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.cells.BufferedRows;
import dev.apportion.sheet.cells.ErrorCodes;
import dev.apportion.sheet.cells.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SharedFormulaRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.UnknownRecord;
import org.apache.poi.ss.formula.ptg.ExpPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.jspecify.annotations.Nullable;

/** The rows of an xls sheet. Cells come row by row; texts and shared formulas come after their formula. */
final class XlsRows extends BufferedRows {

    private final XlsWorkbook workbook;
    private final RecordReader records;
    private final BitSet hiddenRows = new BitSet();
    private final Map<Integer, Integer> levels = new HashMap<>();
    private final Map<Long, String> sharedFormulas = new HashMap<>();
    private @Nullable CellValueRecordInterface ahead;
    private @Nullable FormulaRecord lastFormula;
    private boolean ended;

    XlsRows(XlsWorkbook workbook, RecordReader records) {
        super(workbook.globals().dates(), i -> "");
        this.workbook = workbook;
        this.records = records;
    }

    @Override
    protected boolean advance() throws UnreadableWorkbookException {
        try {
            return read();
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Unreadable.damaged(Message.of("a sheet is broken"), e);
        }
    }

    private boolean read() throws IOException {
        row.clear();
        lastFormula = null;
        while (ahead == null && !ended) {
            step();
        }
        if (ahead == null) {
            return false;
        }
        int current = ahead.getRow();
        rowNumber = current + 1;
        rowHidden = hiddenRows.get(current);
        rowLevel = levels.getOrDefault(current, 0);
        while (ahead != null && ahead.getRow() == current) {
            cell(ahead);
            ahead = null;
            while (ahead == null && !ended) {
                step();
            }
        }
        return true;
    }

    /** Reads one record; a cell becomes the one ahead. */
    private void step() throws IOException {
        Record record = records.next();
        if (record == null) {
            ended = true;
        } else if (record instanceof RowRecord info) {
            hiddenRows.set(info.getRowNumber(), info.getZeroHeight() || (info.getHeight() & 0x7FFF) == 0);
            if (info.getOutlineLevel() > 0) {
                levels.put(info.getRowNumber(), (int) info.getOutlineLevel());
            }
        } else if (record instanceof UnknownRecord unknown && OldFormulas.isOne(unknown)) {
            ahead = OldFormulas.read(unknown);
        } else if (record instanceof BlankRecord) {
            return;
        } else if (record instanceof CellValueRecordInterface cell) {
            ahead = cell;
        } else if (record instanceof StringRecord text && lastFormula != null) {
            text(lastFormula.getColumn(), text.getString());
        } else if (record instanceof SharedFormulaRecord shared && lastFormula != null) {
            String formula = workbook.globals().formula(shared.getFormulaTokens(lastFormula));
            sharedFormulas.put(key(lastFormula.getRow(), lastFormula.getColumn()), formula);
            formula(lastFormula.getColumn(), formula);
        }
    }

    private void cell(CellValueRecordInterface cell) throws IOException {
        int column = cell.getColumn();
        if (column < 0 || column >= workbook.limits().columns()) {
            throw Unreadable.tooManyColumns(rowNumber, workbook.limits());
        }
        lastFormula = null;
        if (cell instanceof NumberRecord number) {
            number(number.getColumn(), number.getValue(), number.getXFIndex());
        } else if (cell instanceof LabelSSTRecord label) {
            String text = workbook.globals().text(label.getSSTIndex());
            if (text == null) {
                throw Unreadable.damaged(Message.of(
                        "cell {0} refers to a text that is not in the file", CellAddress.of(rowNumber, column)));
            }
            text(column, text);
        } else if (cell instanceof LabelRecord label) {
            text(column, label.getValue());
        } else if (cell instanceof BoolErrRecord value) {
            if (value.isError()) {
                row.error(column, ErrorCodes.name(value.getErrorValue()));
            } else {
                row.bool(column, value.getBooleanValue());
            }
        } else if (cell instanceof FormulaRecord formula) {
            formula(formula);
        }
        row.looks(column, workbook.globals().style(cell.getXFIndex()));
    }

    private void formula(FormulaRecord formula) {
        int column = formula.getColumn();
        lastFormula = formula;
        if (!formula.hasCachedResultString()) {
            switch (formula.getCachedResultTypeEnum()) {
                case BOOLEAN -> row.bool(column, formula.getCachedBooleanValue());
                case ERROR -> row.error(column, ErrorCodes.name(formula.getCachedErrorValue()));
                case STRING -> row.text(column, "");
                default -> number(column, formula.getValue(), formula.getXFIndex());
            }
        }
        Ptg[] tokens = formula.getParsedExpression();
        if (tokens.length == 1 && tokens[0] instanceof ExpPtg master) {
            formula(column, sharedFormulas.getOrDefault(key(master.getRow(), master.getColumn()), ""));
        } else {
            formula(column, workbook.globals().formula(tokens));
        }
    }

    private void formula(int column, String text) {
        byte[] utf8 = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        row.formula(column, utf8, 0, utf8.length);
    }

    private void number(int column, double value, int style) {
        row.number(column, value);
        row.formatted(
                column,
                workbook.globals().style(style).format(),
                workbook.globals().dates());
    }

    private void text(int column, String text) throws IOException {
        if (text.length() > workbook.limits().cellCharacters()) {
            throw Unreadable.tooLong(Message.of("Cell {0}", CellAddress.of(rowNumber, column)), workbook.limits());
        }
        row.text(column, text);
    }

    private static long key(int row, int column) {
        return ((long) row << 16) | column;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
