package org.zhucun.team.responsible;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;
import org.zhucun.region.RegionCode;
import org.zhucun.team.PostingRole;

/** 责任人查询: tables by their plain names, so that the transaction decides whether they are those of now or of an earlier moment. */
@ApplicationScoped
class ResponsibleRepository {
    private static final String COLUMNS = """
            select p.id, p.cadre_id, p.cadre_name, p.roles, p.village_code, p.team_id, p.team_name, p.unit_name, p.started_on, p.ended_on,
                   p.recorded_at
            from posting p
            """;

    private final DataSource database;

    ResponsibleRepository(DataSource database) {
        this.database = database;
    }

    /** Everybody posted to the village on the day. */
    List<ResponsiblePerson> postedTo(String village, LocalDate on) {
        return onDay(Select.from(COLUMNS).beneath("p.region_path", RegionCode.path(village)), on);
    }

    /** Everybody in the teams that serve the village on the day. */
    List<ResponsiblePerson> ofTeamsServing(String village, LocalDate on) {
        List<UUID> teams = Select.from("select distinct v.team_id from team_village v")
                .where("v.village_code = ?", village)
                .where("v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?)", on, on)
                .list(database, row -> row.getObject(1, UUID.class));
        return teams.isEmpty()
                ? List.of()
                : onDay(Select.from(COLUMNS).where("p.team_id = any (?::uuid[])", teams), on);
    }

    private List<ResponsiblePerson> onDay(Select select, LocalDate on) {
        return select.where("p.started_on <= ? and (p.ended_on is null or p.ended_on >= ?)", on, on)
                .then("order by p.started_on, p.id limit 200")
                .list(database, ResponsibleRepository::person);
    }

    private static ResponsiblePerson person(ResultSet row) throws SQLException {
        return new ResponsiblePerson(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                PostingRole.of((String[]) row.getArray(4).getArray()),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                row.getObject(11, OffsetDateTime.class).toInstant());
    }
}
