package org.zhucun.exchange.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;

/** 变更流筛选: where to go on, how much of it, and of which resources. */
public class FeedFilter {
    /** The {@code next} of the answer before; none to begin with everything there is. */
    @RestQuery
    @Size(max = 1000)
    public String after;

    /** Entries of one answer at most. */
    @RestQuery
    @DefaultValue("200")
    @Min(1)
    @Max(200)
    public int size;

    /** Which resources, e.g. {@code CADRE,POSTING}; all that the office may read without. */
    @RestQuery
    @Size(max = 300)
    public String types;

    /** The resources asked for as one text, whatever their order; empty for all. */
    String asked() {
        return types == null ? "" : String.join(",", new TreeSet<>(List.of(types.split(",", -1))));
    }

    /**
     * The resources that the feed is begun with.
     *
     * @throws DomainException 400 where one is not known or not the office's to read, 403 where none is
     */
    List<FeedType> begun(Office office) {
        List<FeedType> readable = FeedType.readable(office);
        if (readable.isEmpty()) {
            throw DomainException.of(ProblemType.FORBIDDEN);
        }
        if (types == null) {
            return readable;
        }
        List<String> names = new ArrayList<>(List.of(types.split(",", -1)));
        List<FeedType> wanted =
                readable.stream().filter(type -> names.contains(type.name())).toList();
        names.removeAll(wanted.stream().map(FeedType::name).toList());
        if (!names.isEmpty()) {
            throw DomainException.invalid("types", "exchange.feed.types", names.get(0), FeedType.names(readable));
        }
        return wanted;
    }
}
