package org.zhucun.conformance.feed;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.zhucun.conformance.Fault;
import org.zhucun.conformance.Part;
import org.zhucun.conformance.Requirement;
import org.zhucun.conformance.Results;

/** 一次检验: one consumer through one script, and its copy compared. */
final class FeedRun implements AutoCloseable {
    private static final int IDLE_MILLIS = 20;
    private static final int USELESS_STARTS = 5;

    private final Settings settings;
    private final Results results = new Results(Part.FEED);
    private final Consumer consumer;
    private final FeedDesk desk;
    private final FeedServer server;
    private long settledAt;

    /**
     * 检验设置.
     *
     * @param port 0 for a free one
     * @param rows how many there are in the beginning
     * @param pause seconds of {@code Retry-After} and {@code retryAfterSeconds}
     * @param slow how long a slow answer takes
     * @param patience how long nobody may ask before he is given up
     * @param copy file of the copy, null where it is handed in over HTTP
     */
    record Settings(int port, long seed, int rows, int pause, Duration slow, Duration patience, Path copy) {}

    /** @param made the consumer that asks at an address */
    FeedRun(Settings settings, ClientKey client, Function<URI, Consumer> made) throws IOException {
        this.settings = settings;
        Random random = new Random(settings.seed());
        World world = new World(new Templates(), random, settings.rows());
        TokenDesk tokens = new TokenDesk(client, results, settings.pause());
        Late late = new Late();
        desk = new FeedDesk(world, random, tokens, new Observed(results, settings.pause(), late), settings.pause());
        server = new FeedServer(desk, tokens, late, settings.slow().toMillis(), settings.seed());
        consumer = made.apply(server.listen(settings.port()));
        late.is(consumer);
        if (!consumer.restarts()) {
            results.skip(Requirement.CONSUMER_RESTARTS, Fault.of("consumer.noCommand"));
        }
    }

    Results run() throws IOException, InterruptedException {
        consumer.start();
        if (followed()) {
            settledAt = System.currentTimeMillis();
            String copy = handedIn();
            if (copy == null) {
                results.holds(Requirement.COPY_HANDED_IN, false, Fault.of("copy.none"));
            } else {
                new Comparison(desk, results).compare(copy);
            }
        }
        return results;
    }

    /** Whether the consumer has come to the end of everything. */
    private boolean followed() throws IOException, InterruptedException {
        int useless = 0;
        while (!desk.settled()) {
            OptionalInt ended = ended();
            Duration silence = desk.with(Observed::silence);
            if (desk.with(Observed::hopeless)) {
                return false;
            }
            if (ended.isPresent() && ended.getAsInt() != 0) {
                return stopped(Fault.of("consumer.exit", ended.getAsInt()));
            }
            if (ended.isPresent()) {
                // it took what there was and ended: it is called again, as by a timetable
                useless = silence.toMillis() > IDLE_MILLIS * 50L ? useless + 1 : 0;
                if (useless > USELESS_STARTS) {
                    return stopped(Fault.of("consumer.asksNothing"));
                }
                consumer.start();
            }
            if (silence.compareTo(settings.patience()) > 0) {
                return stopped(Fault.of("consumer.silent", silence.toSeconds()));
            }
            Thread.sleep(IDLE_MILLIS);
        }
        return true;
    }

    /** How it ended by itself; nothing where it was about to be ended. */
    private OptionalInt ended() {
        int kills = server.kills();
        OptionalInt ended = consumer.ended();
        return server.killing() || kills != server.kills() ? OptionalInt.empty() : ended;
    }

    private boolean stopped(Fault how) {
        if (results.state(Requirement.CONSUMER_TOKEN) == Results.State.FAILS) {
            results.fails(Requirement.CONSUMER_TOKEN, how);
            return false;
        }
        desk.with(observed -> {
            observed.stopped(how);
            return null;
        });
        return false;
    }

    /** What came over HTTP, or the file as it is when it was written after the end, or when nobody writes any more. */
    private String handedIn() throws IOException, InterruptedException {
        long limit = System.nanoTime() + settings.patience().toNanos();
        while (System.nanoTime() < limit) {
            try {
                return server.copy().get(IDLE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (written()) {
                    return Files.readString(settings.copy());
                }
            } catch (ExecutionException impossible) {
                throw new IOException(impossible);
            }
        }
        return settings.copy() != null && Files.exists(settings.copy()) ? Files.readString(settings.copy()) : null;
    }

    private boolean written() throws IOException {
        return settings.copy() != null
                && Files.exists(settings.copy())
                && (consumer.ended().isPresent()
                        || Files.getLastModifiedTime(settings.copy()).toMillis() > settledAt);
    }

    @Override
    public void close() {
        // nobody starts the consumer any more, and then it is ended
        server.close();
        consumer.kill();
    }

    /** The server is there before the consumer knows where. */
    private static final class Late implements Consumer {
        private volatile Consumer consumer;

        void is(Consumer known) {
            consumer = known;
        }

        @Override
        public void start() throws IOException {
            consumer.start();
        }

        @Override
        public void kill() {
            consumer.kill();
        }

        @Override
        public OptionalInt ended() {
            return consumer.ended();
        }

        @Override
        public boolean restarts() {
            return consumer.restarts();
        }
    }
}
