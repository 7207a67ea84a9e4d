package org.zhucun.insight.figure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhucun.region.village.VillageCategory;
import org.zhucun.team.SendLevel;

/**
 * 统计范围: where, when and of whom, as the populations' texts name it.
 *
 * @param path of the region, {@code /} for the whole country
 */
record FigureExtent(String path, LocalDate day, SendLevel level, VillageCategory category) {

    /** Whether only those of a send level or a village category are asked for. */
    boolean narrowed() {
        return level != null || category != null;
    }

    /** The values of the places in a population's text. */
    Map<String, Object> values(LocalDate from) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("path", path);
        values.put("end", path + "~");
        values.put("day", day);
        values.put("from", from);
        values.put("level", level);
        values.put("category", category);
        return values;
    }
}
