package dev.apportion.ledger.audit;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.Sha256;
import dev.apportion.ledger.block.PackedSums;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;

/** The hashes of each block of sums: what is in one is packed together, in an order that codes decide. */
final class SumsDigest implements RowMapper<Digest> {

    private final RowDigest whole = new RowDigest("sum_block");

    @Override
    public Digest mapRow(ResultSet row, int number) throws SQLException {
        String all = whole.mapRow(row, number).texts();
        String department = row.getString("department");
        try {
            List<CostSum> sums = PackedSums.unpack(department, row.getBytes("sums"));
            return new Digest(
                    hash(department, sums, SumsDigest::figures),
                    hash(department, sums, sum -> figures(sum) + '\0' + sum.workItem() + '\0' + sum.account()),
                    all);
        } catch (RuntimeException damaged) {
            // Bytes that make no sense are not what was recorded, whatever their hash.
            return new Digest(all, all, all);
        }
    }

    private static String hash(String department, List<CostSum> sums, Function<CostSum, String> of) {
        Sha256 hash = new Sha256().add(department);
        sums.stream().map(of).sorted().forEach(hash::add);
        return hash.hex();
    }

    private static String figures(CostSum sum) {
        return sum.type() + " " + sum.currency() + " " + sum.minor() + " " + sum.reportingMinor() + " "
                + sum.hours().stripTrailingZeros().toPlainString() + " " + sum.lines();
    }
}
