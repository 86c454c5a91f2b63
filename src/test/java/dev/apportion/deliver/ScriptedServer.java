package dev.apportion.deliver;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A mail server that answers as told: an empty answer breaks the connection. */
final class ScriptedServer implements Closeable {

    private final ServerSocket socket;
    private final Function<String, String> answers;
    private final Thread thread;

    /** What clients said, message texts left out. */
    final List<String> heard = new CopyOnWriteArrayList<>();

    /** Recipients of messages that were taken, one entry a message. */
    final List<List<String>> taken = new CopyOnWriteArrayList<>();

    /** @param answers to a command, or to "." for the end of a message; null for the usual one */
    ScriptedServer(Function<String, String> answers) throws IOException {
        this.answers = answers;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.thread = new Thread(this::serve, "scripted mail server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (SocketException e) {
                // Closed by the test, or by a client that had enough.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket plain) throws IOException {
        Socket client = plain;
        BufferedReader in = reader(client);
        OutputStream out = client.getOutputStream();
        say(out, "220 ready");
        List<String> recipients = new CopyOnWriteArrayList<>();
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (data && !line.equals(".")) {
                continue;
            }
            heard.add(line);
            String told = answers.apply(line);
            String answer = told == null ? usual(line) : told;
            if (answer.isEmpty()) {
                return;
            }
            boolean good = answer.charAt(0) < '4';
            if (line.startsWith("RCPT TO:") && good) {
                recipients.add(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
            }
            if (line.equals(".") && good) {
                taken.add(List.copyOf(recipients));
            }
            if (line.equals(".") || line.startsWith("MAIL") || line.startsWith("RSET")) {
                recipients.clear();
            }
            data = line.startsWith("DATA") && good;
            say(out, answer);
            if (line.equals("STARTTLS") && good) {
                client = ServerCertificate.wrap(client);
                in = reader(client);
                out = client.getOutputStream();
            }
        }
    }

    private static BufferedReader reader(Socket client) throws IOException {
        return new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String usual(String line) {
        return switch (line) {
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            case "STARTTLS" -> "220 turn";
            default -> "250 fine";
        };
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
