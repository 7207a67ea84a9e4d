package org.zhucun.exchange.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffices;
import org.zhucun.kernel.Ids;

/** Whoever follows while many write, move, delete and take back ends with exactly the rows there are, in either county. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class FeedWritersTest {
    private static final List<String> COUNTIES = List.of("420528", "420529");
    private static final int WRITERS = 8;
    private static final int DEEDS = 30;
    private static final int ROWS = 12;
    private static final String TYPES = "&types=ORGANIZATION";

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_123, 7_777})
    void a_copy_that_follows_parallel_writers_ends_with_exactly_the_rows(long seed) throws Exception {
        List<FeedCopy> copies = new ArrayList<>();
        for (String county : COUNTIES) {
            GivenMachine machine = GivenMachine.at(county);
            copies.add(FeedCopy.of(machine::request, TYPES));
        }
        AtomicBoolean working = new AtomicBoolean(true);
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS + copies.size());
        List<Future<?>> followers = new ArrayList<>();
        List<Future<?>> writers = new ArrayList<>();
        for (FeedCopy copy : copies) {
            followers.add(pool.submit(() -> {
                while (working.get()) {
                    copy.step();
                }
                return null;
            }));
        }
        for (int n = 0; n < WRITERS; n++) {
            Random random = new Random(seed * 100 + n);
            writers.add(pool.submit(() -> write(random)));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        working.set(false);
        for (Future<?> follower : followers) {
            follower.get();
        }
        pool.shutdown();
        for (int n = 0; n < COUNTIES.size(); n++) {
            copies.get(n).follow();
            assertEquals(there(COUNTIES.get(n)), kept(copies.get(n)), "seed " + seed);
        }
    }

    /** Deeds of one to three steps on rows of his own, every fourth taken back, all of them slow to commit. */
    private static void write(Random random) {
        List<UUID> own = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            own.add(Ids.next());
        }
        for (int deed = 0; deed < DEEDS; deed++) {
            try {
                GivenDatabase.asRegion("/", sql -> {
                    for (int steps = 1 + random.nextInt(3); steps > 0; steps--) {
                        step(sql, own.get(random.nextInt(ROWS)), random);
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(8)));
                    }
                    return random.nextInt(4) == 0 ? sql.run("select 1 / 0") : 0;
                });
            } catch (GivenDatabase.DatabaseRefused takenBack) {
                assertEquals("22012", takenBack.state());
            }
        }
    }

    private static void step(GivenDatabase.Sql sql, UUID row, Random random) throws SQLException {
        String county = COUNTIES.get(random.nextInt(COUNTIES.size()));
        boolean there = sql.count("select count(*) from organization where id = ?", row) == 1;
        if (!there) {
            FeedTest.insert(sql, row, county);
        } else if (random.nextInt(4) == 0) {
            sql.run("delete from organization where id = ?", row);
        } else {
            sql.run(
                    "update organization set name = ?, region_code = ?, region_path = ?, version = version + 1 where id = ?",
                    "单位" + random.nextInt(1_000_000),
                    county,
                    GivenOffices.path(county),
                    row);
        }
    }

    private static Map<String, String> there(String county) {
        Map<String, String> there = new TreeMap<>();
        GivenDatabase.asRegion(GivenOffices.path(county), sql -> {
            for (String line : sql.texts(
                    "select id || '|' || name from organization where region_path = ?", GivenOffices.path(county))) {
                there.put("ORGANIZATION " + line.split("\\|")[0], line.split("\\|")[1]);
            }
            return null;
        });
        assertTrue(there.size() > 10, "rows: " + there.size());
        return there;
    }

    private static Map<String, String> kept(FeedCopy copy) {
        Map<String, String> kept = new TreeMap<>();
        copy.rows().forEach((key, data) -> kept.put(key, data.path("name").asText()));
        return kept;
    }
}
