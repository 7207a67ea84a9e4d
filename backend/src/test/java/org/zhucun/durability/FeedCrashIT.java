package org.zhucun.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhucun.exchange.feed.FeedCopy;
import org.zhucun.given.DatabaseForTests;

/**
 * A consumer follows the feed from nothing while 50 writers work and the application is killed and started again three times: it ends with
 * exactly the rows there are. Each schedule has a copy of its own and other moments of death; in every second one the copy begins with the
 * writers, in the others it has everything before. Half a minute each, most of it starts: {@code -Dzhucun.crash.schedules=10} for more.
 */
class FeedCrashIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TOWNSHIPS = List.of("620503113", "620503104", "620503105", "620503106");
    private static final String COUNTY = "620503";
    private static final int SCHEDULES = Integer.getInteger("zhucun.crash.schedules", 3);
    private static final int WRITERS = 50;
    private static final int KILLS = 3;
    private static final int ENTRIES = 150;
    private static final int SCREENS = 20;
    private static final int ORGANIZATIONS = 120;
    private static final YearMonth OPEN =
            YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(18);
    private static final String TYPES = "&types=ORGANIZATION,CADRE,TEAM,POSTING,ATTENDANCE_MONTH";
    private static final String PASSWORD = "Zhucun-demo-2026";

    private static Path home;
    private static PackagedApplication application;
    private static Clerks clerks;
    private static String department;
    private static String client;
    private static String secret;
    private static volatile String token;

    @BeforeAll
    static void start_with_the_demonstration_and_a_machine() throws Exception {
        home = DatabaseForTests.newHome(true);
        application = PackagedApplication.on(home);
        clerks = new Clerks(application, TOWNSHIPS, 20_261_123);
        department = loggedIn("zuzhibu");
        HttpRequest registration = json(
                        "/api/v1/clients", Map.of("name", "省系统", "role", "PROVINCIAL_SYSTEM", "nodeCode", COUNTY))
                .header("Authorization", "Bearer " + loggedIn("anquan"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .build();
        JsonNode registered = JSON.readTree(application.send(registration).body());
        client = registered.path("id").asText();
        secret = registered.path("secret").asText();
        token = machineToken();
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (application != null) {
            application.stop();
        }
        DatabaseForTests.delete(home);
    }

    @Test
    void the_copy_is_exactly_our_rows_however_often_the_application_dies() throws Exception {
        for (int schedule = 0; schedule < SCHEDULES; schedule++) {
            long begun = System.nanoTime();
            Random random = new Random(4_200 + schedule);
            department = loggedIn("zuzhibu");
            clerks = new Clerks(application, TOWNSHIPS, random.nextLong());
            FeedCopy copy = new FeedCopy(FeedCrashIT::asked, TYPES);
            if (schedule % 2 == 1) {
                copy.follow();
            }
            AtomicInteger answers = new AtomicInteger();
            AtomicBoolean working = new AtomicBoolean(true);
            ExecutorService consumer = Executors.newSingleThreadExecutor();
            Future<?> following = consumer.submit(() -> {
                while (working.get()) {
                    copy.step();
                    answers.incrementAndGet();
                }
                return null;
            });
            int written = write(work(random, schedule), random);
            working.set(false);
            following.get();
            consumer.shutdown();
            quiet(copy);
            assertEquals(there(), kept(copy), "schedule " + schedule);
            FeedCopy fresh = new FeedCopy(FeedCrashIT::asked, TYPES);
            fresh.follow();
            assertEquals(fresh.hash(), copy.hash(), "schedule " + schedule);
            System.out.printf(
                    "schedule %d: %d written, %d kills, %d answers, %d rows, %s, %d ms%n",
                    schedule,
                    written,
                    KILLS,
                    answers.get(),
                    copy.rows().size(),
                    copy.hash().substring(0, 12),
                    (System.nanoTime() - begun) / 1_000_000);
        }
    }

    /** Until an answer of a while later holds nothing new. */
    private static void quiet(FeedCopy copy) throws IOException, InterruptedException {
        do {
            Thread.sleep(1_000);
        } while (!copy.follow().isEmpty());
    }

    private static List<HttpRequest> work(Random random, int schedule) throws IOException, InterruptedException {
        YearMonth month = OPEN.minusMonths(schedule);
        List<HttpRequest> work = new ArrayList<>();
        for (String township : clerks.townships()) {
            clerks.entries(township, month, ENTRIES).forEach(sent -> work.add(sent.request()));
            clerks.screens(township, month, SCREENS).forEach(sent -> work.add(sent.request()));
        }
        for (int i = 0; i < ORGANIZATIONS; i++) {
            String name = "单位" + new UUID(random.nextLong(), random.nextLong());
            work.add(json(
                            "/api/v1/organizations",
                            Map.of(
                                    "kind", "SENDING_UNIT",
                                    "name", name,
                                    "usccAbsentReason", "测试",
                                    "level", "COUNTY",
                                    "regionCode", COUNTY))
                    .header("Authorization", "Bearer " + department)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .build());
        }
        Collections.shuffle(work, random);
        return work;
    }

    /** 50 writers send everything until it is acknowledged; at three moments among it the application dies. */
    private static int write(List<HttpRequest> work, Random random) throws Exception {
        ConcurrentLinkedQueue<HttpRequest> queue = new ConcurrentLinkedQueue<>(work);
        AtomicInteger acknowledged = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> writers = new ArrayList<>();
        for (int n = 0; n < WRITERS; n++) {
            writers.add(pool.submit(() -> {
                for (HttpRequest next = queue.poll(); next != null; next = queue.poll()) {
                    until(next);
                    acknowledged.incrementAndGet();
                }
                return null;
            }));
        }
        for (int kill = 0; kill < KILLS; kill++) {
            int at = work.size() * (kill + 1) / (KILLS + 1) + random.nextInt(work.size() / 8);
            while (acknowledged.get() < at) {
                Thread.sleep(1);
            }
            application.kill();
            application.start();
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        pool.shutdown();
        return acknowledged.get();
    }

    private static void until(HttpRequest request) throws IOException, InterruptedException {
        while (true) {
            try {
                HttpResponse<String> answer = application.send(request);
                if (answer.statusCode() < 300) {
                    return;
                }
                assertEquals(503, answer.statusCode(), () -> request.uri() + " " + answer.body());
            } catch (IOException cut) {
                Thread.sleep(50);
            }
        }
    }

    private static JsonNode asked(String query) throws IOException, InterruptedException {
        while (true) {
            try {
                HttpRequest request = application
                        .ask("/api/v1/changes?" + query)
                        .header("Authorization", "Bearer " + token)
                        .build();
                HttpResponse<String> answer = application.send(request);
                if (answer.statusCode() == 200) {
                    return JSON.readTree(answer.body());
                }
                if (answer.statusCode() == 401) {
                    token = machineToken();
                } else {
                    assertTrue(answer.statusCode() == 503, answer.statusCode() + " " + answer.body());
                }
            } catch (IOException cut) {
                Thread.sleep(50);
            }
        }
    }

    private static String machineToken() throws IOException, InterruptedException {
        HttpRequest request = application
                .ask("/api/v1/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret))
                .build();
        return JSON.readTree(application.send(request).body())
                .path("access_token")
                .asText();
    }

    private static String loggedIn(String username) throws IOException, InterruptedException {
        HttpRequest login = json("/api/v1/auth/login", Map.of("username", username, "password", PASSWORD))
                .build();
        return JSON.readTree(application.send(login).body()).path("accessToken").asText();
    }

    private static HttpRequest.Builder json(String path, Object body) throws IOException {
        return application
                .ask(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body), StandardCharsets.UTF_8));
    }

    /** What the tables hold of the county, read past the application. */
    private static Map<String, String> there() throws IOException, SQLException {
        Map<String, String> there = new TreeMap<>();
        try (Connection superuser = application.superuser();
                Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery("""
                        with asked as (select '/62/6205/620503/' as path)
                        select 'ORGANIZATION ' || id, name from organization, asked where region_path between path and path || '~'
                        union all select 'CADRE ' || id, name from cadre, asked where region_path between path and path || '~'
                        union all select 'TEAM ' || id, name from work_team, asked where region_path between path and path || '~'
                        union all select 'POSTING ' || id, cadre_name from posting, asked where region_path between path and path || '~'
                        union all
                        select 'ATTENDANCE_MONTH ' || posting_id || '/' || to_char(month, 'YYYY-MM'),
                               (select count(*) from generate_series(1, 31) n
                                where substr(am, n, 1) || substr(pm, n, 1) || substr(nights, n, 1) <> '...')::text
                               || substr((select string_agg(substr(am, n, 1) || substr(pm, n, 1), '' order by n) from generate_series(1, 31) n
                                          where substr(am, n, 1) || substr(pm, n, 1) || substr(nights, n, 1) <> '...'), 1, 62)
                        from attendance_month, asked where region_path between path and path || '~'
                        """)) {
            while (rows.next()) {
                there.put(rows.getString(1), rows.getString(2));
            }
        }
        return there;
    }

    private static Map<String, String> kept(FeedCopy copy) {
        Map<String, String> kept = new TreeMap<>();
        copy.rows().forEach((key, data) -> kept.put(key, said(key, data)));
        return kept;
    }

    private static String said(String key, JsonNode data) {
        if (key.startsWith("ATTENDANCE_MONTH")) {
            JsonNode exceptions = data.path("exceptions");
            StringBuilder letters = new StringBuilder().append(exceptions.size());
            exceptions.forEach(day -> letters.append(letter(day.path("am"))).append(letter(day.path("pm"))));
            return exceptions.isEmpty() ? null : letters.toString();
        }
        return data.path(key.startsWith("POSTING") ? "cadreName" : "name").asText();
    }

    private static String letter(JsonNode status) {
        return switch (status.asText()) {
            case "OFFICIAL_TRIP" -> "O";
            case "TRAINING" -> "T";
            case "LEAVE" -> "L";
            case "REST" -> "R";
            case "UNEXCUSED_ABSENCE" -> "U";
            default -> ".";
        };
    }
}
