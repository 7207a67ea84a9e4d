package org.zhucun.conformance.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** 样例: one made-up resource of every type, with the members that the system itself answers; what is invented is like it. */
final class Templates {
    /** A type of which nobody knows anything yet. */
    static final String LATER_TYPE = "CONFORMANCE_LATER_TYPE";

    /** A member of which nobody knows anything yet. */
    static final String LATER_MEMBER = "conformanceLaterMember";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MONTH = "ATTENDANCE_MONTH";
    private static final String COUNTY = "620503";

    private final JsonNode types;

    Templates() {
        try (InputStream file = Templates.class.getResourceAsStream("/org/zhucun/conformance/feed-templates.json")) {
            types = JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The types of the feed, in the order in which a copy that begins is given them. */
    List<String> types() {
        List<String> names = new ArrayList<>();
        types.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The members of the data of a type. */
    List<String> members(String type) {
        List<String> names = new ArrayList<>();
        types.path(type).path("data").fieldNames().forEachRemaining(names::add);
        return names;
    }

    Key key(String type, Random random) {
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        return new Key(type, type.equals(MONTH) ? id + "/2026-10" : id);
    }

    /** A resource in one of its versions; some have a member that is not in the document. */
    Row row(Key key, long version) {
        JsonNode template = types.path(key.type());
        ObjectNode data = template.isMissingNode()
                ? JSON.createObjectNode().put("what", "later")
                : template.path("data").deepCopy();
        if (key.type().equals(MONTH)) {
            data.put("postingId", key.id().substring(0, key.id().indexOf('/')));
            data.withArray("exceptions").addObject().put("date", "2026-10-%02d".formatted(1 + version % 28));
        } else {
            data.put("id", key.id());
            String member = template.path("varies").asText("what");
            data.put(member, data.path(member).asText() + " " + version);
        }
        if ((key.hashCode() & 3) == 0) {
            data.put(LATER_MEMBER, version);
        }
        boolean versioned = template.path("versioned").asBoolean(true);
        return new Row(key, versioned ? version : null, COUNTY, data);
    }
}
