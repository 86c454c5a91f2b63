package dev.apportion.endtoend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Dovecot on the loopback interface, with TLS from the first byte, a log-in, and one mailbox that is a folder of files. */
final class DovecotServer implements AutoCloseable {

    static final String PASSWORD = "ebb-and-flow-1889";

    private final Path folder;
    private final int port;
    private final Process process;

    private DovecotServer(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Starts it. Needs root, since it logs in as others. */
    static DovecotServer start(Path folder, Path program) throws IOException, InterruptedException {
        for (String name : List.of("mail/new", "mail/cur", "mail/tmp")) {
            Files.createDirectories(folder.resolve(name));
        }
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        command(
                folder,
                "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -keyout key.pem -out certificate.pem");
        Files.writeString(folder.resolve("dovecot.conf"), configuration(folder, program, port));
        command(folder, "chown -R nobody mail");
        command(folder, "chmod 755 . .. ../..");
        Process process = new ProcessBuilder(
                        program.toString(),
                        "-F",
                        "-c",
                        folder.resolve("dovecot.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        DovecotServer server = new DovecotServer(folder, port, process);
        server.waitForIt();
        return server;
    }

    private static String configuration(Path folder, Path program, int port) {
        return """
                base_dir = %1$s/run
                state_dir = %1$s/run
                log_path = %1$s/log
                libexec_dir = %2$s
                import_environment = TZ LD_LIBRARY_PATH
                protocols = imap
                listen = 127.0.0.1
                default_internal_user = nobody
                default_internal_group = nogroup
                default_login_user = daemon
                first_valid_uid = 1
                ssl = required
                ssl_cert = <%1$s/certificate.pem
                ssl_key = <%1$s/key.pem
                mail_location = maildir:%1$s/mail
                passdb {
                  driver = static
                  args = password=%4$s
                }
                userdb {
                  driver = static
                  args = uid=nobody gid=nogroup home=%1$s/mail
                }
                service imap-login {
                  chroot =
                  inet_listener imap {
                    port = 0
                  }
                  inet_listener imaps {
                    port = %3$d
                    ssl = yes
                  }
                }
                """.formatted(folder, program.resolveSibling("../lib/dovecot").normalize(), port, PASSWORD);
    }

    private void waitForIt() throws IOException, InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        close();
        throw new IOException("Dovecot doesn't answer: " + said());
    }

    String said() throws IOException {
        Path log = folder.resolve("log");
        return Files.readString(folder.resolve("out")) + (Files.exists(log) ? Files.readString(log) : "");
    }

    int port() {
        return port;
    }

    void deliver(String name, String mail) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("mail/new").resolve(name), mail.replace("\n", "\r\n"), StandardCharsets.UTF_8);
        command(folder, "chown -R nobody mail");
    }

    /** Names of the files of mails, in which Dovecot keeps their flags. */
    List<String> mails() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("mail"), 2)) {
            return files.filter(file ->
                            file.getParent().endsWith("new") || file.getParent().endsWith("cur"))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static void command(Path folder, String line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(line.split(" "))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("command").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(line + ": " + Files.readString(folder.resolve("command")));
        }
    }

    /** Ends it and all that it started. */
    @Override
    public void close() {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroy();
        process.onExit().join();
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
