package org.zhucun.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.zhucun.client.PrivateKeyJwt;

/** 沙箱: deploy/sandbox as an integrator starts it, on a home of its own; one for all tests of a run. */
public final class Sandbox {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path HOME = Path.of("target/sandbox").toAbsolutePath();
    private static final Path SAID = Path.of("target/sandbox.out").toAbsolutePath();
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static Sandbox only;

    private final URI address;
    private final Process process;

    private Sandbox() throws IOException, InterruptedException {
        delete(HOME);
        template();
        int port = freePort();
        address = URI.create("http://127.0.0.1:" + port);
        ProcessBuilder script = new ProcessBuilder("deploy/sandbox")
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(SAID.toFile());
        script.environment().put("ZHUCUN_HOME", HOME.toString());
        script.environment().put("ZHUCUN_PORT", String.valueOf(port));
        script.environment().put("ZHUCUN_RATE", "60000");
        script.environment().put("NO_PROXY", "*");
        process = script.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        Instant limit = Instant.now().plus(LIMIT);
        while (!said().contains("The sandbox is ready")) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                throw new IllegalStateException("the sandbox did not start: " + said());
            }
            Thread.sleep(200);
        }
    }

    /** Started when it is needed first. */
    public static synchronized Sandbox started() throws IOException, InterruptedException {
        if (only == null) {
            only = new Sandbox();
        }
        return only;
    }

    /** What it has printed. */
    public String said() throws IOException {
        return Files.readString(SAID);
    }

    public URI address() {
        return address;
    }

    public Path key() {
        return HOME.resolve("client/client.pem");
    }

    public String client() throws IOException {
        return Files.readString(HOME.resolve("client/client_id")).strip();
    }

    public PrivateKeyJwt credentials() throws IOException {
        return PrivateKeyJwt.fromPem(client(), "2026", key());
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            delete(HOME);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    /** With the divisions loaded where the backend's tests have left them so: most of a start is loading these. */
    private static void template() throws IOException {
        try (Stream<Path> all = Files.list(ROOT.resolve("backend/target"))) {
            List<Path> templates = all.filter(
                            path -> path.getFileName().toString().matches("test-template-[0-9a-f]+"))
                    .toList();
            if (templates.size() == 1) {
                copy(templates.get(0));
            }
        }
    }

    private static void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, HOME.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
