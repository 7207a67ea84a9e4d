package org.zhucun.exchange.webhook;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhucun.exchange.webhook.GivenReceiver.Received;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;

/** What is announced, to whom, in which order and how often; against a receiver that really listens, by a clock that is moved. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class WebhookDeliveryTest {
    private static final String COUNTY = "420528";
    private static final String VILLAGE = "420528001001";
    private static final String OTHER_COUNTY = "420529";
    private static final LocalDate SINCE = LocalDate.of(2022, 1, 1);

    private final MovedClock clock = new MovedClock(Instant.now());
    private final GivenNode node = new GivenNode(clock);

    private static void rename(UUID cadre, String name) {
        GivenDatabase.asRegion(
                "/", sql -> sql.run("update cadre set name = ?, version = version + 1 where id = ?", name, cadre));
    }

    private static void rename(GivenPosting posting, int times) {
        for (int i = 0; i < times; i++) {
            rename(posting.cadreId(), "改名" + i);
        }
    }

    private static String subject(GivenPosting posting) {
        return "CADRE/" + posting.cadreId();
    }

    private static List<Long> positions(List<Received> received) {
        return received.stream().map(Received::position).toList();
    }

    /** A round; how many attempts this receiver saw of it. Others may have been left with work by other tests. */
    private int heard(GivenWebhook webhook) throws InterruptedException {
        int before = webhook.receiver().received().size();
        node.round();
        return webhook.receiver().received().size() - before;
    }

    private static void verified(GivenWebhook webhook) throws Exception {
        for (Received one : webhook.receiver().received()) {
            one.verify(webhook.secret());
        }
    }

    @Test
    void what_changed_is_announced_and_the_receiver_reads_it_with_the_cursor() throws Exception {
        GivenPosting posting = GivenPosting.in(VILLAGE, SINCE);
        try (GivenWebhook webhook = GivenWebhook.at(COUNTY, "CADRE", "TEAM")) {
            assertEquals(0, heard(webhook), "what was before is not announced");
            rename(posting.cadreId(), "甲某");
            rename(posting.cadreId(), "乙某");
            node.round();
            List<Received> got = webhook.receiver().of(subject(posting));
            assertEquals(2, got.size());
            verified(webhook);
            JsonNode event = got.get(0).event();
            assertEquals("cn.zhucun.cadre.upserted", event.path("type").asText());
            assertEquals("https://zhucun.test", event.path("source").asText());
            assertEquals("application/json", event.path("datacontenttype").asText());
            assertEquals(CloudEvent.MEDIA_TYPE, got.get(0).headers().getFirst("content-type"));
            assertEquals(got.get(0).id(), got.get(0).headers().getFirst("webhook-id"));
            assertFalse(got.stream().anyMatch(one -> one.body().contains("某")), "no word of the row itself");
            for (Received one : got) {
                webhook.machine()
                        .request()
                        .get("/api/v1/changes?types=CADRE,TEAM&size=1&after="
                                + one.event().at("/data/cursor").asText())
                        .then()
                        .statusCode(200)
                        .body("items[0].id", equalTo(posting.cadreId().toString()))
                        .body("items[0].data.name", equalTo("乙某"))
                        .body("items[0].position", equalTo((int) one.position()));
            }
            webhook.get().then().body("queue.waiting", equalTo(0)).body("queue.failingSince", equalTo(null));
            assertEquals(
                    List.of("DELIVERED", "DELIVERED"),
                    webhook.events("&subject=" + subject(posting)).path("items.state"));
        }
    }

    @Test
    void a_county_hears_nothing_of_another_and_what_leaves_is_gone_for_the_one_and_new_for_the_other()
            throws Exception {
        GivenPosting here = GivenPosting.in(VILLAGE, SINCE);
        try (GivenWebhook ours = GivenWebhook.at(COUNTY, "CADRE");
                GivenWebhook theirs = GivenWebhook.at(OTHER_COUNTY, "CADRE")) {
            rename(here, 1);
            node.round();
            assertEquals(1, ours.receiver().of(subject(here)).size());
            assertEquals(List.of(), theirs.receiver().received());
            String path = GivenOffices.path(OTHER_COUNTY);
            GivenDatabase.asRegion("/", sql -> {
                sql.run("update cadre_identity set region_path = ? where cadre_id = ?", path, here.cadreId());
                return sql.run("update cadre set region_path = ? where id = ?", path, here.cadreId());
            });
            node.round();
            assertEquals(
                    "cn.zhucun.cadre.deleted",
                    ours.receiver()
                            .of(subject(here))
                            .get(1)
                            .event()
                            .path("type")
                            .asText());
            assertEquals(
                    "cn.zhucun.cadre.upserted",
                    theirs.receiver()
                            .of(subject(here))
                            .get(0)
                            .event()
                            .path("type")
                            .asText());
            rename(here, 1);
            node.round();
            assertEquals(2, ours.receiver().of(subject(here)).size());
            assertEquals(2, theirs.receiver().of(subject(here)).size());
        }
    }

    @Test
    void a_receiver_that_was_down_for_two_hours_gets_every_event_in_order() throws Exception {
        // the library of the standard goes by the true time: the two hours end now
        clock.to(Instant.now().minus(Duration.ofMinutes(140)));
        List<GivenPosting> postings = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            postings.add(GivenPosting.in(VILLAGE, SINCE));
        }
        try (GivenWebhook webhook = GivenWebhook.at(COUNTY, "CADRE")) {
            webhook.receiver().answers(503, Map.of());
            int attempts = 0;
            for (int minute = 0; minute < 120; minute += 5) {
                if (minute < 60) {
                    rename(postings.get(minute / 5 % 6), 2);
                }
                attempts += heard(webhook);
                clock.move(Duration.ofMinutes(5));
            }
            assertTrue(attempts > 10 && attempts < 100, attempts + " attempts in two hours");
            assertEquals(List.of(), webhook.receiver().accepted());
            webhook.get()
                    .then()
                    .body("state", equalTo("ACTIVE"))
                    .body("queue.waiting", equalTo(24))
                    .body("queue.dead", equalTo(0));
            int refused = webhook.receiver().received().size();
            webhook.receiver().answers(204, Map.of());
            clock.to(Instant.now());
            node.round();
            assertEquals(24, webhook.receiver().accepted().size());
            for (GivenPosting posting : postings) {
                List<Received> got = webhook.receiver().of(subject(posting)).stream()
                        .filter(Received::accepted)
                        .toList();
                assertEquals(4, got.size());
                assertEquals(positions(got).stream().sorted().toList(), positions(got));
                assertEquals(4, got.stream().map(Received::id).distinct().count());
            }
            for (Received one : webhook.receiver().accepted()) {
                one.verify(webhook.secret());
            }
            // before that only the first of each subject was tried
            Map<String, Long> tried = webhook.receiver().received().subList(0, refused).stream()
                    .collect(Collectors.groupingBy(
                            Received::subject,
                            Collectors.mapping(Received::id, Collectors.collectingAndThen(Collectors.toSet(), ids ->
                                    (long) ids.size()))));
            assertEquals(Set.of(1L), new HashSet<>(tried.values()));
        }
    }

    @Test
    void one_event_that_is_refused_holds_up_its_subject_alone() throws Exception {
        GivenPosting bad = GivenPosting.in(VILLAGE, SINCE);
        GivenPosting good = GivenPosting.in(VILLAGE, SINCE);
        try (GivenWebhook webhook = GivenWebhook.at(COUNTY, "CADRE")) {
            webhook.receiver().answers(one -> one.subject().equals(subject(bad)) ? 400 : 200);
            rename(bad, 3);
            rename(good, 3);
            node.round();
            assertEquals(3, webhook.receiver().of(subject(good)).size());
            assertEquals(1, webhook.receiver().of(subject(bad)).size());
            assertEquals(0, heard(webhook), "five seconds have not passed");
            clock.move(Duration.ofSeconds(7));
            node.round();
            List<Received> again = webhook.receiver().of(subject(bad));
            assertEquals(2, again.size());
            assertEquals(again.get(0).id(), again.get(1).id());
            assertEquals(again.get(0).body(), again.get(1).body());
            assertEquals(List.of(400, 400), again.stream().map(Received::status).toList());
            webhook.receiver().answers(200, Map.of());
            clock.move(Duration.ofMinutes(1));
            node.round();
            List<Received> taken = webhook.receiver().of(subject(bad)).stream()
                    .filter(Received::accepted)
                    .toList();
            assertEquals(3, taken.size());
            assertEquals(positions(taken).stream().sorted().toList(), positions(taken));
        }
    }

    @Test
    void a_receiver_that_asks_for_time_gets_it() throws Exception {
        GivenPosting one = GivenPosting.in(VILLAGE, SINCE);
        GivenPosting other = GivenPosting.in(VILLAGE, SINCE);
        try (GivenWebhook webhook = GivenWebhook.at(COUNTY, "CADRE")) {
            webhook.receiver().answers(429, Map.of("Retry-After", "600"));
            rename(one, 1);
            node.round();
            webhook.receiver().answers(200, Map.of());
            rename(other, 1);
            clock.move(Duration.ofSeconds(590));
            assertEquals(0, heard(webhook), "nothing is sent there at all");
            clock.move(Duration.ofSeconds(11));
            assertEquals(2, heard(webhook));
        }
    }

    @Test
    void after_a_day_an_event_is_given_up_and_its_subject_goes_on_and_it_can_be_sent_again() throws Exception {
        GivenPosting bad = GivenPosting.in(VILLAGE, SINCE);
        GivenPosting good = GivenPosting.in(VILLAGE, SINCE);
        try (GivenWebhook webhook = GivenWebhook.at(COUNTY, "CADRE")) {
            rename(bad, 1);
            webhook.receiver().answers(one -> one.subject().equals(subject(bad)) ? 422 : 200);
            node.round();
            rename(bad, 1);
            for (int hour = 0; hour < 30; hour++) {
                rename(good, 1);
                clock.move(Duration.ofHours(1));
                node.round();
            }
            webhook.get().then().body("state", equalTo("ACTIVE")).body("queue.dead", equalTo(1));
            Map<String, Object> dead = webhook.events("&state=DEAD").path("items[0]");
            assertEquals(subject(bad), dead.get("subject"));
            assertEquals(422, dead.get("lastStatus"));
            assertEquals("REFUSED", dead.get("lastOutcome"));
            long tried = webhook.receiver().of(subject(bad)).stream()
                    .filter(one -> one.id().equals(dead.get("id")))
                    .count();
            assertTrue(tried >= 8 && tried <= 14, tried + " attempts");
            // behind it the next one has begun
            assertEquals(
                    2,
                    webhook.receiver().of(subject(bad)).stream()
                            .map(Received::id)
                            .distinct()
                            .count());
            webhook.receiver().answers(200, Map.of());
            webhook.deed("replay", Map.of("eventId", UUID.randomUUID())).then().statusCode(409);
            webhook.deed("replay", Map.of("eventId", dead.get("id")))
                    .then()
                    .statusCode(200)
                    .body("events", equalTo(1));
            clock.move(Duration.ofHours(5));
            node.round();
            webhook.get().then().body("queue.dead", equalTo(0)).body("queue.waiting", equalTo(0));
            assertTrue(webhook.receiver().accepted().stream()
                    .anyMatch(one -> one.id().equals(dead.get("id"))));
        }
    }

    @Test
    void where_nothing_is_accepted_for_a_day_it_pauses_by_itself_and_waits_for_the_security_administrator()
            throws Exception {
        GivenPosting posting = GivenPosting.in(VILLAGE, SINCE);
        GivenPosting other = GivenPosting.in(VILLAGE, SINCE);
        try (GivenWebhook webhook = GivenWebhook.at(COUNTY, "CADRE")) {
            webhook.receiver().answers(500, Map.of());
            rename(posting, 2);
            rename(other, 1);
            int attempts = 0;
            for (int hour = 0; hour < 40; hour++) {
                attempts += heard(webhook);
                clock.move(Duration.ofHours(1));
            }
            assertTrue(attempts < 60, attempts + " attempts");
            webhook.get()
                    .then()
                    .body("state", equalTo("PAUSED"))
                    .body("cause", equalTo("FAILING"))
                    .body("queue.dead", equalTo(1))
                    .body("queue.waiting", equalTo(2));
            Map<String, Object> waits = webhook.administrator()
                    .request()
                    .get("/api/v1/inbox?size=200")
                    .path("items.find { it.kind == 'webhook-stopped' && it.id == '" + webhook.id() + "' }");
            assertTrue(String.valueOf(waits.get("title")).contains("连续一天没有一次投递成功"), waits.toString());
            assertEquals(
                    "系统",
                    webhook.administrator()
                            .request()
                            .get("/api/v1/audit?subjectKind=webhook&subjectId=" + webhook.id())
                            .path("items.find { it.action == 'WEBHOOK_PAUSED' }.actor.name"));
            webhook.receiver().answers(200, Map.of());
            assertEquals(0, heard(webhook));
            webhook.deed("resumption", Map.of()).then().statusCode(200);
            webhook.deed("replay", Map.of()).then().statusCode(200).body("events", equalTo(1));
            clock.to(Instant.now().plus(Duration.ofDays(3)));
            node.round();
            assertEquals(3, webhook.receiver().accepted().size());
            webhook.get().then().body("queue.dead", equalTo(0)).body("queue.waiting", equalTo(0));
        }
    }

    @Test
    void who_answers_that_nobody_is_there_any_more_is_told_nothing_more() throws Exception {
        GivenPosting posting = GivenPosting.in(VILLAGE, SINCE);
        try (GivenWebhook webhook = GivenWebhook.at(COUNTY, "CADRE")) {
            webhook.receiver().answers(410, Map.of());
            rename(posting, 1);
            node.round();
            webhook.get().then().body("state", equalTo("ENDED")).body("cause", equalTo("GONE"));
            clock.move(Duration.ofHours(1));
            assertEquals(0, heard(webhook));
        }
    }

    @Test
    void a_client_that_ends_or_loses_the_feed_is_told_nothing_more() throws Exception {
        GivenPosting posting = GivenPosting.in(VILLAGE, SINCE);
        try (GivenWebhook revoked = GivenWebhook.at(COUNTY, "CADRE");
                GivenWebhook narrowed = GivenWebhook.at(COUNTY, "CADRE")) {
            revoked.administrator()
                    .request()
                    .contentType("application/json")
                    .header("If-Match", "\"0\"")
                    .body(Map.of("reason", "停用"))
                    .post("/api/v1/clients/" + revoked.machine().client() + "/revocation")
                    .then()
                    .statusCode(200);
            narrowed.machine().scopes(COUNTY, 0, List.of("team:read", "feed:read"));
            rename(posting, 1);
            node.round();
            revoked.get().then().body("state", equalTo("ENDED")).body("cause", equalTo("CLIENT_ENDED"));
            narrowed.get().then().body("state", equalTo("PAUSED")).body("cause", equalTo("CLIENT_MAY_NOT"));
            assertEquals(List.of(), revoked.receiver().received());
            assertEquals(List.of(), narrowed.receiver().received());
        }
    }

    @Test
    void two_nodes_never_send_two_events_of_a_subject_at_once_and_none_twice() throws Exception {
        List<GivenPosting> postings = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            postings.add(GivenPosting.in(VILLAGE, SINCE));
        }
        try (GivenWebhook webhook = GivenWebhook.at(COUNTY, "CADRE")) {
            Map<String, AtomicInteger> under = postings.stream()
                    .collect(Collectors.toMap(WebhookDeliveryTest::subject, one -> new AtomicInteger()));
            AtomicInteger together = new AtomicInteger();
            webhook.receiver().answers(one -> {
                if (under.get(one.subject()).incrementAndGet() > 1) {
                    together.incrementAndGet();
                }
                pause(20);
                under.get(one.subject()).decrementAndGet();
                return 200;
            });
            postings.forEach(posting -> rename(posting, 8));
            node.announce();
            GivenNode second = new GivenNode(clock);
            second.announce();
            CompletableFuture<Integer> here = CompletableFuture.supplyAsync(() -> sent(node));
            CompletableFuture<Integer> there = CompletableFuture.supplyAsync(() -> sent(second));
            here.get(60, TimeUnit.SECONDS);
            there.get(60, TimeUnit.SECONDS);
            node.send();
            assertEquals(40, webhook.receiver().received().size());
            assertEquals(0, together.get());
            assertEquals(
                    40,
                    webhook.receiver().received().stream()
                            .map(Received::id)
                            .distinct()
                            .count());
            for (GivenPosting posting : postings) {
                List<Long> order = positions(webhook.receiver().of(subject(posting)));
                assertEquals(order.stream().sorted().toList(), order);
            }
        }
    }

    private static int sent(GivenNode by) {
        try {
            return by.send();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_a_node_sent_before_it_died_is_sent_again_when_its_lease_is_over() throws Exception {
        GivenPosting posting = GivenPosting.in(VILLAGE, SINCE);
        try (GivenWebhook webhook = GivenWebhook.at(COUNTY, "CADRE")) {
            rename(posting, 2);
            GivenNode dying = GivenNode.dying(clock);
            dying.announce();
            dying.send();
            assertEquals(1, webhook.receiver().received().size());
            assertEquals(0, heard(webhook), "it is the other node's for a while");
            clock.move(ParcelRepository.LEASE.plusSeconds(1));
            assertEquals(2, heard(webhook));
            List<Received> got = webhook.receiver().received();
            assertEquals(3, got.size());
            assertEquals(got.get(0).id(), got.get(1).id());
            assertTrue(got.get(2).position() > got.get(1).position());
        }
    }

    @Test
    void nothing_is_held_in_the_database_while_it_is_sent() throws Exception {
        GivenPosting posting = GivenPosting.in(VILLAGE, SINCE);
        try (GivenWebhook webhook = GivenWebhook.at(COUNTY, "CADRE")) {
            CountDownLatch arrived = new CountDownLatch(1);
            CountDownLatch looked = new CountDownLatch(1);
            webhook.receiver().answers(one -> {
                arrived.countDown();
                try {
                    looked.await(10, TimeUnit.SECONDS);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                return 200;
            });
            rename(posting, 1);
            node.announce();
            CompletableFuture<Integer> sending = CompletableFuture.supplyAsync(() -> sent(node));
            assertTrue(arrived.await(10, TimeUnit.SECONDS));
            // nobody stands in a transaction that has the row
            GivenDatabase.asRegion(
                    "/",
                    sql -> sql.texts(
                            "select id::text from webhook_event where webhook_id = ? for update nowait", webhook.id()));
            looked.countDown();
            sending.get(20, TimeUnit.SECONDS);
            assertEquals(1, webhook.receiver().accepted().size());
        }
    }

    @Test
    void a_pause_loses_nothing_and_delivered_events_go_after_a_week() throws Exception {
        GivenPosting posting = GivenPosting.in(VILLAGE, SINCE);
        try (GivenWebhook webhook = GivenWebhook.at(COUNTY, "CADRE")) {
            webhook.deed("pause", Map.of("reason", "检修")).then().statusCode(200);
            rename(posting, 2);
            assertEquals(0, heard(webhook));
            webhook.deed("resumption", Map.of()).then().statusCode(200);
            clock.to(Instant.now().plusSeconds(1));
            assertEquals(2, heard(webhook));
            node.sweep();
            assertEquals(2, (int) webhook.events("").path("items.size()"));
            clock.move(Duration.ofDays(8));
            node.sweep();
            assertEquals(0, (int) webhook.events("").path("items.size()"));
        }
    }

    @Test
    void a_log_that_was_restored_pauses_it_and_resuming_begins_at_its_end() throws Exception {
        GivenPosting posting = GivenPosting.in(VILLAGE, SINCE);
        try (GivenWebhook webhook = GivenWebhook.at(COUNTY, "CADRE")) {
            GivenDatabase.asRegion(
                    "/",
                    sql -> sql.run("update webhook_position set mark = 'another' where webhook_id = ?", webhook.id()));
            rename(posting, 1);
            node.round();
            webhook.get().then().body("state", equalTo("PAUSED")).body("cause", equalTo("LOG_RESTORED"));
            webhook.deed("resumption", Map.of()).then().statusCode(200);
            rename(posting, 1);
            node.round();
            clock.to(Instant.now().plusSeconds(1));
            node.round();
            assertEquals(1, webhook.receiver().received().size());
        }
    }

    @Test
    void the_queue_is_read_by_its_indexes() {
        UUID id = UUID.randomUUID();
        for (String query : List.of(
                "select number from webhook_event where webhook_id = '%s' and state = 'READY' and next_at <= now()"
                        + " order by next_at, number limit 4 for update skip locked",
                "select min(q.number) from webhook_event q where q.webhook_id = '%s' and q.state = 'QUEUED' and q.subject = any ('{a,b}')"
                        + " and not exists (select from webhook_event r where r.webhook_id = q.webhook_id and r.subject = q.subject"
                        + " and r.state = 'READY') group by q.subject",
                "select number from webhook_event where webhook_id = '%s' order by number desc limit 20",
                "select number from webhook_event where webhook_id = '%s' and state = 'DEAD' order by number desc limit 20",
                "select number from webhook_event where state = 'DELIVERED' and last_at < now() order by last_at limit 5000")) {
            List<String> plan = GivenDatabase.asRegion("/", sql -> {
                sql.run("set local enable_seqscan = off");
                return sql.texts("explain (costs off) " + query.formatted(id));
            });
            assertFalse(plan.stream().anyMatch(line -> line.contains("Seq Scan")), query + plan);
        }
    }
}
