package dev.apportion.cost;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks lines in order of file and row, a page at a time, so that memory doesn't grow with their number. */
final class LedgerLinePages implements Iterator<LedgerLine> {

    private static final int PAGE = 2000;

    private final JdbcClient client;
    private final long runId;
    private final String sql;
    private final List<String> values;
    private final LedgerLineMapper mapper;
    private List<LedgerLine> page = List.of();
    private int next;
    private int lastFile = -1;
    private int lastRow = -1;
    private boolean more = true;

    LedgerLinePages(JdbcClient client, long runId, List<SourceFile> files, String condition, String... values) {
        this.client = client;
        this.runId = runId;
        this.sql = "SELECT * FROM cost_line WHERE run_id = ? " + condition
                + "AND (file_no > ? OR (file_no = ? AND row_seq > ?)) ORDER BY file_no, row_seq LIMIT " + PAGE;
        this.values = List.of(values);
        this.mapper = new LedgerLineMapper(files);
    }

    @Override
    public boolean hasNext() {
        if (next == page.size() && more) {
            fetch();
        }
        return next < page.size();
    }

    @Override
    public LedgerLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(next++);
    }

    private void fetch() {
        page = client.sql(sql)
                .param(runId)
                .params(values)
                .param(lastFile)
                .param(lastFile)
                .param(lastRow)
                .query(mapper)
                .list();
        next = 0;
        more = page.size() == PAGE;
        if (!page.isEmpty()) {
            LedgerLine last = page.get(page.size() - 1);
            lastFile = last.fileNumber();
            lastRow = last.rowSequence();
        }
    }
}
