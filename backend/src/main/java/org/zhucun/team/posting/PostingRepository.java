package org.zhucun.team.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.audit.Changed;
import org.zhucun.cadre.CurrentPosting;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Tree;
import org.zhucun.team.EndReason;
import org.zhucun.team.EndState;
import org.zhucun.team.PostingRole;
import org.zhucun.team.SendLevel;

/** 任职存取: postings, in the order of the villages for a region, of the units for a unit. */
@ApplicationScoped
class PostingRepository {
    private static final String COLUMNS = """
            select p.id, p.cadre_id, p.cadre_name, p.team_id, p.team_name, p.village_code, p.village_name, p.roles,
                   p.full_time_released, p.home_unit_duties, p.started_on, p.arrived_on, p.planned_end_on, p.ended_on,
                   p.end_reason, p.end_state, p.end_asked_for, p.end_note, p.end_requested_by, p.predecessor_id, p.unit_id,
                   p.unit_name, p.send_level, p.version, p.region_path, p.unit_path,
                   (select array[h.id::text, h.state,
                                 (select count(*) from handover_item i where i.handover_id = h.id and i.state = 'REFUSED')::text]
                    from handover h where h.outgoing_posting_id = p.id) as handover,
                   (select array[f.ground, f.document, f.fact_on::text, f.destination, f.successor_due_on::text]
                    from posting_end_fact f where f.posting_id = p.id) as end_facts,
                   p.planned_end_on - (
                       select (q.value #>> '{}')::int from policy_parameter q
                       where q.key = 'term.reminder.days' and q.region_path = left(p.region_path, length(q.region_path))
                         and q.valid_from <= p.planned_end_on and (q.valid_to is null or q.valid_to > p.planned_end_on)
                       order by length(q.region_path) desc limit 1) as reminder_on
            from posting p
            """;

    private final EntityManager entities;
    private final DataSource database;
    private final Clock clock;

    PostingRepository(EntityManager entities, DataSource database, Clock clock) {
        this.entities = entities;
        this.database = database;
        this.clock = clock;
    }

    /** A row of the list with its place in the order. */
    record Listed(String path, PostingView view) {}

    Optional<Posting> find(UUID id) {
        return Optional.ofNullable(entities.find(Posting.class, id));
    }

    Optional<UUID> successorOf(UUID id) {
        return Select.from("select id from posting")
                .where("predecessor_id = ?", id)
                .list(database, row -> row.getObject(1, UUID.class))
                .stream()
                .findFirst();
    }

    /** Its constraints speak now, before anything else is done about it. */
    void add(Posting posting) {
        entities.persist(posting);
        entities.flush();
    }

    /**
     * Lets postings of one cadre, then those to one village, queue up. The constraints decide in any case; two that wait for each
     * other would learn it only from PostgreSQL's search for deadlocks, a second later and without the rule.
     */
    void queue(UUID cadreId, String villageCode) {
        for (String of : List.of("posting " + cadreId, "posting " + villageCode)) {
            Select.from("select pg_advisory_xact_lock(hashtextextended(?, 0))", of)
                    .list(database, row -> of);
        }
    }

    void flush() {
        entities.flush();
    }

    /** What hangs on it changes: so does its version. */
    void touch(Posting posting) {
        entities.lock(posting, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** The facts of an end are written beside it, and taken away when it is refused. */
    void state(Posting posting, EndFacts facts) {
        EndFactsRow before = entities.find(EndFactsRow.class, posting.id);
        if (before != null) {
            entities.remove(before);
            entities.flush();
        }
        if (facts != null) {
            entities.persist(new EndFactsRow(posting, facts));
        }
    }

    /** What the posting looks like now, with what hangs on it. */
    PostingView view(UUID id, PostingRights rights) {
        entities.flush();
        return Select.from(COLUMNS)
                .where("p.id = ?", id)
                .list(database, row -> view(row, rights))
                .get(0);
    }

    /** The team of a new posting; it cannot be dissolved meanwhile. */
    Optional<TeamOfPosting> team(UUID id) {
        List<TeamOfPosting.Village> villages = Select.from("select village_code, village_name from team_village")
                .where("team_id = ? and valid_to is null", id)
                .then("order by role desc, village_code")
                .list(database, row -> new TeamOfPosting.Village(row.getString(1), row.getString(2)));
        return Select.from("select id, name, send_level, established_on, dissolved_on from work_team")
                .where("id = ?", id)
                .then("for share")
                .list(
                        database,
                        row -> new TeamOfPosting(
                                id,
                                row.getString(2),
                                SendLevel.valueOf(row.getString(3)),
                                row.getObject(4, LocalDate.class),
                                row.getObject(5, LocalDate.class),
                                villages))
                .stream()
                .findFirst();
    }

    List<Listed> page(PostingFilter filter, Tree tree, List<String> after, PostingRights rights) {
        String path = tree == Tree.UNIT ? "p.unit_path" : "p.region_path";
        Select select = filtered(filter);
        if (after != null) {
            select.where("(" + path + ", p.id) > (?, ?::uuid)", after.get(0), after.get(1));
        }
        return select.then("order by " + path + ", p.id limit " + (filter.size + 1))
                .list(
                        database,
                        row -> new Listed(
                                row.getString(tree == Tree.UNIT ? "unit_path" : "region_path"), view(row, rights)));
    }

    CursorPage.Total total(PostingFilter filter) {
        return filtered(filter).total(database);
    }

    /** Who is or will be in a team; captain and First Secretary first. */
    List<PostingView> members(UUID teamId, LocalDate on, PostingRights rights) {
        return Select.from(COLUMNS)
                .where("p.team_id = ? and (p.ended_on is null or p.ended_on >= ?)", teamId, on)
                .then("order by p.roles = '{MEMBER}', p.started_on, p.id limit 200")
                .list(database, row -> view(row, rights));
    }

    /** All stays of a cadre, the latest first. */
    List<PostingView> ofCadre(UUID cadreId, PostingRights rights) {
        return Select.from(COLUMNS)
                .where("p.cadre_id = ?", cadreId)
                .then("order by p.started_on desc, p.id limit 200")
                .list(database, row -> view(row, rights));
    }

    /**
     * Where these cadres are on a day, in one query for a page of the roster; a full-time stay before others. Each is looked up by key:
     * the planner may otherwise read the stays of the whole scope.
     */
    Map<UUID, CurrentPosting> current(Collection<UUID> cadreIds, LocalDate on) {
        Map<UUID, CurrentPosting> current = new HashMap<>();
        Select.from("""
                        select p.cadre_id, p.id, p.team_id, p.team_name, p.village_code, p.village_name, p.roles, p.started_on
                        from unnest(?::uuid[]) as asked (cadre_id)
                                 cross join lateral (select * from posting p
                                                     where p.cadre_id = asked.cadre_id and p.started_on <= ?
                                                       and (p.ended_on is null or p.ended_on >= ?)
                                                     offset 0) p
                        """, cadreIds, on, on)
                .then("order by p.full_time_released, p.started_on, p.id")
                .list(
                        database,
                        row -> current.put(
                                row.getObject(1, UUID.class),
                                new CurrentPosting(
                                        row.getObject(2, UUID.class),
                                        row.getObject(3, UUID.class),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6),
                                        List.of((String[]) row.getArray(7).getArray()),
                                        row.getObject(8, LocalDate.class))));
        return current;
    }

    /** Stays that ended while the cadre's row scope still follows them, and those that began while it does not yet. */
    List<UUID> toTurn(LocalDate today) {
        List<UUID> turning = new ArrayList<>(Select.from("select id from posting")
                .where("in_effect and ended_on < ?", today)
                .then("order by id")
                .list(database, row -> row.getObject(1, UUID.class)));
        turning.addAll(Select.from("select id from posting")
                .where("not in_effect and (ended_on is null or ended_on >= ?) and started_on <= ?", today, today)
                .then("order by id")
                .list(database, row -> row.getObject(1, UUID.class)));
        return turning;
    }

    private static Select filtered(PostingFilter filter) {
        return Changed.since(Select.from(COLUMNS), filter.changedSince, "posting", "p.id")
                .beneath("p.region_path", filter.region == null ? null : RegionCode.path(filter.region))
                .whereIf(filter.team, "p.team_id = ?")
                .whereIf(filter.cadre, "p.cadre_id = ?")
                .whereIf(
                        filter.endState == EndState.ENDING ? filter.endState : null,
                        "? = 'ENDING' and p.end_state = 'ENDED' and exists (select from handover h"
                                + " where h.outgoing_posting_id = p.id and h.state <> 'CLOSED')")
                .whereIf(filter.endState == EndState.ENDING ? null : filter.endState, "p.end_state = ?")
                .whereIf(filter.dueBefore, "p.ended_on is null and p.planned_end_on < ?")
                .whereIf(filter.homeUnitDuties, "p.home_unit_duties = ?")
                .whereIf(filter.activeOn, "p.started_on <= ?")
                .whereIf(filter.activeOn, "(p.ended_on is null or p.ended_on >= ?)");
    }

    private PostingView view(ResultSet row, PostingRights rights) throws SQLException {
        EndState state = row.getString("end_state") == null ? null : EndState.valueOf(row.getString("end_state"));
        PostingView.HandoverRef handover = handover(row.getArray("handover"));
        PostingRights.Standing standing = new PostingRights.Standing(
                state,
                row.getObject("arrived_on", LocalDate.class),
                row.getObject("planned_end_on", LocalDate.class),
                row.getObject("reminder_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("end_requested_by", UUID.class),
                handover != null);
        return new PostingView(
                row.getObject("id", UUID.class),
                row.getObject("cadre_id", UUID.class),
                row.getString("cadre_name"),
                row.getObject("team_id", UUID.class),
                row.getString("team_name"),
                row.getString("village_code"),
                row.getString("village_name"),
                PostingRole.of((String[]) row.getArray("roles").getArray()),
                row.getBoolean("full_time_released"),
                row.getBoolean("home_unit_duties"),
                row.getObject("started_on", LocalDate.class),
                standing.arrivedOn(),
                standing.plannedEndOn(),
                standing.reminderOn(),
                standing.endedOn(),
                row.getString("end_reason") == null ? null : EndReason.valueOf(row.getString("end_reason")),
                shown(state, handover),
                row.getObject("end_asked_for", LocalDate.class),
                row.getString("end_note"),
                facts(row.getArray("end_facts")),
                handover,
                row.getObject("predecessor_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                SendLevel.valueOf(row.getString("send_level")),
                row.getLong("version"),
                rights.of(standing, LocalDate.now(clock)));
    }

    /** Q4: who left without having handed over is still leaving. */
    private static EndState shown(EndState state, PostingView.HandoverRef handover) {
        return state == EndState.ENDED && handover != null && !handover.state().equals("CLOSED")
                ? EndState.ENDING
                : state;
    }

    private static PostingView.HandoverRef handover(Array found) throws SQLException {
        if (found == null) {
            return null;
        }
        String[] parts = (String[]) found.getArray();
        return new PostingView.HandoverRef(UUID.fromString(parts[0]), parts[1], Long.parseLong(parts[2]));
    }

    private static EndFacts facts(Array found) throws SQLException {
        if (found == null) {
            return null;
        }
        String[] parts = (String[]) found.getArray();
        return new EndFacts(
                parts[0] == null ? null : RecallGround.valueOf(parts[0]),
                parts[1],
                parts[2] == null ? null : LocalDate.parse(parts[2]),
                parts[3],
                parts[4] == null ? null : LocalDate.parse(parts[4]));
    }
}
