package org.zhucun.conformance.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.zhucun.client.PrivateKeyJwt;
import org.zhucun.conformance.Assertion;
import org.zhucun.conformance.Sandbox;
import org.zhucun.conformance.api.Document;

/** The feed of the kit is like that of the system: the same members with the same kinds of values, in the same order of types. */
class FeedLikenessIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void what_the_kit_answers_is_what_the_document_says_but_for_what_it_adds() throws Exception {
        Document document = new Document();
        World world = new World(new Templates(), new Random(1), 130);
        for (int i = 0; i < 50; i++) {
            world.change();
        }
        Place at = Place.begin(world, "", world.types());
        for (int page = 0; page < 20; page++) {
            Page told = Page.after(
                    page == 19
                            ? new Place(
                                    at.epoch(), "", world.types(), world.types().size(), "", 0, 0)
                            : at,
                    world,
                    25);
            ObjectNode json = told.json(world, 1);
            json.remove(Templates.LATER_MEMBER);
            List<JsonNode> known = new ArrayList<>();
            for (JsonNode entry : json.path("items")) {
                ((ObjectNode) entry).remove(Templates.LATER_MEMBER);
                if (!entry.path("type").asText().equals(Templates.LATER_TYPE)) {
                    known.add(entry);
                }
            }
            json.putArray("items").addAll(known);
            assertNull(document.fault(json, "FeedPage"), json.toPrettyString());
            at = told.next();
        }
    }

    @Test
    void what_the_kit_answers_has_the_members_of_what_the_system_answers() throws Exception {
        Map<String, JsonNode> real = real();
        Templates templates = new Templates();
        assertEquals(templates.types(), List.copyOf(real.keySet()));
        World world = new World(templates, new Random(1), 130);
        Place place = Place.begin(world, "", world.types());
        Map<String, JsonNode> ours = new HashMap<>();
        for (int page = 0; page < 12; page++) {
            Page told = Page.after(place, world, 25);
            told.json(world, 1)
                    .path("items")
                    .forEach(entry -> ours.put(entry.path("type").asText(), entry));
            place = told.next();
        }
        real.forEach((type, entry) -> {
            ObjectNode mine = (ObjectNode) ours.get(type);
            mine.remove(Templates.LATER_MEMBER);
            ((ObjectNode) mine.path("data")).remove(Templates.LATER_MEMBER);
            assertEquals(names(entry), names(mine), type);
            assertEquals(names(entry.path("data")), names(mine.path("data")), type);
            assertEquals(entry.path("version").isNull(), mine.path("version").isNull(), type);
            assertEquals(
                    entry.path("changedAt").getNodeType(),
                    mine.path("changedAt").getNodeType(),
                    type);
        });
    }

    private static TreeSet<String> names(JsonNode node) {
        TreeSet<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** One entry of every type, in the order of the beginning. */
    private static Map<String, JsonNode> real() throws Exception {
        Sandbox sandbox = Sandbox.started();
        PrivateKeyJwt client = sandbox.credentials();
        String token = JSON.readTree(HTTP.send(
                                HttpRequest.newBuilder(sandbox.address().resolve("/api/v1/oauth2/token"))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(HttpRequest.BodyPublishers.ofString(
                                                "grant_type=client_credentials&client_assertion_type="
                                                        + Assertion.KIND.replace(":", "%3A") + "&client_assertion="
                                                        + Assertion.right(
                                                                client.clientId(), client.kid(), client.key())))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body())
                .path("access_token")
                .asText();
        Map<String, JsonNode> found = new java.util.LinkedHashMap<>();
        String query = "";
        boolean beginning = true;
        while (beginning) {
            JsonNode page = JSON.readTree(HTTP.send(
                            HttpRequest.newBuilder(sandbox.address().resolve("/api/v1/changes" + query))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body());
            assertEquals(new TreeSet<>(List.of("items", "more", "next", "retryAfterSeconds")), names(page));
            page.path("items")
                    .forEach(entry -> found.putIfAbsent(entry.path("type").asText(), entry));
            query = "?after=" + page.path("next").asText();
            beginning = page.path("more").asBoolean();
        }
        assertTrue(found.size() > 10, found.keySet().toString());
        return found;
    }
}
