package org.zhucun.insight.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;
import org.zhucun.region.RegionCode;

/** 指标查询: counts, breaks down and lists the populations of the catalogue; each is read once, however many figures speak of it. */
@ApplicationScoped
class FigureRepository {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z][A-Za-z]*)}");
    private static final int DEEPEST_STEP = 6;

    private final FigureCatalogue catalogue;
    private final DataSource database;

    FigureRepository(FigureCatalogue catalogue, DataSource database) {
        this.catalogue = catalogue;
        this.database = database;
    }

    private record Source(String population, LocalDate from) {}

    /** How many there are of each. */
    Map<FigureCount, Long> count(Collection<FigureCount> asked, FigureExtent extent) {
        Map<FigureCount, Long> counted = new HashMap<>();
        asked.stream()
                .distinct()
                .collect(Collectors.groupingBy(one -> new Source(one.population(), one.from())))
                .values()
                .forEach(together -> counted.putAll(ofOneSource(together, extent)));
        return counted;
    }

    private Map<FigureCount, Long> ofOneSource(List<FigureCount> together, FigureExtent extent) {
        String text = "select " + filters(together) + " from ("
                + catalogue.sql(together.get(0).population()) + ") x";
        List<Long> numbers = select(text + ofCategory(extent), values(together, extent))
                .list(database, row -> {
                    List<Long> all = new ArrayList<>();
                    for (int i = 0; i < together.size(); i++) {
                        all.add(row.getLong(i + 1));
                    }
                    return all;
                })
                .get(0);
        return IntStream.range(0, together.size()).boxed().collect(Collectors.toMap(together::get, numbers::get));
    }

    /** The same by region, level, sender or category: code to number, in the order of the codes. */
    Map<String, Long> parts(FigureCount count, FigureExtent extent, FigureDimension by) {
        String code = switch (by) {
            case REGION ->
                "split_part(x.region_path, '/', " + Math.min(extent.path().split("/", -1).length, DEEPEST_STEP) + ")";
            case SEND_LEVEL -> "x.send_level";
            case SENDER -> "x.sender";
            case CATEGORY -> "c.code";
        };
        String apart = by == FigureDimension.CATEGORY ? " cross join lateral unnest(x.categories) c (code)" : "";
        String text = "select " + code + " as code, " + filters(List.of(count)) + " from ("
                + catalogue.sql(count.population()) + ") x" + apart + ofCategory(extent) + "\ngroup by 1 order by 1";
        Map<String, Long> parts = new LinkedHashMap<>();
        select(text, values(List.of(count), extent))
                .list(database, row -> parts.put(String.valueOf(row.getString(1)), row.getLong(2)));
        return parts;
    }

    /** Those who count, in the order of their places. */
    List<FigureItem> items(FigureCount count, FigureExtent extent, List<String> after, int limit) {
        Map<String, Object> values = values(List.of(count), extent);
        String text =
                "select x.id, x.label, x.place, x.detail, x.region_path from (" + catalogue.sql(count.population())
                        + ") x" + ofCategory(extent) + "\n  and (" + count.condition() + ")";
        if (after != null) {
            values.put("afterPath", after.get(0));
            values.put("afterId", after.get(1));
            text += "\n  and (x.region_path collate \"C\", x.id collate \"C\") > ({afterPath}, {afterId})";
        }
        return select(text + "\norder by x.region_path collate \"C\", x.id collate \"C\" limit " + limit, values)
                .list(
                        database,
                        row -> new FigureItem(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                RegionCode.ofPath(row.getString(5))));
    }

    /** Left out unless asked for: then nobody's categories are looked up. */
    private static String ofCategory(FigureExtent extent) {
        return extent.category() == null ? "\nwhere true" : "\nwhere {category}::text = any (x.categories)";
    }

    private static String filters(List<FigureCount> counts) {
        return counts.stream()
                .map(count -> count.summed()
                        ? "coalesce((sum(x.amount) filter (where " + count.condition() + ") * 100)::bigint, 0)"
                        : "count(*) filter (where " + count.condition() + ")")
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Object> values(List<FigureCount> counts, FigureExtent extent) {
        Map<String, Object> values = extent.values(counts.get(0).from());
        counts.forEach(count -> values.putAll(count.parameters()));
        return values;
    }

    /** Puts a parameter at every {place} that is known by name; other braces are PostgreSQL's. */
    private static Select select(String text, Map<String, Object> values) {
        List<Object> given = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            if (!values.containsKey(place.group(1))) {
                throw new IllegalStateException("a population names an unknown value: " + place.group());
            }
            given.add(values.get(place.group(1)));
            place.appendReplacement(sql, "?");
        }
        return Select.from(place.appendTail(sql).toString(), given.toArray());
    }
}
