package org.zhucun.burden;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 负担数据: deeds of a month by what they are, never by whom they were done. */
@ApplicationScoped
class MeterRepository {
    private static final ZoneId VILLAGE = ZoneId.of("Asia/Shanghai");
    private static final int VERSION_AND_RANDOM = 16;

    private final DataSource database;

    MeterRepository(DataSource database) {
        this.database = database;
    }

    /** What the grassroots handed in during a month: deed to number. Ids carry their time, so the index of deeds ends with the month. */
    Map<String, Long> handedIn(String path, YearMonth month, Collection<String> deeds) {
        Map<String, Long> counted = new LinkedHashMap<>();
        Select.from("select d.action, count(*) from deed d")
                .where("d.action = any (?)", deeds)
                .where("d.id >= ? and d.id < ?", first(month), first(month.plusMonths(1)))
                .where("d.role in ('TOWNSHIP', 'CADRE') and d.outcome = 'DONE'")
                .beneath("d.region_path", path)
                .then("group by 1")
                .list(database, row -> counted.put(row.getString(1), row.getLong(2)));
        return counted;
    }

    long posted(String path, LocalDate day) {
        return Select.from("select count(distinct p.cadre_id) from posting p")
                .beneath("p.region_path", path)
                .where("p.started_on <= ? and (p.ended_on is null or p.ended_on >= ?)", day, day)
                .list(database, row -> row.getLong(1))
                .get(0);
    }

    /** The least id that a deed of the month can have. */
    private static UUID first(YearMonth month) {
        Instant begin = month.atDay(1).atStartOfDay(VILLAGE).toInstant();
        return new UUID(begin.toEpochMilli() << VERSION_AND_RANDOM, 0L);
    }
}
