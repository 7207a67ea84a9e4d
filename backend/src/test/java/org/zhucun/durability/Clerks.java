package org.zhucun.durability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** 乡镇经办: the clerks of some townships, and the requests that their screens would send, each with its client id. */
final class Clerks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "Zhucun-demo-2026";
    private static final List<String> AWAY = List.of("OFFICIAL_TRIP", "TRAINING", "REST", "UNEXCUSED_ABSENCE");
    private static final List<String> SPANS = List.of("AM", "PM", "DAY");
    private static final int BATCH = 10;

    private final PackagedApplication application;
    private final Map<String, String> tokens = new HashMap<>();
    private final Random random;

    Clerks(PackagedApplication application, List<String> townships, long seed) throws Exception {
        this.application = application;
        this.random = new Random(seed);
        for (String township : townships) {
            String name = township.equals("620503113") ? "xiangzhen" : "z" + township;
            HttpRequest login = json("/api/v1/auth/login", Map.of("username", name, "password", PASSWORD))
                    .build();
            HttpResponse<String> answer = application.send(login);
            tokens.put(
                    township, JSON.readTree(answer.body()).path("accessToken").asText());
        }
    }

    List<String> townships() {
        return tokens.keySet().stream().sorted().toList();
    }

    /** Single entries into a township's month. */
    List<Sent> entries(String township, YearMonth month, int count) throws IOException, InterruptedException {
        JsonNode rows = register(township, month).path("rows");
        List<Sent> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> entry = entry(rows.get(random.nextInt(rows.size())), month);
            HttpRequest request = authorized(township, json("/api/v1/attendance/entries", entry));
            made.add(new Sent(request, List.of((UUID) entry.get("id")), null));
        }
        return made;
    }

    /** Whole screens of entries into a township's month. */
    List<Sent> screens(String township, YearMonth month, int count) throws IOException, InterruptedException {
        JsonNode rows = register(township, month).path("rows");
        List<Sent> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Map<String, Object>> entries = new ArrayList<>();
            for (int j = 0; j < BATCH; j++) {
                entries.add(entry(rows.get(random.nextInt(rows.size())), month));
            }
            HttpRequest.Builder put = json(
                            "/api/v1/attendance/registers/" + township + "/" + month + "/entries",
                            Map.of("entries", entries))
                    .method("PUT", body(Map.of("entries", entries)));
            made.add(new Sent(
                    authorized(township, put),
                    entries.stream().map(entry -> (UUID) entry.get("id")).toList(),
                    null));
        }
        return made;
    }

    /** The confirmation of a month in which nobody enters anything any more. */
    Sent confirmation(String township, YearMonth month) throws IOException, InterruptedException {
        String version = register(township, month).path("version").asText();
        HttpRequest.Builder post = json(
                        "/api/v1/attendance/registers/" + township + "/" + month + "/confirmation", Map.of())
                .method("POST", HttpRequest.BodyPublishers.noBody())
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", id().toString());
        return new Sent(authorized(township, post), List.of(), township + "/" + month);
    }

    /** How many of a screen's entries an answer says it has kept, now or before. */
    static int kept(HttpResponse<String> answer) throws IOException {
        JsonNode result = JSON.readTree(answer.body());
        return result.path("recorded").asInt() + result.path("duplicates").asInt();
    }

    private JsonNode register(String township, YearMonth month) throws IOException, InterruptedException {
        HttpRequest get =
                authorized(township, application.ask("/api/v1/attendance/registers/" + township + "/" + month));
        HttpResponse<String> answer = application.send(get);
        // connections of the pool that a restarted server knows nothing of are found out one by one
        for (int again = 0; again < 20 && answer.statusCode() == 503; again++) {
            Thread.sleep(200);
            answer = application.send(get);
        }
        if (answer.statusCode() != 200) {
            throw new AssertionError(application.explain(get.uri() + " " + answer.statusCode() + " " + answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    private Map<String, Object> entry(JsonNode row, YearMonth month) {
        LocalDate first = latest(LocalDate.parse(row.path("from").asText()), month.atDay(1));
        LocalDate last = row.path("to").isNull()
                ? month.atEndOfMonth()
                : earliest(LocalDate.parse(row.path("to").asText()), month.atEndOfMonth());
        LocalDate day = first.plusDays(random.nextInt((int) (last.toEpochDay() - first.toEpochDay()) + 1));
        return Map.of(
                "id", id(),
                "postingId", row.path("postingId").asText(),
                "date", day.toString(),
                "half", SPANS.get(random.nextInt(SPANS.size())),
                "status", AWAY.get(random.nextInt(AWAY.size())));
    }

    private HttpRequest.Builder json(String path, Object body) throws IOException {
        return application.ask(path).header("Content-Type", "application/json").POST(body(body));
    }

    private static HttpRequest.BodyPublisher body(Object body) throws IOException {
        return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private HttpRequest authorized(String township, HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + tokens.get(township)).build();
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
