package org.zhucun.incentive.honor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.audit.Changed;
import org.zhucun.incentive.merit.HonorLevel;
import org.zhucun.incentive.merit.MeritDesk;
import org.zhucun.incentive.merit.MeritPages;
import org.zhucun.incentive.merit.MeritPages.Newest;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 荣誉存取 */
@ApplicationScoped
class HonorRepository {
    /** What the days and the objections say of an honour {@code x} on a day. */
    private static final String STATE = """
            case when x.revoked_on is not null then 'REVOKED' when x.refused_on is not null then 'REFUSED'
                 when x.open_objections > 0 then 'OBJECTED' when x.publicity_to < ?::date then 'STANDING' else 'PUBLICIZED' end
            """;

    private static final String COLUMNS = """
            select x.id, x.level, x.title, x.cadre_id, x.team_id, x.subject_name, x.granted_by, x.document_number, x.granted_on, x.deeds,
                   x.publicity_where, x.publicity_from, x.publicity_to, x.open_objections, x.refused_on, x.revoked_on, x.revoked_reason,
                   x.recorded_by_name, x.publicity_to < x.recorded_on as entered_later, x.office_path, x.region_path, x.version,
                   exists (select from commendation c where c.honor_id = x.id) as in_batch,
            """ + STATE + " as state from honor x";

    private static final String OBJECTIONS = """
            select o.id, o.honor_id, o.subject_name, o.said_by, o.content, o.raised_on, o.recorded_by_name, o.outcome, o.decision,
                   o.decided_on, o.decided_by_name, o.region_path, o.version, o.recorded_by, o.honored_by, h.office_path
            from honor_objection o
            join honor h on h.id = o.honor_id
            """;

    private final EntityManager entities;
    private final DataSource database;
    private final MeritPages pages;
    private final MeritDesk desk;

    HonorRepository(EntityManager entities, DataSource database, MeritPages pages, MeritDesk desk) {
        this.entities = entities;
        this.database = database;
        this.pages = pages;
        this.desk = desk;
    }

    void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /** Held until the transaction ends, so that what is counted on it is counted one after the other. */
    Optional<Honor> locked(UUID id) {
        return Optional.ofNullable(entities.find(Honor.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<HonorObjection> objection(UUID id) {
        return Optional.ofNullable(entities.find(HonorObjection.class, id));
    }

    /** The last day of the shortest publicity that begins on a day where a path lies. */
    LocalDate shortest(String regionPath, LocalDate from, int workdays) {
        return Select.from("select w.day from workday_after(?, ?, ?) w", regionPath, from.minusDays(1), workdays)
                .list(database, row -> row.getObject(1, LocalDate.class))
                .get(0);
    }

    Optional<HonorView> view(UUID id) {
        return Select.from(COLUMNS, desk.today()).where("x.id = ?", id).list(database, this::read).stream()
                .findFirst();
    }

    CursorPage<HonorView> page(HonorFilter filter) {
        return pages.page(Newest.byDay("honors", "granted_on"), filter, () -> filtered(filter), this::read);
    }

    List<HonorObjectionView> objections(UUID honor) {
        return Select.from(OBJECTIONS)
                .where("o.honor_id = ?", honor)
                .then("order by o.raised_on, o.id limit 200")
                .list(database, this::readObjection);
    }

    HonorObjectionView objectionView(UUID id) {
        return Select.from(OBJECTIONS)
                .where("o.id = ?", id)
                .list(database, this::readObjection)
                .get(0);
    }

    private Select filtered(HonorFilter filter) {
        Select select = Changed.since(Select.from(COLUMNS, desk.today()), filter.changedSince, "honor", "x.id")
                .beneath("x.region_path", filter.regionPath())
                .whereIf(filter.level, "x.level = ?")
                .whereIf(filter.cadre, "x.cadre_id = ?")
                .whereIf(filter.team, "x.team_id = ?")
                .whereIf(filter.from, "x.granted_on >= ?")
                .whereIf(filter.to, "x.granted_on <= ?");
        return filter.state == null ? select : select.where("(" + STATE + ") = ?", desk.today(), filter.state);
    }

    private HonorView read(ResultSet row) throws SQLException {
        String path = row.getString("region_path");
        HonorState state = HonorState.valueOf(row.getString("state"));
        return new HonorView(
                row.getObject("id", UUID.class),
                HonorLevel.valueOf(row.getString("level")),
                row.getString("title"),
                row.getObject("cadre_id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getString("subject_name"),
                row.getString("granted_by"),
                row.getString("document_number"),
                row.getObject("granted_on", LocalDate.class),
                row.getString("deeds"),
                row.getString("publicity_where"),
                row.getObject("publicity_from", LocalDate.class),
                row.getObject("publicity_to", LocalDate.class),
                state,
                row.getInt("open_objections"),
                row.getObject("refused_on", LocalDate.class),
                row.getObject("revoked_on", LocalDate.class),
                row.getString("revoked_reason"),
                row.getString("recorded_by_name"),
                row.getBoolean("entered_later"),
                row.getBoolean("in_batch"),
                may(row, state, path),
                row.getLong("version"));
    }

    private List<String> may(ResultSet row, HonorState state, String path) throws SQLException {
        List<String> may = new ArrayList<>();
        LocalDate today = desk.today();
        boolean lives = state != HonorState.REFUSED && state != HonorState.REVOKED;
        if (lives && !today.isBefore(row.getObject("publicity_from", LocalDate.class))) {
            may.addAll(desk.may("honor:object", path, "object"));
        }
        if (lives && desk.office().covers(row.getString("office_path"))) {
            may.addAll(desk.may("incentive:edit", path, "revoke"));
        }
        if (state == HonorState.STANDING) {
            may.add("print");
        }
        return may;
    }

    private HonorObjectionView readObjection(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new HonorObjectionView(
                row.getObject("id", UUID.class),
                row.getObject("honor_id", UUID.class),
                row.getString("subject_name"),
                row.getString("said_by"),
                row.getString("content"),
                row.getObject("raised_on", LocalDate.class),
                row.getString("recorded_by_name"),
                outcome == null ? null : HonorObjectionOutcome.valueOf(outcome),
                row.getString("decision"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by_name"),
                outcome == null && decides(row)
                        ? desk.may("honor:decide", row.getString("region_path"), "decide")
                        : List.of(),
                row.getLong("version"));
    }

    /** An office not beneath the one that recorded the honour, and a person of neither record. */
    private boolean decides(ResultSet row) throws SQLException {
        UUID account = desk.office().accountId();
        return desk.office().covers(row.getString("office_path"))
                && !account.equals(row.getObject("recorded_by", UUID.class))
                && !account.equals(row.getObject("honored_by", UUID.class));
    }
}
