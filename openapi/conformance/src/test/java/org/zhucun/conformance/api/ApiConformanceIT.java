package org.zhucun.conformance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhucun.conformance.Part;
import org.zhucun.conformance.Requirement;
import org.zhucun.conformance.Results;
import org.zhucun.conformance.Sandbox;
import org.zhucun.conformance.Words;

/** Our own system conforms; behind a proxy that bends one thing it does not, and what is said of it is that and nothing else. */
class ApiConformanceIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PASSWORD = "Zhucun-demo-2026";

    private static Sandbox sandbox;
    private static Document document;
    private static String before;

    /** Somebody strikes a trainee off: behind the cursor of before there is a tombstone. */
    @BeforeAll
    static void a_row_is_deleted_behind_a_cursor() throws Exception {
        sandbox = Sandbox.started();
        document = new Document();
        Results none = new Results(Part.API);
        Probe probe = new Probe(sandbox.address(), sandbox.credentials(), none, document);
        probe.token(probe.grant(probe.assertion()).json().path("access_token").asText());
        before = end(probe, null);
        String office = asked("POST", "/api/v1/auth/login", null, Map.of("username", "zhucunban", "password", PASSWORD))
                .path("accessToken")
                .asText();
        String course = first("/api/v1/trainings?size=1", office);
        String trainee = first("/api/v1/trainings/" + course + "/roll?size=1", office);
        asked("POST", "/api/v1/trainings/" + course + "/roll/" + trainee + "/withdrawal", office, Map.of());
        while (end(probe, before).equals(before)) {
            Thread.sleep(200);
        }
    }

    private static String end(Probe probe, String from) throws IOException, InterruptedException {
        String cursor = from;
        boolean more = true;
        while (more) {
            JsonNode page = probe.get("/api/v1/changes?size=200" + (cursor == null ? "" : "&after=" + cursor))
                    .json();
            cursor = page.path("next").asText();
            more = page.path("more").asBoolean();
        }
        return cursor;
    }

    private static String first(String path, String token) throws IOException, InterruptedException {
        return asked("GET", path, token, Map.of()).at("/items/0/id").asText();
    }

    private static JsonNode asked(String verb, String path, String token, Map<String, ?> body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(sandbox.address().resolve(path))
                .header("If-Match", "\"0\"")
                .method(
                        verb,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(2, answer.statusCode() / 100, answer.body());
        return JSON.readTree(answer.body());
    }

    @Test
    void our_own_system_conforms() throws Exception {
        Results results = run(sandbox.address(), EnumSet.allOf(Group.class));
        assertEquals(List.of(), results.failed(), explained(results));
        assertEquals(Part.API.requirements().size(), results.count(Results.State.HOLDS), explained(results));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_bent_is_named(Mutant mutant) throws Exception {
        try (MutantProxy proxy = new MutantProxy(mutant, sandbox.address())) {
            Results results = run(proxy.address(), around(mutant));
            assertEquals(mutant.shown(), Set.copyOf(results.failed()), mutant + explained(results));
        }
    }

    @Test
    void for_every_requirement_there_is_a_system_that_does_not_meet_it() {
        Set<Requirement> shown = EnumSet.noneOf(Requirement.class);
        Stream.of(Mutant.values()).forEach(mutant -> shown.addAll(mutant.shown()));
        assertEquals(EnumSet.copyOf(Part.API.requirements()), shown);
    }

    /** What takes long only where it is about that. */
    private static Set<Group> around(Mutant mutant) {
        Set<Group> groups = EnumSet.of(Group.REFUSALS, Group.PAGES, Group.IMPORTS);
        Stream.of(Group.LISTS, Group.FEED)
                .filter(group -> group.requirements().containsAll(mutant.shown()))
                .forEach(groups::add);
        return groups;
    }

    private static Results run(URI address, Set<Group> groups) throws IOException, InterruptedException {
        return new ApiRun(address, sandbox.credentials(), before, document).run(groups);
    }

    private static String explained(Results results) {
        Words words = Words.in("en");
        StringBuilder text = new StringBuilder();
        for (Requirement each : Part.API.requirements()) {
            if (results.state(each) != Results.State.HOLDS) {
                text.append('\n').append(results.state(each)).append(' ').append(each);
                results.why(each).forEach(why -> text.append("\n  ").append(words.of(why)));
            }
        }
        results.notes().forEach(note -> text.append("\n").append(words.of(note)));
        return text.toString();
    }
}
