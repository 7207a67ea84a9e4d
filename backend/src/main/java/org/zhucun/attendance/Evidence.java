package org.zhucun.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.kernel.Select;
import org.zhucun.kernel.Texts;

/** 佐证: what work leaves behind anyway, a handover signed, a meeting held, and says that somebody was there. Nobody is asked for it. */
@ApplicationScoped
public class Evidence {
    private static final String HANDOVERS = """
            select d.day, d.kind, d.village_name
            from (select h.leaver_signed_on as day, 'SIGNED' as kind, h.village_name, h.cadre_id as who from handover h
                  union all
                  select h.successor_signed_on, 'SIGNED', h.village_name, h.successor_id from handover h
                  union all
                  select m.held_on, 'MEETING', h.village_name, m.cadre_id from handover_meeting m join handover h on h.id = m.handover_id
                  union all
                  select m.held_on, 'MEETING', h.village_name, m.successor_id
                  from handover_meeting m join handover h on h.id = m.handover_id) d
            """;

    private final DataSource database;
    private final RequestInfo request;

    Evidence(DataSource database, RequestInfo request) {
        this.database = database;
        this.request = request;
    }

    /** Sentences of the days between two days, both included, as far as the caller sees the records. */
    public Map<LocalDate, List<String>> of(UUID cadre, LocalDate from, LocalDate to) {
        Map<LocalDate, List<String>> days = new TreeMap<>();
        Select.from(HANDOVERS)
                .where("d.who = ?", cadre)
                .where("d.day between ? and ?", from, to)
                .then("order by 1, 2")
                .list(database, Evidence::seen)
                .forEach(seen -> days.computeIfAbsent(seen.day(), day -> new ArrayList<>())
                        .add(Texts.get(request.locale(), "attendance.evidence." + seen.kind(), seen.village())));
        return days;
    }

    private record Seen(LocalDate day, String kind, String village) {}

    private static Seen seen(ResultSet row) throws SQLException {
        return new Seen(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3));
    }
}
