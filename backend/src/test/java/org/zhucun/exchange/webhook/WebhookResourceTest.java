package org.zhucun.exchange.webhook;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.exchange.webhook.GivenReceiver.Received;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenMachine;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class WebhookResourceTest {
    private static final String COUNTY = "420526";
    private static final String OTHER_COUNTY = "420527";

    private static Response ping(GivenWebhook webhook) {
        return webhook.deed("ping", Map.of());
    }

    @Test
    void a_webhook_is_registered_with_a_secret_that_is_shown_once() throws Exception {
        try (GivenWebhook webhook = GivenWebhook.at(COUNTY, "CADRE", "TEAM")) {
            assertTrue(webhook.secret().startsWith("whsec_"), webhook.secret());
            webhook.get()
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("ACTIVE"))
                    .body("cause", nullValue())
                    .body("types", equalTo(List.of("CADRE", "TEAM")))
                    .body("clientName", startsWith("系统"))
                    .body("queue.waiting", equalTo(0))
                    .body("queue.dead", equalTo(0))
                    .body("may", hasItem("renew-secret"));
            assertNull(webhook.get().path("secret"));
            // nor does it stand anywhere in clear
            assertEquals(0L, (long) GivenDatabase.asRegion(
                    "/",
                    sql -> sql.count(
                            "select count(*) from webhook w where encode(w.secret_cipher, 'escape') like '%' || ? || '%'",
                            webhook.secret().substring(6))));
            assertEquals(
                    List.of("0"),
                    GivenDatabase.asRegion(
                            "/",
                            sql -> sql.texts(
                                    "select count(*) from row_change where row_id = ? and after::text like '%secret_cipher%'",
                                    webhook.id().toString())));
        }
    }

    @Test
    void a_ping_is_sent_at_once_and_signed() throws Exception {
        try (GivenWebhook webhook = GivenWebhook.at(COUNTY)) {
            ping(webhook).then().statusCode(200).body("accepted", equalTo(true)).body("status", equalTo(204));
            Received got = webhook.receiver().received().get(0);
            got.verify(webhook.secret());
            assertThrows(
                    WebhookVerificationException.class, () -> got.verify("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
            assertEquals("cn.zhucun.webhook.ping", got.event().path("type").asText());
            assertEquals("1.0", got.event().path("specversion").asText());
            assertEquals(got.headers().getFirst("webhook-id"), got.id());
            webhook.receiver().answers(500, Map.of());
            ping(webhook)
                    .then()
                    .statusCode(200)
                    .body("accepted", equalTo(false))
                    .body("outcome", equalTo("REFUSED"))
                    .body("status", equalTo(500));
        }
    }

    @Test
    void a_secret_is_renewed_while_both_sign_or_at_once() throws Exception {
        try (GivenWebhook webhook = GivenWebhook.at(COUNTY)) {
            Response renewed = webhook.deed("secret", Map.of("overlapHours", 1));
            renewed.then().statusCode(200);
            String next = renewed.path("secret");
            ping(webhook).then().statusCode(200);
            Received both = webhook.receiver().received().get(0);
            both.verify(webhook.secret());
            both.verify(next);
            assertEquals(2, both.headers().getFirst("webhook-signature").split(" ").length);
            String last = webhook.deed("secret", Map.of("overlapHours", 0)).path("secret");
            ping(webhook);
            Received one = webhook.receiver().received().get(1);
            one.verify(last);
            assertThrows(WebhookVerificationException.class, () -> one.verify(next));
            webhook.deed("secret", Map.of("overlapHours", 721)).then().statusCode(400);
        }
    }

    @Test
    void it_is_paused_resumed_and_ended_by_its_version_and_each_is_a_deed() throws Exception {
        try (GivenWebhook webhook = GivenWebhook.at(COUNTY)) {
            webhook.deed("resumption", Map.of()).then().statusCode(409).body("detail", equalTo("推送没有暂停。"));
            webhook.deed("pause", Map.of("reason", " ")).then().statusCode(400);
            webhook.deed("pause", Map.of("reason", "对方检修"))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("PAUSED"))
                    .body("cause", equalTo("BY_HAND"))
                    .body("reason", equalTo("对方检修"));
            webhook.deed("pause", Map.of("reason", "再来")).then().statusCode(409);
            webhook.administrator()
                    .request()
                    .header("If-Match", "\"0\"")
                    .post(GivenWebhook.URL + "/" + webhook.id() + "/resumption")
                    .then()
                    .statusCode(412);
            webhook.administrator()
                    .request()
                    .post(GivenWebhook.URL + "/" + webhook.id() + "/resumption")
                    .then()
                    .statusCode(428);
            webhook.deed("resumption", Map.of()).then().statusCode(200).body("state", equalTo("ACTIVE"));
            webhook.deed("replay", Map.of()).then().statusCode(409).body("detail", containsString("没有这样的死信"));
            webhook.deed("ending", Map.of("reason", "系统下线"))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("ENDED"))
                    .body("may", equalTo(List.of()));
            for (String deed : List.of("ping", "resumption", "secret", "replay")) {
                webhook.deed(deed, Map.of()).then().statusCode(409).body("detail", containsString("已终止"));
            }
            List<String> deeds = webhook.administrator()
                    .request()
                    .get("/api/v1/audit?subjectKind=webhook&subjectId=" + webhook.id())
                    .path("items.action");
            assertEquals(List.of("WEBHOOK_ENDED", "WEBHOOK_RESUMED", "WEBHOOK_PAUSED", "WEBHOOK_REGISTERED"), deeds);
        }
    }

    @Test
    void what_cannot_be_told_is_refused_with_what_to_do() throws Exception {
        GivenOffice administrator = GivenOffices.securityAdministrator(COUNTY);
        GivenMachine machine = GivenMachine.at(COUNTY);
        String url = "http://127.0.0.1:9/" + UUID.randomUUID();
        for (Map.Entry<String, String> bad : Map.of(
                        "http://10.0.0.1/x", "网段",
                        "https://169.254.169.254/latest", "网段",
                        "https://[::1]/", "网段",
                        "https://a:b@127.0.0.1/", "口令",
                        "ftp://127.0.0.1/", "https 地址",
                        "https://nowhere.invalid/", "解析不到")
                .entrySet()) {
            GivenWebhook.register(administrator, GivenWebhook.body(machine, bad.getKey()))
                    .then()
                    .statusCode(400)
                    .body("violations[0].at", equalTo("/url"))
                    .body("violations[0].message", containsString(bad.getValue()));
        }
        GivenWebhook.register(administrator, GivenWebhook.body(machine, url, "NOTHING"))
                .then()
                .statusCode(400);
        GivenWebhook.register(administrator, GivenWebhook.body(machine, url))
                .then()
                .statusCode(201);
        GivenWebhook.register(administrator, GivenWebhook.body(machine, url))
                .then()
                .statusCode(409)
                .body("detail", containsString("同一地址"));
        machine.scopes(COUNTY, 0, List.of("feed:read", "team:read"));
        GivenWebhook.register(administrator, GivenWebhook.body(machine, url + "2", "CADRE"))
                .then()
                .statusCode(400)
                .body("violations[0].at", equalTo("/types"));
        machine.scopes(COUNTY, 1, List.of("team:read"));
        GivenWebhook.register(administrator, GivenWebhook.body(machine, url + "3"))
                .then()
                .statusCode(409)
                .body("detail", containsString("变更流"));
    }

    @Test
    void who_manages_another_county_neither_sees_nor_touches_it() throws Exception {
        try (GivenWebhook webhook = GivenWebhook.at(COUNTY)) {
            GivenOffice other = GivenOffices.securityAdministrator(OTHER_COUNTY);
            other.request().get(GivenWebhook.URL + "/" + webhook.id()).then().statusCode(404);
            other.request()
                    .get(GivenWebhook.URL + "/" + webhook.id() + "/events")
                    .then()
                    .statusCode(404);
            other.request()
                    .get(GivenWebhook.URL + "?size=200")
                    .then()
                    .body("items.id", not(hasItem(webhook.id().toString())));
            other.request()
                    .header("If-Match", "\"0\"")
                    .post(GivenWebhook.URL + "/" + webhook.id() + "/ping")
                    .then()
                    .statusCode(403);
            GivenWebhook.register(other, GivenWebhook.body(webhook.machine(), "http://127.0.0.1:9/"))
                    .then()
                    .statusCode(403);
            GivenOffices.securityAdministrator("4205")
                    .request()
                    .get(GivenWebhook.URL + "?size=200")
                    .then()
                    .body("items.id", hasItem(webhook.id().toString()));
            webhook.machine().request().get(GivenWebhook.URL).then().statusCode(403);
        }
    }
}
