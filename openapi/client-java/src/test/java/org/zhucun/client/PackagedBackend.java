package org.zhucun.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** 打包的后端: the application that the reactor has built, with the demonstration, on a home of its own. */
final class PackagedBackend {
    private static final Path BACKEND =
            Path.of("../../backend/target").toAbsolutePath().normalize();
    private static final Path JAR = BACKEND.resolve("quarkus-app/quarkus-run.jar");
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final Path home;
    private final URI address;
    private final Process process;

    PackagedBackend() throws IOException, InterruptedException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is missing: ./mvnw verify makes it before these tests");
        }
        home = home();
        int port = freePort();
        address = URI.create("http://127.0.0.1:" + port);
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dquarkus.profile=demo",
                        "-Dzhucun.home=" + home,
                        "-Dquarkus.http.port=" + port,
                        "-jar",
                        JAR.toString()))
                .redirectErrorStream(true)
                .redirectOutput(home.resolveSibling("backend.log").toFile())
                .start();
        // a run that is cut off leaves no application behind
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitReady();
    }

    URI address() {
        return address;
    }

    void stop() throws IOException, InterruptedException {
        process.destroy();
        process.waitFor();
        delete(home);
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest ready =
                HttpRequest.newBuilder(address.resolve("/health/ready")).build();
        Instant limit = Instant.now().plus(LIMIT);
        while (Instant.now().isBefore(limit) && process.isAlive()) {
            try {
                if (http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it does not listen yet
            }
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new IllegalStateException("not ready:\n" + Files.readString(home.resolveSibling("backend.log")));
    }

    /** Empty, or with the divisions loaded where the backend's tests have left them so: most of a start is loading these. */
    private static Path home() throws IOException {
        Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
        Path home = target.resolve("home");
        delete(home);
        try (Stream<Path> all = Files.list(BACKEND)) {
            List<Path> templates = all.filter(
                            path -> path.getFileName().toString().matches("test-template-[0-9a-f]+"))
                    .toList();
            if (templates.size() == 1) {
                copy(templates.get(0), home);
            }
        }
        return Files.createDirectories(home);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
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

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
