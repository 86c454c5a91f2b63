package dev.apportion.ledger.upgrade;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.ledger.block.EvidenceOfEarlierVersions;
import dev.apportion.money.Amount;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of cost_line, which held the lines before version 6, without the file's name. */
public final class CostLineRowMapper implements RowMapper<LedgerLine> {

    @Override
    public LedgerLine mapRow(ResultSet row, int number) throws SQLException {
        int fileNumber = row.getInt("file_no");
        CostLine line = new CostLine(
                new Source("", row.getString("sheet"), row.getInt("row_no")),
                row.getString("department"),
                new CostLine.Account(row.getString("account"), row.getString("account_name")),
                new CostLine.Posting(
                        row.getString("description"),
                        row.getString("supplier"),
                        row.getString("document"),
                        row.getObject("cost_date", LocalDate.class)),
                Period.parse(row.getString("cost_period")),
                new CostLine.Activity(
                        row.getString("activity_code"),
                        row.getString("activity_name"),
                        type(row.getString("declared_type")),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class),
                        row.getString("frequency")),
                new Amount(row.getLong("minor"), CurrencyUnit.of(row.getString("currency"))),
                plain(row.getBigDecimal("hours")),
                plain(row.getBigDecimal("quantity")),
                row.getString("category"));
        return new LedgerLine(
                fileNumber,
                row.getInt("row_seq"),
                row.getString("line_key"),
                line,
                plain(row.getBigDecimal("rate")),
                row.getLong("reporting_minor"),
                EvidenceOfEarlierVersions.read(new Decision(
                        Decision.Kind.valueOf(row.getString("decision")),
                        null,
                        type(row.getString("cost_type")),
                        row.getString("work_item"),
                        row.getString("evidence"),
                        List.of())));
    }

    private static @Nullable CostType type(@Nullable String name) {
        return name == null ? null : CostType.valueOf(name);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal stored) {
        return stored == null ? null : stored.stripTrailingZeros();
    }
}
