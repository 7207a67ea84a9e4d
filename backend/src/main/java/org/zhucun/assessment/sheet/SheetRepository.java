package org.zhucun.assessment.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 考核表读取 */
@ApplicationScoped
class SheetRepository {
    static final String COLUMNS = """
            select s.id, s.version, s.state, s.round_id, s.round_kind, s.round_title, s.year, s.from_day, s.to_day, s.decides_path,
                   s.object_kind, s.object_id, s.object_name, s.cadre_id, s.team_id, s.team_name, s.village_name, s.unit_name, s.category,
                   s.sent_by, s.region_path, s.unit_path, s.proposed, s.opinion, s.parts, s.rating, s.satisfaction, s.total, s.proposed_by,
                   s.proposed_by_name, s.proposed_on, s.referred_to, s.referred_grade, s.referred_opinion, s.referred_by,
                   s.referred_by_name, s.referred_on, s.grade_id, s.grade, s.returned_reason,
                   exists (select from assessment_objection o where o.sheet_id = s.id and o.state = 'OPEN') as objection
            from assessment_sheet s
            """;

    private final DataSource database;
    private final SheetRows rows;

    SheetRepository(DataSource database, SheetRows rows) {
        this.database = database;
        this.rows = rows;
    }

    List<Sheet> page(SheetFilter filter, List<String> after) {
        Select select = Select.from(COLUMNS)
                .whereIf(filter.round, "s.round_id = ?")
                .whereIf(filter.objectKind, "s.object_kind = ?")
                .whereIf(filter.state, "s.state = ?")
                .whereIf(filter.team, "s.team_id = ?")
                .whereIf(filter.cadre, "s.cadre_id = ?")
                .beneath("s.region_path", filter.regionPath());
        if (after != null) {
            select.where(
                    "(s.region_path, s.object_name, s.id) > (?, ?, ?)",
                    after.get(0),
                    after.get(1),
                    UUID.fromString(after.get(2)));
        }
        return select.then("order by s.region_path, s.object_name, s.id limit " + (filter.size + 1))
                .list(database, rows::sheet);
    }

    Optional<Sheet> find(UUID id) {
        return Select.from(COLUMNS).where("s.id = ?", id).list(database, rows::sheet).stream()
                .findFirst();
    }

    /** Held until this is done. */
    Optional<Sheet> lock(UUID id) {
        return Select.from(COLUMNS).where("s.id = ?", id).then("for update of s").list(database, rows::sheet).stream()
                .findFirst();
    }
}
