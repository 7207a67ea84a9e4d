package org.zhucun.conformance.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhucun.conformance.Fault;
import org.zhucun.conformance.Requirement;

/** 变更流: begun twice with answers of another size it is the same; what pages show is in it; order, tombstones and cursors as it is written. */
final class FeedCheck implements Check {
    private static final String CHANGES = "/api/v1/changes";
    private static final List<String> TYPES = List.of("ORGANIZATION", "CADRE", "TEAM", "POSTING");
    private static final Map<String, String> PAGES =
            Map.of("ORGANIZATION", "organizations", "CADRE", "cadres", "TEAM", "teams", "POSTING", "postings");
    private static final int NAMED = 5;
    private static final int FORBIDDEN = 403;
    private static final int MOST_PAGES = 20_000;

    private final String earlier;

    /** @param earlier a cursor that was kept, null where there is none: only behind it tombstones can be seen */
    FeedCheck(String earlier) {
        this.earlier = earlier;
    }

    @Override
    public void run(Probe probe) throws IOException, InterruptedException {
        Follower whole = new Follower(probe, "");
        whole.follow("size=200");
        Follower some = new Follower(probe, "&types=" + String.join(",", TYPES));
        some.follow("size=120");
        // what was changed between the two
        whole.follow("size=200");
        some.follow("size=120");
        equal(probe, whole, some);
        pages(probe, whole);
        repeated(probe);
        cursors(probe, some);
        tombstones(probe);
    }

    private static void equal(Probe probe, Follower whole, Follower some) {
        Set<String> missing = new HashSet<>(some.rows.keySet());
        missing.removeAll(whole.rows.keySet());
        Set<String> other = new HashSet<>(whole.rows.keySet());
        other.removeIf(key -> !TYPES.contains(key.substring(0, key.indexOf(' '))));
        other.removeAll(some.rows.keySet());
        missing.addAll(other);
        gapless(probe, missing);
    }

    private static void gapless(Probe probe, Set<String> missing) {
        String named = String.join(", ", missing.stream().sorted().limit(NAMED).toList());
        probe.results().holds(Requirement.FEED_GAPLESS, missing.isEmpty(), Fault.of("gap", missing.size(), named));
    }

    /** What the pages show; what is not in the copy, or in another version, may have been changed meanwhile, and is looked at once more. */
    private static void pages(Probe probe, Follower whole) throws IOException, InterruptedException {
        String region = probe.get("/api/v1/me").json().at("/office/nodeCode").asText();
        for (String type : TYPES) {
            Map<String, Long> shown = shown(probe, type, region);
            if (!whole.rows.entrySet().containsAll(shown.entrySet())) {
                whole.follow("size=200");
                shown = shown(probe, type, region);
            }
            Set<String> missing = new HashSet<>(shown.keySet());
            missing.removeAll(whole.rows.keySet());
            gapless(probe, missing);
            shown.forEach((key, version) -> probe.results()
                    .holds(
                            Requirement.FEED_PRESENT,
                            whole.rows.getOrDefault(key, version).equals(version),
                            Fault.of("old", key, whole.rows.get(key), version)));
        }
    }

    /** Of the client's own region, with their versions; nothing where they are not for it. */
    private static Map<String, Long> shown(Probe probe, String type, String region)
            throws IOException, InterruptedException {
        Map<String, Long> shown = new HashMap<>();
        String after = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            Reply reply = probe.get("/api/v1/" + PAGES.get(type) + "?size=200&region=" + region + after);
            if (reply.status() == FORBIDDEN || !probe.answered(Requirement.FEED_GAPLESS, reply, 200)) {
                break;
            }
            for (JsonNode item : reply.json().path("items")) {
                shown.put(
                        type + " " + item.path("id").asText(),
                        item.path("version").asLong(Follower.NO_VERSION));
            }
            if (!reply.json().path("next").isTextual()) {
                break;
            }
            after = "&after=" + reply.json().path("next").asText();
        }
        return shown;
    }

    private static void repeated(Probe probe) throws IOException, InterruptedException {
        String first = probe.get(CHANGES + "?size=30").json().path("next").asText();
        Reply once = probe.get(CHANGES + "?size=30&after=" + first);
        Reply again = probe.get(CHANGES + "?size=30&after=" + first);
        probe.results()
                .holds(
                        Requirement.FEED_REPEATABLE,
                        once.json().path("items").size() > 0 && ids(once).equals(ids(again)),
                        Fault.of("repeat", once.asked()));
    }

    private static List<String> ids(Reply reply) {
        List<String> ids = new ArrayList<>();
        reply.json().path("items").forEach(entry -> ids.add(Follower.key(entry)));
        return ids;
    }

    private static void cursors(Probe probe, Follower some) throws IOException, InterruptedException {
        for (String query :
                new String[] {"?after=" + some.cursor, "?after=" + some.cursor + "&types=CADRE", "?after=no-cursor"}) {
            probe.refused(Requirement.FEED_CURSOR, probe.get(CHANGES + query), 400, "INVALID_CURSOR");
        }
    }

    private void tombstones(Probe probe) throws IOException, InterruptedException {
        if (earlier == null) {
            probe.results().skip(Requirement.FEED_TOMBSTONES, Fault.of("noEarlier"));
            return;
        }
        Follower behind = new Follower(probe, "");
        behind.cursor = earlier;
        behind.follow("size=200");
        if (behind.tombstones() == 0) {
            probe.results().skip(Requirement.FEED_TOMBSTONES, Fault.of("noTombstone"));
        }
    }
}
