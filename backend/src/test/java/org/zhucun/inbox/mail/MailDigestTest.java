package org.zhucun.inbox.mail;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.mailer.Mailer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.GivenPostings;
import org.zhucun.attendance.GivenPostings.Posted;
import org.zhucun.cipher.PersonalCipher;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.given.GivenAccounts;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.MailServerForTests;
import org.zhucun.inbox.InboxNumbers;
import org.zhucun.kernel.Ids;

/** 邮件提醒, through a real SMTP server: at the chosen hour, once, in the quiet hours never, and without anybody's name. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@QuarkusTestResource(MailServerForTests.class)
class MailDigestTest {
    private static final String URL = "/api/v1/me/mail";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    MailDigests digests;

    @Inject
    MailRepository repository;

    @Inject
    InboxNumbers numbers;

    @Inject
    PersonalCipher cipher;

    @ConfigProperty(name = "test.mail.pop3")
    int pop3;

    @Test
    void a_digest_goes_out_at_the_chosen_hour_once_and_says_numbers_only() throws IOException {
        Posted cadre = GivenPostings.to("530381101001", LocalDate.of(2021, 5, 7));
        GivenOffice chief = GivenOffices.township("530381101");
        ask(cadre, "2022-03-01");
        String address = "chief" + UUID.randomUUID() + "@example.org";
        wants(chief, address, 0)
                .statusCode(200)
                .body("available", equalTo(true))
                .body("addressMask", equalTo("c***@example.org"))
                .body("nextAt", notNullValue());
        assertEquals(
                List.of("f"),
                GivenPostings.rows(
                        "select position('chief' in encode(address_cipher, 'escape')) > 0 from mail_preference where account_id = ?",
                        chief.accountId()));
        Instant eight = tomorrow(8);
        digests.send(Instant.now());
        assertEquals(List.of(), mailbox(address));
        digests.send(eight);
        List<String> mails = mailbox(address);
        assertEquals(1, mails.size());
        String mail = mails.get(0);
        JsonPath waits = chief.request().get("/api/v1/inbox/counts").jsonPath();
        assertTrue(
                mail.contains("530381101：" + waits.getInt("total") + " 项，逾期 " + waits.getInt("overdue") + " 项"), mail);
        assertTrue(mail.contains("请假审批 1"), mail);
        assertTrue(mail.contains("https://zhucun.example.org/"), mail);
        assertFalse(mail.contains(cadre.name()) || mail.contains("家事") || mail.contains(chief.name()), mail);
        // neither again that day, nor by another node at the same moment
        digests.send(eight);
        digests.send(eight.plus(Duration.ofHours(3)));
        assertEquals(1, mailbox(address).size());
        digests.send(eight.plus(Duration.ofDays(1)));
        assertEquals(2, mailbox(address).size());
    }

    @Test
    void in_quiet_hours_it_waits_and_nothing_is_not_said() throws IOException {
        GivenOffice chief = GivenOffices.township("530381102");
        String address = "quiet" + UUID.randomUUID() + "@example.org";
        wants(chief, address, 0).statusCode(200);
        // nothing waits there
        digests.send(tomorrow(8));
        assertEquals(List.of(), mailbox(address));
        Posted cadre = GivenPostings.to("530381102001", LocalDate.of(2021, 5, 7));
        ask(cadre, "2022-03-01");
        // a node that was down at eight comes back at night
        digests.send(tomorrow(8).plus(Duration.ofHours(38)));
        assertEquals(List.of(), mailbox(address));
        digests.send(tomorrow(8).plus(Duration.ofHours(47)));
        assertEquals(1, mailbox(address).size());
    }

    @Test
    void it_is_switched_off_kept_by_its_version_and_each_ones_own() throws IOException {
        GivenOffice chief = GivenOffices.township("530381103");
        String address = "off" + UUID.randomUUID() + "@example.org";
        chief.request()
                .get(URL)
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false))
                .body("addressMask", nullValue());
        Map<String, Object> body = body(null);
        put(chief, body, 0).statusCode(400);
        wants(chief, "no address", 0).statusCode(400);
        wants(chief, address, 0).statusCode(200);
        wants(chief, address, 0).statusCode(412);
        body.put("enabled", false);
        put(chief, body, 1).statusCode(200).body("enabled", equalTo(false)).body("nextAt", nullValue());
        ask(GivenPostings.to("530381103001", LocalDate.of(2021, 5, 7)), "2022-03-01");
        digests.send(tomorrow(8));
        assertEquals(List.of(), mailbox(address));
        GivenOffices.township("530381103")
                .request()
                .get(URL)
                .then()
                .body("addressMask", nullValue())
                .body("version", equalTo(0));
    }

    @Test
    void an_hour_in_the_quiet_hours_is_refused_with_words() {
        GivenOffice chief = GivenOffices.township("530381104");
        Map<String, Object> body = body("night" + UUID.randomUUID() + "@example.org");
        body.put("hour", 22);
        put(chief, body, 0)
                .statusCode(400)
                .body("violations[0].at", equalTo("/hour"))
                .body("violations[0].message", containsString("免打扰"));
        body.put("quietFrom", "23:00:00");
        put(chief, body, 0).statusCode(200);
    }

    @Test
    void a_run_goes_on_until_nothing_is_due() {
        Instant eight = tomorrow(8);
        asNobody("""
                with a as (
                    insert into account (id, username, display_name, region_path)
                    select gen_random_uuid(), 'crowd-' || i, '众', '/53/5303/530381/' from generate_series(1, 450) i returning id),
                p as (
                    insert into mail_preference (account_id, enabled, address_cipher, address_mask, hour, every_days, quiet_from, quiet_to)
                    select id, true, '', '-', 8, 1, '20:00', '07:00' from a returning account_id)
                insert into mail_digest (account_id, planned_at, next_at) select account_id, ?, ? from p
                """, eight.atOffset(ZoneOffset.UTC), eight.atOffset(ZoneOffset.UTC));
        digests.send(eight.plus(Duration.ofMinutes(1)));
        assertEquals(List.of("450"), GivenPostings.rows("""
                        select count(*) from mail_digest d join account a on a.id = d.account_id
                        where a.username like 'crowd-%' and d.next_at = d.planned_at and d.next_at > ?
                        """, eight.atOffset(ZoneOffset.UTC)));
        GivenAccounts.execute(
                "delete from mail_digest where account_id in (select id from account where username like 'crowd-%')");
    }

    /** The way a log-in sees accounts, in a deed of its own. */
    private static void asNobody(String sql, Object... values) {
        try (Connection connection =
                Arc.container().instance(AgroalDataSource.class).get().getConnection()) {
            connection.setAutoCommit(false);
            UUID deed = Ids.next();
            GivenPostings.run(connection, "select set_config('audit.deed', ?, true)", deed.toString());
            GivenPostings.run(connection, sql, values);
            GivenPostings.run(connection, """
                    insert into deed (id, account_name, role, office_path, office_name, action, outcome, request_id)
                    values (?, 'test', '-', '/', '-', 'DEMO_LOADED', 'DONE', 'test')
                    """, deed);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void who_comes_late_in_a_long_run_is_claimed_for_as_long_as_who_comes_first() {
        GivenOffice chief = GivenOffices.township("530381106");
        ask(GivenPostings.to("530381106001", LocalDate.of(2021, 5, 7)), "2022-03-01");
        String address = "late" + UUID.randomUUID() + "@example.org";
        wants(chief, address, 0).statusCode(200);
        List<String> claimed = new ArrayList<>();
        Clock slow = new SlowClock(Instant.now());
        Mailer mailer = mails -> {
            if (mails[0].getTo().contains(address)) {
                claimed.addAll(GivenPostings.rows(
                        "select extract(epoch from next_at)::bigint from mail_digest where account_id = ?",
                        chief.accountId()));
            }
        };
        Instant eight = tomorrow(8);
        new MailDigests(repository, numbers, cipher, mailer, slow, Optional.empty(), Optional.empty()).send(eight);
        assertEquals(1, claimed.size());
        // two readings of the clock, twenty minutes each, lie between the begin of the run and the claim
        Instant until = Instant.ofEpochSecond(Long.parseLong(claimed.get(0)));
        assertTrue(until.isAfter(eight.plus(Duration.ofMinutes(40 + 14))), until.toString());
    }

    /** Every reading takes twenty minutes. */
    private static final class SlowClock extends Clock {
        private Instant now;

        SlowClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            Instant read = now;
            now = now.plus(Duration.ofMinutes(20));
            return read;
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static Instant tomorrow(int hour) {
        return LocalDate.now(ZONE).plusDays(1).atTime(hour, 1).atZone(ZONE).toInstant();
    }

    private static void ask(Posted cadre, String day) {
        GivenOffices.cadre(cadre.cadreId())
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of("postingId", cadre.id(), "kind", "PERSONAL", "from", day, "to", day, "reason", "家事"))
                .post("/api/v1/leave-requests")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse wants(GivenOffice office, String address, int version) {
        return put(office, body(address), version);
    }

    private static Map<String, Object> body(String address) {
        Map<String, Object> body = new HashMap<>();
        body.put("enabled", true);
        body.put("address", address);
        body.put("hour", 8);
        body.put("everyDays", 1);
        body.put("quietFrom", "20:00:00");
        body.put("quietTo", "07:00:00");
        body.put("english", false);
        return body;
    }

    private static ValidatableResponse put(GivenOffice office, Map<String, Object> body, int version) {
        return office.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(URL)
                .then();
    }

    /** What lies in a mailbox, read the way a mail program does. */
    private List<String> mailbox(String address) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", pop3);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            in.readLine();
            say(in, out, "USER " + address);
            if (!say(in, out, "PASS " + address).startsWith("+OK")) {
                return List.of();
            }
            int count = Integer.parseInt(say(in, out, "STAT").split(" ")[1]);
            List<String> mails = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                say(in, out, "RETR " + i);
                mails.add(decoded(lines(in)));
            }
            say(in, out, "QUIT");
            return mails;
        }
    }

    private static String say(BufferedReader in, PrintWriter out, String line) throws IOException {
        out.print(line + "\r\n");
        out.flush();
        return in.readLine();
    }

    private static String lines(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static String decoded(String mail) {
        String body = mail.substring(mail.indexOf("\n\n") + 2);
        if (mail.toLowerCase(java.util.Locale.ROOT).contains("content-transfer-encoding: base64")) {
            return new String(Base64.getMimeDecoder().decode(body.trim()), StandardCharsets.UTF_8);
        }
        return quotedPrintable(body);
    }

    private static String quotedPrintable(String body) {
        byte[] bytes = new byte[body.length()];
        int length = 0;
        Matcher parts = Pattern.compile("=\\n|=([0-9A-Fa-f]{2})|(?s).").matcher(body);
        while (parts.find()) {
            if (parts.group(1) != null) {
                bytes[length++] = (byte) Integer.parseInt(parts.group(1), 16);
            } else if (!parts.group().equals("=\n")) {
                bytes[length++] = (byte) parts.group().charAt(0);
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
