package org.zhucun.exchange.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.zhucun.carrier.BundleRefused;
import org.zhucun.carrier.Digests;
import org.zhucun.carrier.Refusal;

/**
 * 副本的一行: an entry of a bundle, as it is kept.
 *
 * @param changedAt as it was written, null of the beginning
 * @param body {@code data} as JSON, null where it is gone
 */
record CopyEntry(
        String type,
        String item,
        Long version,
        String regionCode,
        long position,
        String changedAt,
        String body,
        byte[] lineHash) {

    /** @throws BundleRefused where the line is no entry of the feed */
    static CopyEntry of(byte[] line, ObjectMapper json) throws IOException {
        try {
            JsonNode entry = json.readTree(line);
            String op = entry.path("op").asText();
            JsonNode data = entry.path("data");
            boolean upsert = op.equals("UPSERT");
            if (!(upsert ? data.isObject() : op.equals("DELETE"))
                    || !entry.path("type").asText().matches("[A-Z_]{1,40}")
                    || !entry.path("id").asText().matches("[0-9A-Za-z/_-]{1,100}")
                    || !entry.path("regionCode").asText().matches("\\d{0,12}")) {
                throw new BundleRefused(Refusal.HOSTILE, "line");
            }
            return new CopyEntry(
                    entry.path("type").asText(),
                    entry.path("id").asText(),
                    entry.path("version").isIntegralNumber()
                            ? entry.path("version").longValue()
                            : null,
                    entry.path("regionCode").asText(),
                    entry.path("position").longValue(),
                    entry.path("changedAt").isTextual()
                            ? entry.path("changedAt").asText()
                            : null,
                    upsert ? json.writeValueAsString(data) : null,
                    Digests.of(line));
        } catch (JsonProcessingException malformed) {
            throw new BundleRefused(Refusal.HOSTILE, "line");
        }
    }

    String key() {
        return type + " " + item;
    }
}
