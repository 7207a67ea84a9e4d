package org.zhucun.exchange.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.zhucun.audit.log.GivenLog;

/** 抄本: what an integrator keeps, and the loop by which he keeps it; as docs/feed.md tells him. */
public final class FeedCopy {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Answers a query behind {@code /api/v1/changes}. */
    @FunctionalInterface
    public interface Source {
        JsonNode get(String query) throws IOException, InterruptedException;
    }

    private final Source source;
    private final Runnable before;
    private final String query;
    private final Map<String, JsonNode> rows = new TreeMap<>();
    private String cursor;

    /** @param query further parameters, e.g. {@code &types=CADRE} */
    public FeedCopy(Source source, String query) {
        this(source, () -> {}, query);
    }

    private FeedCopy(Source source, Runnable before, String query) {
        this.source = source;
        this.before = before;
        this.query = query;
    }

    /** Looks after the log has taken up everything, which it else does twice a second at most. */
    static FeedCopy of(Supplier<RequestSpecification> office, String query) {
        return new FeedCopy(
                asked -> JSON.readTree(office.get()
                        .get("/api/v1/changes?" + asked)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()),
                GivenLog::sequenced,
                query);
    }

    /** One answer is taken; whether there is more at once. */
    public JsonNode step() throws IOException, InterruptedException {
        JsonNode page = source.get("size=200" + (cursor == null ? "" : "&after=" + cursor) + query);
        for (JsonNode item : page.path("items")) {
            String key = item.path("type").asText() + " " + item.path("id").asText();
            if (item.path("op").asText().equals("DELETE")) {
                rows.remove(key);
            } else {
                rows.put(key, item.path("data"));
            }
        }
        cursor = page.path("next").asText();
        return page;
    }

    /** Goes on until there is nothing more; what was told meanwhile, in order. */
    public List<JsonNode> follow() throws IOException, InterruptedException {
        before.run();
        List<JsonNode> told = new ArrayList<>();
        JsonNode page;
        do {
            page = step();
            page.path("items").forEach(told::add);
        } while (page.path("more").asBoolean());
        return told;
    }

    public Map<String, JsonNode> rows() {
        return rows;
    }

    public String cursor() {
        return cursor;
    }

    /** Two copies that are the same have the same. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            rows.forEach((key, data) -> digest.update((key + data + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
