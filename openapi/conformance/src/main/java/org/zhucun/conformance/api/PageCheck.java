package org.zhucun.conformance.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.zhucun.conformance.Fault;
import org.zhucun.conformance.Requirement;

/** 分页: by cursor through a list, with cursors that are none, sizes that are too large, and the headers of the quota. */
final class PageCheck implements Check {
    private static final String LIST = "/api/v1/organizations";
    private static final int PAGES = 4;
    private static final int SIZE = 7;
    private static final String POLICY = "\"client\";q=\\d+;w=60";
    private static final String LEFT = "\"client\";r=\\d+;t=\\d+";

    @Override
    public void run(Probe probe) throws IOException, InterruptedException {
        String cursor = walk(probe);
        for (String bent : new String[] {"no-cursor", bent(cursor)}) {
            probe.refused(
                    Requirement.PAGE_CURSOR,
                    probe.get(LIST + "?size=" + SIZE + "&after=" + bent),
                    400,
                    "INVALID_CURSOR");
        }
        probe.refused(Requirement.PAGE_CURSOR, probe.get("/api/v1/teams?after=" + cursor), 400, "INVALID_CURSOR");
        for (int size : new int[] {0, 201}) {
            probe.refused(Requirement.PAGE_SIZE, probe.get(LIST + "?size=" + size), 400, "INVALID_INPUT");
        }
        Reply reply = probe.get(LIST + "?size=1");
        limit(probe, reply, "RateLimit-Policy", POLICY);
        limit(probe, reply, "RateLimit", LEFT);
    }

    /** The first pages one by one are the same as at once. */
    private static String walk(Probe probe) throws IOException, InterruptedException {
        List<String> walked = new ArrayList<>();
        String after = null;
        String first = null;
        for (int page = 0; page < PAGES; page++) {
            Reply reply = probe.get(LIST + "?size=" + SIZE + (after == null ? "" : "&after=" + after));
            probe.answered(Requirement.PAGE_WALK, reply, 200);
            reply.json()
                    .path("items")
                    .forEach(item -> walked.add(item.path("id").asText()));
            JsonNode next = reply.json().path("next");
            if (!next.isTextual()) {
                break;
            }
            after = next.asText();
            first = first == null ? after : first;
        }
        List<String> atOnce = new ArrayList<>();
        probe.get(LIST + "?size=" + Math.max(1, walked.size()))
                .json()
                .path("items")
                .forEach(item -> atOnce.add(item.path("id").asText()));
        probe.results()
                .holds(
                        Requirement.PAGE_WALK,
                        walked.equals(atOnce) && new HashSet<>(walked).size() == walked.size(),
                        Fault.of("walk", LIST, walked.size(), atOnce.size()));
        return first;
    }

    /** One letter in the middle is another one. */
    private static String bent(String cursor) {
        int middle = cursor == null ? 0 : cursor.length() / 2;
        return cursor == null
                ? "x"
                : cursor.substring(0, middle)
                        + (cursor.charAt(middle) == 'A' ? 'B' : 'A')
                        + cursor.substring(middle + 1);
    }

    private static void limit(Probe probe, Reply reply, String header, String pattern) {
        probe.results()
                .holds(
                        Requirement.LIMIT_HEADERS,
                        reply.header(header).matches(pattern),
                        Fault.of("headerIs", reply.asked(), header, reply.header(header)));
    }
}
