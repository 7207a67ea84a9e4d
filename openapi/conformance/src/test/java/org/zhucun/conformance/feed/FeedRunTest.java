package org.zhucun.conformance.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhucun.conformance.Part;
import org.zhucun.conformance.Requirement;
import org.zhucun.conformance.Results;
import org.zhucun.conformance.Words;

/** A right consumer passes whatever the seed is; each wrong one is found out, and what is said of it is what it does wrong. */
class FeedRunTest {
    private static final int SEEDS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 5;
    private static final long WRONG_SEED = Long.getLong("zhucun.conformance.seed", 101);

    @TempDir
    Path work;

    @Test
    void a_right_consumer_passes_for_every_seed() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<Results>> runs = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            int chosen = seed;
            runs.add(pool.submit(() -> run(chosen % 4 == 3 ? Habit.FOLLOWS_SOME : Habit.RIGHT, chosen, 0)));
        }
        pool.shutdown();
        for (int seed = 0; seed < SEEDS; seed++) {
            Results results = runs.get(seed).get();
            assertEquals(List.of(), results.failed(), "seed " + seed + ": " + explained(results));
            assertEquals(Part.FEED.requirements().size(), results.count(Results.State.HOLDS), "seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RIGHT", "FOLLOWS_SOME"})
    void a_wrong_consumer_is_found_out(Habit habit) throws Exception {
        Results results = run(habit, WRONG_SEED, habit == Habit.DOES_NOT_WAIT ? 1 : 0);
        List<Requirement> failed = results.failed();
        assertTrue(failed.stream().anyMatch(habit.shown()::contains), habit + " passed: " + explained(results));
        if (habit.shown().size() == 1) {
            assertEquals(habit.shown(), Set.copyOf(failed), habit + ": " + explained(results));
        }
    }

    private Results run(Habit habit, long seed, int pause) throws IOException, InterruptedException {
        Path own = work.resolve(habit + "-" + seed);
        ClientKey client = ClientKey.made(own, "2026");
        Path copy = own.resolve("copy.ndjson");
        FeedRun.Settings settings = new FeedRun.Settings(
                0,
                seed,
                300,
                pause,
                Duration.ofMillis(150),
                Duration.ofSeconds(habit == Habit.HANDS_IN_NOTHING ? 2 : 20),
                copy);
        try (FeedRun run = new FeedRun(settings, client, address -> new TestConsumer(habit, address, client, copy))) {
            return run.run();
        }
    }

    private static String explained(Results results) {
        Words words = Words.in("en");
        StringBuilder text = new StringBuilder();
        for (Requirement failed : results.failed()) {
            text.append('\n').append(failed);
            results.why(failed).forEach(why -> text.append("\n  ").append(words.of(why)));
        }
        return text.toString();
    }
}
