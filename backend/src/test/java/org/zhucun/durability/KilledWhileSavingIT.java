package org.zhucun.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.zhucun.given.DatabaseForTests;

/** Whatever is killed while registers are being saved: what was acknowledged is there, and nothing is there twice. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledWhileSavingIT {
    private static final List<String> TOWNSHIPS = List.of("620503113", "620503104", "620503105", "620503106");
    private static final String COUNTY = "/62/6205/620503/";
    private static final int ROUNDS = 3;
    private static final int CLIENTS = 16;
    private static final int ENTRIES = 50;
    private static final int SCREENS = 5;
    /** The demonstration tells the last three months; these are open and have postings. */
    private static final YearMonth OPEN =
            YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(18);

    private static final Duration BACK = Duration.ofSeconds(10);
    private static final Random RANDOM = new Random(20_261_122);

    private static Path home;
    private static PackagedApplication application;
    private static Clerks clerks;
    private static int month;

    private final List<YearMonth> written = new ArrayList<>();

    @BeforeAll
    static void start_with_the_demonstration() throws Exception {
        home = DatabaseForTests.newHome(true);
        application = PackagedApplication.on(home);
        clerks = new Clerks(application, TOWNSHIPS, RANDOM.nextLong());
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (application != null) {
            application.stop();
        }
        DatabaseForTests.delete(home);
    }

    @Test
    @Order(1)
    void the_postmaster_and_all_its_processes() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<Sent> sent = work();
            saveUntil(sent, application::killDatabase);
            application.awaitReady(BACK);
            assertAcknowledgedIsThere(sent);
            assertResendingAddsNothing(sent);
        }
    }

    @Test
    @Order(2)
    void the_application() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<Sent> sent = work();
            saveUntil(sent, application::kill);
            application.start();
            assertAcknowledgedIsThere(sent);
            assertResendingAddsNothing(sent);
        }
    }

    /** The mutant: a server that acknowledges before its log is written must be found out, or the tests above show nothing. */
    @Test
    @Order(3)
    void a_server_that_does_not_wait_for_its_log_is_found_out() throws Exception {
        run(
                "alter role zhucun_app set synchronous_commit = off",
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'zhucun_app'");
        int lost = 0;
        for (int attempt = 0; lost == 0 && attempt < ROUNDS; attempt++) {
            List<Sent> sent = work();
            saveUntil(sent, application::killDatabase);
            application.awaitReady(BACK);
            lost = lost(sent).size();
        }
        run("alter role zhucun_app reset synchronous_commit");
        assertTrue(lost > 0, "nothing was lost");
    }

    /** Entries into one open month of each township, and the confirmation of another. */
    private List<Sent> work() throws IOException, InterruptedException {
        YearMonth entered = OPEN.plusMonths(month++);
        YearMonth confirmed = OPEN.minusMonths(month);
        written.add(entered);
        List<Sent> sent = new ArrayList<>();
        for (String township : clerks.townships()) {
            sent.addAll(clerks.entries(township, entered, ENTRIES));
            sent.addAll(clerks.screens(township, entered, SCREENS));
            sent.add(clerks.confirmation(township, confirmed));
        }
        Collections.shuffle(sent, RANDOM);
        return sent;
    }

    private interface Deed {
        void run() throws Exception;
    }

    private interface Sending {
        void send(Sent request) throws Exception;
    }

    private static void parallel(List<Sent> sent, Sending sending) throws Exception {
        ConcurrentLinkedQueue<Sent> queue = new ConcurrentLinkedQueue<>(sent);
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> running = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            running.add(pool.submit(() -> {
                for (Sent next = queue.poll(); next != null; next = queue.poll()) {
                    sending.send(next);
                }
                return null;
            }));
        }
        pool.shutdown();
        for (Future<?> each : running) {
            each.get();
        }
    }

    /** Parallel clients send everything once; somewhere in the middle the deed is done. */
    private static void saveUntil(List<Sent> sent, Deed kill) throws Exception {
        int after = sent.size() / 4 + RANDOM.nextInt(sent.size() / 2);
        AtomicInteger acknowledged = new AtomicInteger();
        AtomicLong killed = new AtomicLong();
        AtomicLong outage = new AtomicLong();
        parallel(sent, request -> {
            long begun = System.nanoTime();
            if (!answered(request)) {
                return;
            }
            if (killed.get() != 0 && begun > killed.get()) {
                outage.compareAndSet(0, System.nanoTime() - killed.get());
            }
            if (acknowledged.incrementAndGet() >= after && killed.compareAndSet(0, System.nanoTime())) {
                // the other clients go on meanwhile
                kill.run();
            }
        });
        long kept = sent.stream().filter(Sent::acknowledged).count();
        System.out.printf(
                "killed after %d of %d, %d acknowledged, first again after %d ms%n",
                after, sent.size(), kept, outage.get() / 1_000_000);
        assertTrue(kept < sent.size(), "the kill came too late to matter");
    }

    private static boolean answered(Sent request) throws InterruptedException {
        try {
            request.send(application);
            return request.acknowledged();
        } catch (IOException cut) {
            return false;
        }
    }

    private void assertAcknowledgedIsThere(List<Sent> sent) throws Exception {
        assertEquals(List.of(), lost(sent), "acknowledged and lost");
        List<UUID> ids = ids(sent);
        KeptRows kept = new KeptRows(application);
        Map<UUID, Integer> rows = kept.entries(ids);
        assertEquals(rows, kept.keys(ids));
        assertTrue(rows.values().stream().allMatch(count -> count == 1), "something is there twice");
        for (Sent request : sent) {
            // a screen is one transaction
            long there = request.entries().stream().filter(rows::containsKey).count();
            assertTrue(there == 0 || there == request.entries().size(), "half a screen was kept");
        }
        assertEquals(0, kept.entriesWithoutDeed(ids));
        assertEquals(List.of(), kept.wrongSums(COUNTY, written));
    }

    /** What was acknowledged and is not there. */
    private static List<Object> lost(List<Sent> sent) throws Exception {
        KeptRows kept = new KeptRows(application);
        Map<UUID, Integer> rows = kept.entries(ids(sent));
        List<Object> lost = new ArrayList<>();
        for (Sent request : sent) {
            if (request.acknowledged()) {
                request.entries().stream().filter(id -> !rows.containsKey(id)).forEach(lost::add);
                if (request.register() != null
                        && !kept.confirmations(request.register()).equals(List.of(1, 1))) {
                    lost.add(request.register());
                }
            }
        }
        return lost;
    }

    private void assertResendingAddsNothing(List<Sent> sent) throws Exception {
        parallel(sent, request -> {
            boolean before = request.acknowledged();
            int status = request.send(application);
            assertTrue(before ? status == 200 : status < 300, () -> "sent again: " + status);
        });
        parallel(sent, request -> assertEquals(200, request.send(application)));
        KeptRows kept = new KeptRows(application);
        List<UUID> ids = ids(sent);
        Map<UUID, Integer> rows = kept.entries(ids);
        assertEquals(ids.size(), rows.size());
        assertTrue(rows.values().stream().allMatch(count -> count == 1), "something is there twice");
        assertEquals(rows, kept.keys(ids));
        for (Sent request : sent) {
            if (request.register() != null) {
                assertEquals(List.of(1, 1), kept.confirmations(request.register()));
            }
        }
        assertEquals(List.of(), kept.wrongSums(COUNTY, written));
    }

    private static List<UUID> ids(List<Sent> sent) {
        return sent.stream().flatMap(request -> request.entries().stream()).toList();
    }

    private static void run(String... statements) throws Exception {
        try (Connection superuser = application.superuser();
                Statement statement = superuser.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
