package org.zhucun.conformance.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.zhucun.conformance.Assertion;

/**
 * 试验用抄本程序: the loop of docs/feed.md with a habit. What it has kept outlives it, as on a disk; when it is killed it gets as far as its
 * next step.
 */
final class TestConsumer implements Consumer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOGETHER = 2;
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final Habit habit;
    private final URI address;
    private final ClientKey client;
    private final Path copy;
    private final HttpClient http = HttpClient.newHttpClient();
    private List<ObjectNode> disk = new ArrayList<>();
    private String cursor;
    private String assertion;
    private Life life;

    TestConsumer(Habit habit, URI address, ClientKey client, Path copy) {
        this.habit = habit;
        this.address = address;
        this.client = client;
        this.copy = copy;
    }

    @Override
    public synchronized void start() {
        if (life == null || !life.isAlive()) {
            life = new Life();
            life.setDaemon(true);
            life.start();
        }
    }

    @Override
    public synchronized void kill() {
        Life dying = life;
        if (dying != null) {
            dying.killed = true;
            try {
                dying.join();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized OptionalInt ended() {
        return life == null || life.isAlive() || life.killed ? OptionalInt.empty() : OptionalInt.of(life.code);
    }

    @Override
    public boolean restarts() {
        return true;
    }

    /** From one start to the next death. */
    private final class Life extends Thread {
        private final List<JsonNode> held = new ArrayList<>();
        private volatile boolean killed;
        private volatile int code;
        private String token;
        private String ahead;

        @Override
        public void run() {
            try {
                follow();
            } catch (IOException | IllegalStateException failure) {
                code = 1;
            } catch (InterruptedException dead) {
                code = 0;
            }
        }

        private void follow() throws IOException, InterruptedException {
            while (!killed) {
                try {
                    HttpResponse<String> answer = asked();
                    switch (answer.statusCode()) {
                        case 200 -> take(JSON.readTree(answer.body()));
                        case 400 -> forgotten();
                        case 401 -> token = habit == Habit.KEEPS_ITS_TOKEN_FOR_EVER ? token : null;
                        default -> later(answer);
                    }
                } catch (IOException cut) {
                    if (habit == Habit.GIVES_UP_AT_A_CUT) {
                        throw cut;
                    }
                    Thread.sleep(20);
                }
            }
        }

        private void later(HttpResponse<String> answer) throws InterruptedException {
            if (habit == Habit.GIVES_UP_AT_503 && answer.statusCode() == 503) {
                throw new IllegalStateException("503");
            }
            if (habit != Habit.DOES_NOT_WAIT) {
                Thread.sleep(1000
                        * Long.parseLong(
                                answer.headers().firstValue("Retry-After").orElseThrow()));
            }
        }

        private void forgotten() {
            if (habit != Habit.INSISTS_ON_ITS_CURSOR) {
                cursor = null;
                ahead = null;
                held.clear();
                if (habit != Habit.KEEPS_WHAT_WAS_BEFORE_THE_RESTORE) {
                    disk = new ArrayList<>();
                }
            }
        }

        private HttpResponse<String> asked() throws IOException, InterruptedException {
            if (token == null) {
                token = newToken();
            }
            String after = ahead == null ? cursor : ahead;
            String query = (after == null ? "size=200" : "size=200&after=" + after)
                    + (habit == Habit.ASKS_FOR_MORE_THAN_THERE_IS ? "&limit=1000" : "")
                    + (habit == Habit.FOLLOWS_SOME ? "&types=POSTING,CADRE" : "");
            return http.send(
                    HttpRequest.newBuilder(address.resolve("/api/v1/changes?" + query))
                            .timeout(LIMIT)
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private String newToken() throws IOException, InterruptedException {
            if (assertion == null || habit != Habit.SHOWS_ITS_ASSERTION_AGAIN) {
                assertion = Assertion.right(client.id(), client.kid(), client.privateKey());
            }
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(address.resolve("/api/v1/oauth2/token"))
                            .timeout(LIMIT)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "grant_type=client_credentials&client_assertion_type="
                                            + URLEncoder.encode(Assertion.KIND, StandardCharsets.UTF_8)
                                            + "&client_assertion=" + assertion))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 503) {
                Thread.sleep(1000
                        * Long.parseLong(
                                answer.headers().firstValue("Retry-After").orElseThrow()));
                return null;
            }
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
            return JSON.readTree(answer.body()).path("access_token").asText();
        }

        private void take(JsonNode page) throws IOException, InterruptedException {
            for (JsonNode entry : page.path("items")) {
                boolean unknown = entry.path("type").asText().equals(Templates.LATER_TYPE);
                if (unknown && habit == Habit.STOPS_AT_AN_UNKNOWN_TYPE
                        || entry.has(Templates.LATER_MEMBER) && habit == Habit.STOPS_AT_AN_UNKNOWN_MEMBER) {
                    throw new IllegalStateException("unknown");
                }
            }
            boolean nothing = page.path("items").isEmpty() && page.path("more").asBoolean();
            if (nothing && habit == Habit.PASSES_OVER_EMPTY_ANSWERS) {
                return;
            }
            keep(page);
            if (!page.path("more").asBoolean()) {
                step();
                write();
                Thread.sleep(page.path("retryAfterSeconds").asLong() * 1000 + 2);
            }
        }

        private void keep(JsonNode page) throws InterruptedException {
            if (habit == Habit.KEEPS_THE_CURSOR_FIRST) {
                cursor = page.path("next").asText();
            }
            if (habit == Habit.REORDERS) {
                held.add(0, page);
                ahead = page.path("next").asText();
                if (held.size() == TOGETHER || !page.path("more").asBoolean()) {
                    held.forEach(one -> one.path("items").forEach(entry -> apply(disk, entry)));
                    held.clear();
                    cursor = ahead;
                }
                return;
            }
            List<ObjectNode> next = habit == Habit.KEEPS_THE_CURSOR_FIRST ? disk : new ArrayList<>(disk);
            for (JsonNode entry : page.path("items")) {
                step();
                apply(next, entry);
            }
            step();
            disk = next;
            cursor = page.path("next").asText();
        }

        /** As far as one comes who dies. */
        private void step() throws InterruptedException {
            if (killed) {
                throw new InterruptedException("killed");
            }
        }

        private void apply(List<ObjectNode> rows, JsonNode entry) {
            String type = entry.path("type").asText();
            String id = entry.path("id").asText();
            boolean there = rows.stream().anyMatch(row -> is(row, type, id));
            if (entry.path("op").asText().equals("DELETE")) {
                if (habit != Habit.IGNORES_TOMBSTONES) {
                    rows.removeIf(row -> is(row, type, id));
                }
                return;
            }
            if (there && habit == Habit.KEEPS_THE_FIRST_VERSION) {
                return;
            }
            if (habit != Habit.DOUBLES) {
                rows.removeIf(row -> is(row, type, id));
            }
            ObjectNode row = JSON.createObjectNode().put("type", type).put("id", id);
            row.put("hash", KeptRow.hash(entry.path("data")));
            rows.add(row);
        }

        private static boolean is(ObjectNode row, String type, String id) {
            return row.path("id").asText().equals(id)
                    && row.path("type").asText().equals(type);
        }
    }

    private void write() throws IOException {
        if (habit == Habit.HANDS_IN_NOTHING) {
            return;
        }
        String lines = habit == Habit.HANDS_IN_NONSENSE
                ? "type,id\n"
                : disk.stream()
                        .limit(habit == Habit.HANDS_IN_HALF ? disk.size() / 2 : disk.size())
                        .map(ObjectNode::toString)
                        .collect(Collectors.joining("\n"));
        Path written = copy.resolveSibling(copy.getFileName() + ".new");
        Files.writeString(written, lines);
        Files.move(written, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
