package dev.apportion.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and a server of this machine, and cuts the first connections after so many bytes to the client. */
final class BrokenWire implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final long after;
    private final AtomicInteger cuts;

    private BrokenWire(int server, long after, int cuts) throws IOException {
        this.server = server;
        this.after = after;
        this.cuts = new AtomicInteger(cuts);
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** To a port of this machine; {@code cuts} connections end after {@code after} bytes. */
    static BrokenWire to(int server, long after, int cuts) throws IOException {
        BrokenWire wire = new BrokenWire(server, after, cuts);
        start(wire::accept);
        return wire;
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
                long most = cuts.getAndDecrement() > 0 ? after : Long.MAX_VALUE;
                start(() -> pass(client, there, Long.MAX_VALUE));
                start(() -> pass(there, client, most));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void pass(Socket from, Socket to, long most) {
        byte[] buffer = new byte[1 << 10];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            long left = most;
            for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
                out.write(buffer, 0, (int) Math.min(read, left));
                out.flush();
                left -= read;
                if (left <= 0) {
                    return;
                }
            }
        } catch (IOException e) {
            // The other end is gone, as it shall be.
            return;
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
