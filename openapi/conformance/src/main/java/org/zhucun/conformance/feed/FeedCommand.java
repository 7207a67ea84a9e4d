package org.zhucun.conformance.feed;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.zhucun.conformance.Kit;
import org.zhucun.conformance.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** 检验变更流的抄本程序: is the server of the feed for a consumer, and compares its copy. */
@Command(name = "feed", resourceBundle = "org.zhucun.conformance.messages", mixinStandardHelpOptions = true)
public final class FeedCommand implements Callable<Integer> {
    private static final String KID = "2026";
    private static final String STATE = "consumer.json";
    private static final int SEEDS = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Kit.Output output;

    @Option(names = "--port", defaultValue = "8088")
    private int port;

    @Option(names = "--consumer")
    private String command;

    @Option(names = "--copy")
    private Path copy;

    @Option(names = "--client")
    private String clientId;

    @Option(names = "--jwks")
    private Path jwks;

    @Option(names = "--work", defaultValue = "zhucun-conformance")
    private Path work;

    @Option(names = "--seed")
    private Long seed;

    @Option(names = "--rows", defaultValue = "300")
    private int rows;

    @Option(names = "--pause", defaultValue = "1")
    private int pause;

    @Option(names = "--slow", defaultValue = "10")
    private int slow;

    @Option(names = "--patience", defaultValue = "120")
    private int patience;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Words words = output.words();
        if ((clientId == null) != (jwks == null)) {
            throw new ParameterException(spec.commandLine(), words.say("feed.client"));
        }
        long chosen = seed == null ? new SecureRandom().nextInt(SEEDS) : seed;
        Path directory = Files.createDirectories(work.toAbsolutePath());
        Path lines = copy == null ? directory.resolve("copy.ndjson") : copy.toAbsolutePath();
        Files.deleteIfExists(directory.resolve(STATE));
        ClientKey client = jwks == null ? ClientKey.made(directory, KID) : ClientKey.of(clientId, jwks);
        FeedRun.Settings settings = new FeedRun.Settings(
                port, chosen, rows, pause, Duration.ofSeconds(slow), Duration.ofSeconds(patience), lines);
        try (FeedRun run = new FeedRun(settings, client, address -> {
            Map<String, String> environment = environment(address, client, directory, lines);
            out.println(words.say("feed.begins", address.toString(), client.id(), String.valueOf(chosen), lines));
            environment.forEach((name, value) -> out.println("  " + name + "=" + value));
            return command == null ? new Person(words, out) : new ConsumerCommand(command, environment);
        })) {
            return output.end(run.run(), out);
        }
    }

    private static Map<String, String> environment(URI address, ClientKey client, Path directory, Path lines) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("ZHUCUN_URL", address.toString());
        environment.put("ZHUCUN_CLIENT", client.id());
        environment.put("ZHUCUN_KID", client.kid());
        environment.put("ZHUCUN_KEY", String.valueOf(client.pem()));
        environment.put("ZHUCUN_FILE", directory.resolve(STATE).toString());
        environment.put("ZHUCUN_COPY", lines.toString());
        environment.put("ZHUCUN_LOG", directory.resolve("consumer.log").toString());
        return environment;
    }

    /** 人工: somebody else starts the consumer, and is told when to start it again. */
    private record Person(Words words, PrintWriter out) implements Consumer {
        @Override
        public void start() {
            out.println(words.say("feed.start"));
        }

        @Override
        public void kill() {
            out.println(words.say("feed.kill"));
        }

        @Override
        public OptionalInt ended() {
            return OptionalInt.empty();
        }

        @Override
        public boolean restarts() {
            return false;
        }
    }
}
