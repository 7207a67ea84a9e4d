package org.zhucun.durability;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** 打包的应用: a virtual machine of its own with the demonstration, which can be killed and started again on the same home. */
public final class PackagedApplication {
    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Path home;
    private final List<String> settings;
    private final int port = freePort();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private Process process;

    private PackagedApplication(Path home, List<String> settings) {
        this.home = home;
        this.settings = settings;
    }

    /** Started on a home with further settings as {@code -Dname=value}. */
    public static PackagedApplication on(Path home, String... settings) throws IOException, InterruptedException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is missing: ./mvnw verify makes it before these tests");
        }
        PackagedApplication application = new PackagedApplication(home, List.of(settings));
        application.start();
        return application;
    }

    /** Starts and waits until it is ready. */
    void start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dquarkus.profile=demo",
                "-Dzhucun.home=" + home,
                "-Dquarkus.http.port=" + port));
        command.addAll(settings);
        command.addAll(List.of("-jar", JAR.toString()));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        // a run that is cut off leaves no application behind
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitReady(START_LIMIT);
    }

    /** Waits until requests are served. */
    void awaitReady(Duration limit) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < limit.toNanos()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the application ended:\n" + Files.readString(log()));
            }
            try {
                if (http.send(ask("/health/ready").build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("not ready after " + limit + ":\n" + Files.readString(log()));
    }

    /** Where it listens, without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public HttpRequest.Builder ask(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(20));
    }

    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** {@code kill -9} of the virtual machine; its PostgreSQL is left behind. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** {@code kill -9} of the postmaster and of every process it has. */
    void killDatabase() throws IOException {
        ProcessHandle postmaster =
                ProcessHandle.of(Long.parseLong(pidFile().get(0))).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
        postmaster.descendants().forEach(all::add);
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** A look at what is really there, past all row-level security. */
    public Connection superuser() throws IOException, SQLException {
        Properties passwords = new Properties();
        passwords.load(new StringReader(Files.readString(home.resolve("keys/database.properties"))));
        String url = "jdbc:postgresql://127.0.0.1:" + pidFile().get(3).strip() + "/zhucun";
        return DriverManager.getConnection(url, "postgres", passwords.getProperty("superuser"));
    }

    /** An answer that nobody expected, with what the log says of failures. */
    public String explain(String answer) throws IOException {
        List<String> lines = Files.readAllLines(log());
        StringBuilder said = new StringBuilder(answer);
        lines.stream()
                .filter(line -> line.contains(" ERROR ") || line.strip().matches("(Caused by|Suppressed): .*"))
                .limit(20)
                .forEach(line -> said.append('\n').append(line));
        return said.toString();
    }

    /** Ends as an operator would end it. */
    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private Path log() {
        return home.resolve("application.log");
    }

    private List<String> pidFile() throws IOException {
        return Files.readAllLines(home.resolve("postgres/postmaster.pid"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
