package dev.apportion.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Exim on the loopback interface, configured as an organization's server: STARTTLS before anything else, then a log-in, then
 * mail for {@code @example.com} into one folder a person. {@code nobody@} doesn't exist, {@code full@} has a mailbox over
 * its quota, {@code later@} is told to come back for the first seconds.
 */
final class EximServer {

    static final String USER = "finance";
    static final String PASSWORD = "tide table 1889";

    /** Whom Debian's package makes for it; it never delivers as root. */
    private static final String OWNER = "Debian-exim";

    /** How the server marks a message that came in over TLS after a log-in. */
    private static final Pattern RECEIVED = Pattern.compile("with esmtpsa .*?\\sid (\\S+)", Pattern.DOTALL);

    private final String program;
    private final Path folder;
    private final int port;
    private Process process;

    private EximServer(String program, Path folder, int port) {
        this.program = program;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Prepares the server. Needs root, since Exim takes its configuration from nobody else.
     *
     * @param people the local parts of those who have a mailbox
     */
    static EximServer in(Path folder, String program, Collection<String> people)
            throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(0)) {
            EximServer server = new EximServer(program, folder, free.getLocalPort());
            for (String name : List.of("mail", "spool", "log")) {
                Files.createDirectories(folder.resolve(name));
            }
            Files.writeString(folder.resolve("mail/full"), "x".repeat(200_000));
            Files.write(
                    folder.resolve("people"),
                    people.stream().map(name -> name + ": " + name).toList());
            server.certificate();
            server.configuration();
            command("chown", "-R", OWNER, folder.toString());
            command("chown", "root", folder.resolve("exim.conf").toString());
            command("chmod", "755", folder.toString(), folder.resolve("..").toString());
            return server;
        }
    }

    void start() throws IOException, InterruptedException {
        process = new ProcessBuilder(program, "-C", folder.resolve("exim.conf").toString(), "-bdf", "-q2s")
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("out").toFile()))
                .start();
        for (int tries = 0; tries < 100; tries++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(1000);
                if (socket.getInputStream().read() == '2') {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IOException("Exim doesn't answer: " + Files.readString(folder.resolve("out")));
    }

    /** Kills it and all that it has in hand. */
    void kill() throws InterruptedException {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly().waitFor();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** How many messages it took so far. */
    long taken() throws IOException {
        Path log = folder.resolve("log/mainlog");
        return Files.exists(log)
                ? Files.readAllLines(log).stream()
                        .filter(line -> line.contains(" <= "))
                        .count()
                : 0;
    }

    /** Waits until everything taken is in somebody's folder. A message it was killed amid has no head (-H), and was not taken. */
    void settle() throws IOException, InterruptedException {
        for (long until = System.nanoTime() + Duration.ofSeconds(60).toNanos(); System.nanoTime() < until; ) {
            try (Stream<Path> queue = Files.walk(folder.resolve("spool/input"))) {
                if (queue.noneMatch(file -> file.toString().endsWith("-H"))) {
                    return;
                }
            }
            Thread.sleep(200);
        }
        throw new IOException("Exim keeps mail in its queue");
    }

    /**
     * What each person was sent, by the server's own numbers: killed between writing a message and noting that, it writes
     * the same one again, which is not the sender's doing.
     */
    Map<String, Set<String>> mailboxes() throws IOException {
        Map<String, Set<String>> all = new TreeMap<>();
        try (Stream<Path> people = Files.list(folder.resolve("mail"))) {
            for (Path person : people.filter(Files::isDirectory).toList()) {
                try (Stream<Path> messages = Files.list(person.resolve("new"))) {
                    all.put(
                            person.getFileName().toString(),
                            messages.map(EximServer::number).collect(Collectors.toSet()));
                }
            }
        }
        return all;
    }

    Map<String, String> environment() {
        return Map.of(
                "APPORTION_SMTP_HOST", "localhost",
                "APPORTION_SMTP_PORT", String.valueOf(port),
                "APPORTION_SMTP_USER", USER,
                "APPORTION_SMTP_PASSWORD_FILE", folder.resolve("password").toString(),
                "APPORTION_SMTP_FROM", "finance@example.com",
                "APPORTION_SMTP_BACK_OFF_SECONDS", "3",
                "APPORTION_SMTP_TRIES", "3");
    }

    /** Makes Java trust the server's certificate, and only that. */
    List<String> trust() {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + folder.resolve("trust.p12"),
                "-Djavax.net.ssl.trustStorePassword=changeit");
    }

    private void certificate() throws IOException, InterruptedException {
        String key = folder.resolve("key.pem").toString();
        String certificate = folder.resolve("certificate.pem").toString();
        command(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost",
                "-keyout",
                key,
                "-out",
                certificate);
        command(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-importcert",
                "-noprompt",
                "-alias",
                "exim",
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                folder.resolve("trust.p12").toString(),
                "-file",
                certificate);
        Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    }

    private void configuration() throws IOException {
        String at = folder.toString();
        Files.writeString(folder.resolve("exim.conf"), """
                primary_hostname = localhost
                exim_user = OWNER
                exim_group = OWNER
                spool_directory = AT/spool
                log_file_path = AT/log/%slog
                pid_file_path = AT/pid
                local_interfaces = 127.0.0.1
                daemon_smtp_ports = PORT
                keep_environment =
                smtp_accept_queue_per_connection = 0
                check_spool_space = 0
                deliver_drop_privilege
                tls_certificate = AT/certificate.pem
                tls_privatekey = AT/key.pem
                tls_advertise_hosts = *
                auth_advertise_hosts = ${if eq{$tls_in_cipher}{}{}{*}}
                acl_smtp_rcpt = rcpt

                begin acl
                rcpt:
                  deny   message = 5.7.0 Say STARTTLS first
                         condition = ${if eq{$tls_in_cipher}{}}
                  deny   message = 5.7.0 Log in first
                         !authenticated = *
                  deny   message = 5.1.1 No such user here
                         condition = ${if eq{$local_part}{nobody}}
                  deny   message = 5.2.2 Mailbox full
                         condition = ${if and{{eq{$local_part}{full}}{>{${extract{size}{${stat:AT/mail/full}}}}{100000}}}}
                  defer  message = 4.7.1 Greylisted, come back later
                         condition = ${if and{{eq{$local_part}{later}}{!exists{AT/open}}}}
                  accept

                begin routers
                people:
                  driver = accept
                  local_parts = lsearch;AT/people
                  transport = folder

                begin transports
                folder:
                  driver = appendfile
                  maildir_format
                  directory = AT/mail/$local_part_data
                  user = OWNER
                  group = OWNER

                begin authenticators
                plain:
                  driver = plaintext
                  public_name = PLAIN
                  server_condition = ${if and{{eq{$auth2}{USER}}{eq{$auth3}{PASSWORD}}}}
                  server_set_id = $auth2
                login:
                  driver = plaintext
                  public_name = LOGIN
                  server_prompts = Username:: : Password::
                  server_condition = ${if and{{eq{$auth1}{USER}}{eq{$auth2}{PASSWORD}}}}
                  server_set_id = $auth1
                """.replace("AT/", at + "/")
                .replace("OWNER", OWNER)
                .replace("PORT", String.valueOf(port))
                .replace("{USER}", "{" + USER + "}")
                .replace("{PASSWORD}", "{" + PASSWORD + "}"));
    }

    /** From now on {@code later@} is served. */
    void open() throws IOException {
        Files.writeString(folder.resolve("open"), "");
    }

    private static String number(Path message) {
        try {
            Matcher received = RECEIVED.matcher(Files.readString(message));
            if (!received.find()) {
                throw new IOException(message + " came in without TLS or log-in");
            }
            return received.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void command(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", words) + ": " + out);
        }
    }
}
