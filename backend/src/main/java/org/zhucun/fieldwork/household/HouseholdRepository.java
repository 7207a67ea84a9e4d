package org.zhucun.fieldwork.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.zhucun.region.RegionRef;

/** 帮扶户存取 */
@ApplicationScoped
class HouseholdRepository {
    private static final String NAME = "household_identity.name";
    private static final String NOTES = "household_visit.notes";
    private static final String COLUMNS = """
            select x.id, x.village_code, x.village_name, x.number, x.kind, x.region_path, i.name_mask, h.helper_name, v.visited_on, p.state
            from household x
            join household_identity i on i.id = x.id
            left join household_helper h on h.village_code = x.village_code and h.household_no = x.number
                 and h.valid_from <= ? and (h.valid_to is null or h.valid_to > ?)
            left join lateral (select max(w.visited_on) as visited_on from household_visit w where w.household_id = x.id) v on true
            left join household_plan p on p.household_id = x.id and p.year = ? and p.state <> 'SUPERSEDED'
            """;
    private static final String VISITED = """
            exists (select from household_visit w where w.household_id = x.id and w.visited_on between ? and ?)
            """;

    private final DataSource database;
    private final PersonalCipher cipher;
    private final FieldPages pages;
    private final Desk desk;

    HouseholdRepository(DataSource database, PersonalCipher cipher, FieldPages pages, Desk desk) {
        this.database = database;
        this.cipher = cipher;
        this.pages = pages;
        this.desk = desk;
    }

    UUID add(HouseholdCommands.RegisterHousehold command, RegionRef village) {
        UUID id = Ids.next();
        String name = command.name().strip();
        Insert.into("household")
                .set("id", id)
                .set("village_code", village.code())
                .set("village_name", village.shortName())
                .set("number", command.number())
                .set("kind", command.kind())
                .set("registered_on", desk.today())
                .set("region_path", village.path())
                .run(database);
        Insert.into("household_identity")
                .set("id", id)
                .set("name_cipher", cipher.seal(name, new FieldAddress(NAME, id)))
                .set("name_mask", masked(name))
                .set("key_version", cipher.keyVersion())
                .set("region_path", village.path())
                .run(database);
        return id;
    }

    /** 王小明 is 王**. */
    static String masked(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }

    Optional<HouseholdItem> find(UUID id) {
        return items().where("x.id = ?", id).list(database, this::read).stream().findFirst();
    }

    /** Where it lies, for what is written about it. */
    Optional<String> pathOf(UUID id) {
        return Select.from("select region_path from household")
                .where("id = ?", id)
                .list(database, row -> row.getString(1))
                .stream()
                .findFirst();
    }

    String name(UUID id) {
        byte[] sealed = Select.from("select name_cipher from household_identity")
                .where("id = ?", id)
                .list(database, row -> row.getBytes(1))
                .get(0);
        return cipher.open(sealed, new FieldAddress(NAME, id));
    }

    CursorPage<HouseholdItem> page(HouseholdFilter filter) {
        return pages.page(Sorted.byPlace("households"), filter, () -> filtered(filter), this::read);
    }

    private Select items() {
        return Select.from(COLUMNS, desk.today(), desk.today(), desk.today().getYear());
    }

    private Select filtered(HouseholdFilter filter) {
        Select select = items().beneath("x.region_path", filter.regionPath()).whereIf(filter.kind, "x.kind = ?");
        if (filter.withoutHelper) {
            select.where("h.helper_name is null");
        }
        if (filter.unvisitedFrom != null) {
            select.where("not " + VISITED, filter.unvisitedFrom, desk.day(filter.unvisitedTo));
        }
        return filter.withoutPlan == null
                ? select
                : select.where(
                        "not exists (select from household_plan a where a.household_id = x.id and a.year = ? and a.state = 'APPROVED')",
                        filter.withoutPlan);
    }

    void add(HouseholdCommands.RecordHouseholdVisit visit, String regionPath) {
        UUID id = Ids.next();
        Insert.into("household_visit")
                .set("id", id)
                .set("household_id", visit.householdId())
                .set("visited_on", visit.visitedOn())
                .set("visitor_name", visit.visitorName().strip())
                .set(
                        "notes_cipher",
                        visit.notes() == null ? null : cipher.seal(visit.notes(), new FieldAddress(NOTES, id)))
                .set("region_path", regionPath)
                .run(database);
    }

    List<HouseholdView.VisitView> visits(UUID household) {
        return Select.from("select id, visited_on, visitor_name, notes_cipher from household_visit")
                .where("household_id = ?", household)
                .then("order by visited_on desc, id desc limit 100")
                .list(database, row -> {
                    UUID id = row.getObject(1, UUID.class);
                    byte[] notes = row.getBytes(4);
                    return new HouseholdView.VisitView(
                            id,
                            row.getObject(2, LocalDate.class),
                            row.getString(3),
                            notes == null ? null : cipher.open(notes, new FieldAddress(NOTES, id)));
                });
    }

    /** Households there at the end of a period, and those that were visited in it. */
    long[] visited(String path, LocalDate from, LocalDate to) {
        return Select.from("select count(*), count(*) filter (where " + VISITED + ") from household x", from, to)
                .beneath("x.region_path", path)
                .where("x.registered_on <= ?", to)
                .list(database, row -> new long[] {row.getLong(1), row.getLong(2)})
                .get(0);
    }

    private HouseholdItem read(ResultSet row) throws SQLException {
        String path = row.getString("region_path");
        String state = row.getString("state");
        List<String> may = new ArrayList<>(desk.may("household:edit", path, "visit"));
        if (state == null) {
            may.addAll(desk.may("household:edit", path, "plan"));
        }
        may.addAll(desk.may("household:reveal", path, "reveal"));
        return new HouseholdItem(
                row.getObject("id", UUID.class),
                row.getString("village_code"),
                row.getString("village_name"),
                row.getString("number"),
                HouseholdKind.valueOf(row.getString("kind")),
                row.getString("name_mask"),
                row.getString("helper_name"),
                row.getObject("visited_on", LocalDate.class),
                state == null ? null : HouseholdPlanState.valueOf(state),
                may);
    }
}
