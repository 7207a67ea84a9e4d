package org.zhucun.conformance.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * 抄本中的一行: {@code {"type", "id"}} and what can be compared: {@code version}, {@code hash} (SHA-256 of the data with sorted members and
 * without spaces) or {@code data}.
 */
record KeptRow(Key key, JsonNode line) {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    /** @return null where the line is none */
    static KeptRow of(String text) {
        try {
            JsonNode line = JSON.readTree(text);
            boolean comparable = line.hasNonNull("version")
                    || line.hasNonNull("hash")
                    || line.path("data").isObject();
            boolean named = line.path("type").isTextual() && line.path("id").isTextual();
            return named && (comparable || line.has("version"))
                    ? new KeptRow(
                            new Key(line.path("type").asText(), line.path("id").asText()), line)
                    : null;
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }

    /** Whether it is what is true; members of a later release may have been kept or not. */
    boolean says(Row row) {
        ObjectNode known = row.data().deepCopy();
        known.remove(Templates.LATER_MEMBER);
        if (line.hasNonNull("version")
                && row.version() != null
                && line.path("version").asLong() != row.version()) {
            return false;
        }
        if (line.hasNonNull("hash")) {
            String hash = line.path("hash").asText();
            return hash.equalsIgnoreCase(hash(row.data())) || hash.equalsIgnoreCase(hash(known));
        }
        if (line.path("data").isObject()) {
            String data = sorted(line.path("data"));
            return data.equals(sorted(row.data())) || data.equals(sorted(known));
        }
        return true;
    }

    static String hash(JsonNode data) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(sorted(data).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With sorted members at every depth and without spaces. */
    static String sorted(JsonNode data) {
        try {
            return JSON.writeValueAsString(JSON.treeToValue(data, Object.class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
