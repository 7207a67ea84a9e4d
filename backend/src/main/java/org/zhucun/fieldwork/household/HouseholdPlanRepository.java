package org.zhucun.fieldwork.household;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.zhucun.cipher.FieldAddress;
import org.zhucun.cipher.PersonalCipher;
import org.zhucun.fieldwork.Desk;
import org.zhucun.fieldwork.FieldPages;
import org.zhucun.fieldwork.FieldPages.Sorted;
import org.zhucun.fieldwork.Insert;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 一户一策存取 */
@ApplicationScoped
class HouseholdPlanRepository {
    private static final String CONTENT = "household_plan.content";
    private static final String NOTE = "household_review.note";
    private static final String COLUMNS = """
            select x.id, x.household_id, h.village_name, h.number, x.year, x.version_no, x.state, x.step, x.round, x.chain, x.causes,
                   x.measures, x.drafted_by_name, x.submitted_on, x.approved_on, x.region_path, x.version,
                   exists (select from household_review w
                           where w.plan_id = x.id and w.round = x.round and w.account_id = ?) as taken_part
            from household_plan x
            join household h on h.id = x.household_id
            """;

    private final EntityManager entities;
    private final DataSource database;
    private final PersonalCipher cipher;
    private final ObjectMapper json;
    private final FieldPages pages;
    private final Desk desk;

    HouseholdPlanRepository(
            EntityManager entities,
            DataSource database,
            PersonalCipher cipher,
            ObjectMapper json,
            FieldPages pages,
            Desk desk) {
        this.entities = entities;
        this.database = database;
        this.cipher = cipher;
        this.json = json;
        this.pages = pages;
        this.desk = desk;
    }

    void add(HouseholdPlan plan) {
        entities.persist(plan);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<HouseholdPlan> find(UUID id) {
        return Optional.ofNullable(entities.find(HouseholdPlan.class, id));
    }

    byte[] seal(HouseholdPlan plan, PlanContent content) {
        try {
            return cipher.seal(json.writeValueAsString(content), new FieldAddress(CONTENT, plan.id));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    PlanContent open(HouseholdPlan plan) {
        try {
            return json.readValue(
                    cipher.open(plan.contentCipher, new FieldAddress(CONTENT, plan.id)), PlanContent.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The database refuses the same person twice in a round, and the same level twice. */
    void add(HouseholdPlan plan, ReviewLevel level, HouseholdCommands.ReviewHouseholdPlan said, Office by) {
        UUID id = Ids.next();
        Insert.into("household_review")
                .set("id", id)
                .set("plan_id", plan.id)
                .set("round", plan.round)
                .set("step", plan.step + 1)
                .set("level", level)
                .set("decision", said.decision())
                .set("note_cipher", said.note() == null ? null : cipher.seal(said.note(), new FieldAddress(NOTE, id)))
                .set("account_id", by.accountId())
                .set("account_name", by.accountName())
                .set("decided_on", desk.today())
                .set("region_path", plan.regionPath)
                .run(database);
    }

    Optional<HouseholdPlanView> view(UUID id) {
        return plans().where("x.id = ?", id).list(database, this::read).stream().findFirst();
    }

    private Select plans() {
        return Select.from(COLUMNS, desk.office().accountId());
    }

    CursorPage<HouseholdPlanView> page(HouseholdPlanFilter filter) {
        return pages.page(
                Sorted.byPlace("household-plans"),
                filter,
                () -> plans().beneath("x.region_path", filter.regionPath())
                        .whereIf(filter.year, "x.year = ?")
                        .whereIf(filter.state, "x.state = ?")
                        .whereIf(filter.household, "x.household_id = ?"),
                this::read);
    }

    List<HouseholdPlanView.PlanReview> reviews(HouseholdPlan plan) {
        boolean open = plan.state == HouseholdPlanState.DRAFT;
        return Select.from(
                        "select round, step, level, decision, id, note_cipher, account_name, decided_on from household_review")
                .where("plan_id = ?", plan.id)
                .then("order by round, step")
                .list(
                        database,
                        row -> new HouseholdPlanView.PlanReview(
                                row.getInt(1),
                                row.getInt(2),
                                ReviewLevel.valueOf(row.getString(3)),
                                ReviewDecision.valueOf(row.getString(4)),
                                note(row.getObject(5, UUID.class), row.getBytes(6)),
                                row.getString(7),
                                row.getObject(8, LocalDate.class),
                                !open && row.getInt(1) == plan.round));
    }

    private String note(UUID review, byte[] sealed) {
        return sealed == null ? null : cipher.open(sealed, new FieldAddress(NOTE, review));
    }

    private HouseholdPlanView read(ResultSet row) throws SQLException {
        HouseholdPlanState state = HouseholdPlanState.valueOf(row.getString("state"));
        List<ReviewLevel> chain = Stream.of((String[]) row.getArray("chain").getArray())
                .map(ReviewLevel::valueOf)
                .toList();
        int step = row.getInt("step");
        ReviewLevel awaits = state == HouseholdPlanState.IN_REVIEW ? chain.get(step) : null;
        return new HouseholdPlanView(
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getString("village_name"),
                row.getString("number"),
                row.getInt("year"),
                row.getInt("version_no"),
                state,
                awaits == null ? null : step + 1,
                awaits,
                chain,
                row.getInt("causes"),
                row.getInt("measures"),
                row.getString("drafted_by_name"),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("approved_on", LocalDate.class),
                null,
                null,
                null,
                row.getLong("version"),
                may(state, row.getBoolean("taken_part") ? null : awaits, row.getString("region_path")));
    }

    /** @param open the level that he who asks may still review: who has taken part in the round has not */
    private List<String> may(HouseholdPlanState state, ReviewLevel open, String path) {
        return switch (state) {
            case DRAFT -> desk.may("household:edit", path, "change", "submit");
            case IN_REVIEW ->
                open != null && open.isFor(desk.office().role())
                        ? desk.may("household:review", path, "review")
                        : List.of();
            case APPROVED -> desk.may("household:edit", path, "revise");
            case SUPERSEDED -> List.of();
        };
    }
}
