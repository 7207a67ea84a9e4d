package org.zhucun.exchange.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.zhucun.exchange.feed.FeedRepository.Head;
import org.zhucun.scope.Office;

/** 变更流位置: where the log stands, for a copy that was taken as a file and follows the feed from there. */
@ApplicationScoped
public class FeedPlaces {
    private final FeedRepository feed;

    FeedPlaces(FeedRepository feed) {
        this.feed = feed;
    }

    /**
     * 位置: the newest entry of the log.
     *
     * @param position index of the entry, -1 when there is none
     * @param mark the beginning of its hash
     */
    public record Place(long position, String mark) {}

    /** In the transaction that reads the rows, before it reads them: what changes a row afterwards has a later position. */
    public Place now() {
        Head head = feed.head();
        return new Place(head.index(), head.mark());
    }

    /**
     * What an office gives as {@code after}, with the same {@code types}, to be told what changed since.
     *
     * @return null where it may not read the feed, or one of the types
     */
    public String cursor(Place place, Collection<FeedType> wanted, Office office) {
        List<FeedType> types =
                Arrays.stream(FeedType.values()).filter(wanted::contains).toList();
        boolean readable = !types.isEmpty() && types.stream().allMatch(type -> type.readableBy(office));
        if (!readable || !office.may("feed:read")) {
            return null;
        }
        return FeedCursor.begin(types, place.position(), place.mark())
                .read(place.position(), place.mark())
                .encode(FeedService.binding(types(wanted), office));
    }

    /** The types as {@code types} of the feed names them. */
    public static String types(Collection<FeedType> wanted) {
        return String.join(",", wanted.stream().map(FeedType::name).sorted().toList());
    }
}
