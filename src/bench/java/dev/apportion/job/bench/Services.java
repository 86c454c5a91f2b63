package dev.apportion.job.bench;

import dev.apportion.ArtemisBroker;
import dev.apportion.PostgresServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A real PostgreSQL and a real Artemis, as the tests start them, until input ends. Usage: {@code Services FOLDER}. Writes a file
 * {@code services} into the folder once both are there, for a shell to read, and gives the address of a new database for each
 * line of input.
 */
final class Services {

    private Services() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        try (ArtemisBroker broker = new ArtemisBroker(Files.createDirectories(folder.resolve("broker")))) {
            String address = PostgresServer.newDatabase();
            Files.write(
                    folder.resolve("services.new"),
                    List.of(
                            "export APPORTION_BROKER_USER=" + ArtemisBroker.USER,
                            "export APPORTION_BROKER_PASSWORD=" + ArtemisBroker.PASSWORD,
                            "broker=" + broker.url(),
                            "broker_process=" + ProcessHandle.current().pid(),
                            "database_process=" + database(address)));
            Files.move(folder.resolve("services.new"), folder.resolve("services"));
            System.in.transferTo(new NewDatabases());
        }
        System.exit(0);
    }

    /** The server's first process, of which those that serve a connection are children. */
    private static long database(String address) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow()
                    .pid();
        }
    }

    private static final class NewDatabases extends OutputStream {
        @Override
        public void write(int character) throws IOException {
            if (character == '\n') {
                System.out.println(PostgresServer.newDatabase());
            }
        }
    }
}
