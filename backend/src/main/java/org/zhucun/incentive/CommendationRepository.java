package org.zhucun.incentive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 激励数据: commendations, newest first. */
@ApplicationScoped
class CommendationRepository implements PanacheRepositoryBase<Commendation, UUID> {
    private static final String COLUMNS = """
            select id, kind, level, cadre_id, team_id, subject_name, title, on_date, document, version from commendation
            """;

    private final DataSource database;

    CommendationRepository(DataSource database) {
        this.database = database;
    }

    List<CommendationView> page(CommendationFilter filter, LocalDate beforeDay, UUID beforeId) {
        Select select = filtered(COLUMNS, filter);
        if (beforeId != null) {
            select.where("(on_date, id) < (?, ?)", beforeDay, beforeId);
        }
        return select.then("order by on_date desc, id desc limit " + (filter.size + 1))
                .list(database, CommendationRepository::read);
    }

    CursorPage.Total total(CommendationFilter filter) {
        return filtered(COLUMNS, filter).total(database);
    }

    /** M1: the three totals, kinds without any included. */
    Map<CommendationKind, Long> totals(CommendationFilter filter) {
        Map<CommendationKind, Long> totals = new EnumMap<>(CommendationKind.class);
        for (CommendationKind kind : CommendationKind.values()) {
            totals.put(kind, 0L);
        }
        filtered("select kind, count(*) from commendation", filter)
                .then("group by kind")
                .list(database, row -> totals.put(CommendationKind.valueOf(row.getString(1)), row.getLong(2)));
        return totals;
    }

    private static Select filtered(String projection, CommendationFilter filter) {
        return Select.from(projection)
                .beneath("region_path", filter.regionPath())
                .whereIf(filter.kind, "kind = ?")
                .whereIf(filter.cadre, "cadre_id = ?")
                .whereIf(filter.team, "team_id = ?")
                .whereIf(filter.from, "on_date >= ?")
                .whereIf(filter.to, "on_date <= ?");
    }

    private static CommendationView read(ResultSet row) throws SQLException {
        return new CommendationView(
                row.getObject("id", UUID.class),
                CommendationKind.valueOf(row.getString("kind")),
                HonorLevel.valueOf(row.getString("level")),
                row.getObject("cadre_id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getString("subject_name"),
                row.getString("title"),
                row.getObject("on_date", LocalDate.class),
                row.getString("document"),
                row.getLong("version"));
    }
}
