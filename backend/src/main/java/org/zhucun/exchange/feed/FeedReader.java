package org.zhucun.exchange.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * 变更流读取: the feed for whoever carries it on in the server's own house. Call it as the office whose feed it is, outside of a transaction
 * or in one of its own.
 */
@ApplicationScoped
public class FeedReader {
    private static final int PAGE = 200;

    private final FeedService service;
    private final ObjectMapper json;

    FeedReader(FeedService service, ObjectMapper json) {
        this.service = service;
        this.json = json;
    }

    /**
     * 一行: an entry as the interface answers it.
     *
     * @param json one line of JSON in UTF-8, without a newline
     */
    public record Line(String type, String id, boolean upsert, long position, byte[] json) {}

    /**
     * 一段.
     *
     * @param next where to go on
     * @param more whether there is more at once
     */
    public record Lines(List<Line> lines, String next, boolean more) {}

    /** @param after {@code next} of the lines before; null to begin with all there is */
    public Lines after(String after) {
        FeedFilter filter = new FeedFilter();
        filter.after = after;
        filter.size = PAGE;
        FeedPage page = service.page(filter);
        return new Lines(page.items().stream().map(this::line).toList(), page.next(), page.more());
    }

    private Line line(FeedEntry entry) {
        try {
            String text = json.writeValueAsString(entry);
            return new Line(
                    entry.type().name(),
                    entry.id(),
                    entry.op() == FeedOp.UPSERT,
                    entry.position(),
                    text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
