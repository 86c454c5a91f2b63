package dev.apportion.job.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Prints what a query of one number gives. Usage: {@code Query ADDRESS SQL}. */
final class Query {

    private Query() {}

    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection(args[0]);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(args[1])) {
            row.next();
            System.out.println(row.getString(1));
        }
    }
}
