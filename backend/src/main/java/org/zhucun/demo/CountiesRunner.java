package org.zhucun.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.zhucun.region.RegionCode;

/** 两县装载: the people and stays of the two counties, then their registers, debts and findings. */
final class CountiesRunner {
    private static final Logger LOG = Logger.getLogger("org.zhucun.demo");
    private static final VillageReader.Province GANSU = new VillageReader.Province("62", "甘肃省", 0);
    private static final Set<String> TABLES = Set.of(
            "organization",
            "village_category",
            "work_team",
            "team_unit",
            "team_village",
            "posting",
            "cadre",
            "cadre_identity",
            "attendance_entry",
            "attendance_month",
            "attendance_rollup",
            "attendance_register",
            "leave_request",
            "annual_leave_taken",
            "entitlement",
            "entitlement_delivery",
            "commendation",
            "inspection",
            "problem_list",
            "finding",
            "finding_event",
            "finding_number_series");
    private static final Set<String> WRITTEN = Stream.of(
                    TABLES,
                    OrganWriter.TABLES,
                    LinkWriter.TABLES,
                    HandoverWriter.TABLES,
                    TrainingWriter.TABLES,
                    MeasureWriter.TABLES,
                    RecallWriter.TABLES,
                    HonorWriter.TABLES,
                    FieldworkWriter.TABLES,
                    HouseholdWriter.TABLES)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    private static final int MONTHS = 3;

    private final Telling telling;
    private final OpenTables tables;
    private final Connection owner;

    CountiesRunner(Telling telling, OpenTables tables) {
        this.telling = telling;
        this.tables = tables;
        this.owner = telling.owner();
    }

    /** The province whose system may read. */
    VillageReader.Province run() throws SQLException {
        VillageReader villages = new VillageReader(owner);
        CountyStory story = new CountyStory(DemoLoad.SEED, telling.today());
        story.tell(villages.beneath(CountyStory.MAIJI), villages.beneath(CountyStory.XIAHE));
        tables.open(WRITTEN);
        Chance chance = new Chance(DemoLoad.SEED, 2);
        new ChunkWriter(owner, telling.cipher(), telling.today()).write(story.chunk, chance);
        facts(story, chance);
        LOG.infof(
                "%d teams, %d cadres, %d stays",
                story.chunk.teams.size(), story.chunk.people.size(), story.chunk.stays.size());
        organized(story);
        cast(story);
        calledBack(story);
        new RecallWriter(telling, new Chance(DemoLoad.SEED, 10)).write(story.recalled);
        handedOver(story);
        registers(story, new Chance(DemoLoad.SEED, 3));
        findings(story, new Chance(DemoLoad.SEED, 4));
        new TrainingWriter(owner, telling.today()).write();
        return GANSU;
    }

    private void organized(CountyStory story) throws SQLException {
        Chance chance = new Chance(DemoLoad.SEED, 5);
        List<String[]> townships = OrganWriter.townships(owner);
        new OrganWriter(owner, chance, telling.today()).write(townships);
        List<Team> teams = story.chunk.teams.stream()
                .filter(team -> team.home().countyCode().equals(CountyStory.MAIJI))
                .toList();
        new LinkWriter(owner, chance, telling.today()).write(teams, townships);
        List<Stay> leading = current(story).stream()
                .filter(stay -> stay.led() && home(stay).countyCode().equals(CountyStory.MAIJI))
                .toList();
        new FieldworkWriter(owner, new Chance(DemoLoad.SEED, 7), telling.today()).write(teams, leading, townships);
        new HouseholdWriter(telling, new Chance(DemoLoad.SEED, 8)).write(teams);
        LOG.infof("%d stations", townships.size());
    }

    private void cast(CountyStory story) {
        Cast cast = telling.cast();
        Stay first = current(story).stream()
                .filter(stay -> stay.led() && home(stay).townshipCode().equals(CountyStory.CLERKS_TOWNSHIP))
                .findFirst()
                .orElseThrow();
        List<Village> served = story.chunk.teams.stream().map(Team::home).toList();
        cast.county(CountyStory.MAIJI, "麦积区", GANSU.name(), home(first), story.maiji.agriculture, first);
        cast.neighbour(CountyStory.XIAHE, "夏河县", firstOf(served, CountyStory.XIAHE));
        cast.doubled(CountyStory.MAIJI, "麦积区", firstOf(served, "620503104"));
        cast.clerks(served);
    }

    private void registers(CountyStory story, Chance chance) throws SQLException {
        Cast cast = telling.cast();
        YearMonth now = YearMonth.from(telling.today());
        YearMonth first = now.minusMonths(MONTHS - 1L);
        DemoAccount self = cast.named("ganbu");
        String himself = self.grants().get(0).path();
        LeaveStory told = new LeaveStory(
                chance, telling.today(), stay -> stay.person.id.toString().equals(himself) ? self.id() : chance.id());
        List<DemoLeave> leaves = told.tell(current(story), first.atDay(1));
        RegisterWriter writer = new RegisterWriter(owner, cast, telling.now());
        writer.leaves(leaves);
        Map<UUID, DemoLeave> entered = new HashMap<>();
        leaves.stream().filter(DemoLeave::entered).forEach(leave -> entered.put(leave.stay().id, leave));
        RegisterStory register = new RegisterStory(chance, telling.now());
        CareStory care = new CareStory(chance, telling.today());
        Set<String> townships = new TreeSet<>();
        for (YearMonth month = first; !month.isAfter(now); month = month.plusMonths(1)) {
            List<RegisterMonth> months = new ArrayList<>();
            for (Stay stay : story.chunk.stays) {
                if (stay.overlaps(month.atDay(1), month.atEndOfMonth())) {
                    townships.add(home(stay).townshipCode());
                    months.add(register.month(stay, month, entered.get(stay.id)));
                }
            }
            writer.write(months);
            writer.sum(month, telling.today());
            if (month.isBefore(now)) {
                for (String township : townships) {
                    writer.confirm(township, month, chance.id());
                }
                months.forEach(one -> care.allowance(one, finance(story, one.stay())));
            }
        }
        writer.years(first, now);
        care(story, care, chance);
        LOG.infof("registers of %d townships since %s, %d leaves", townships.size(), first, leaves.size());
    }

    private void care(CountyStory story, CareStory care, Chance chance) throws SQLException {
        List<Stay> current = current(story);
        current.forEach(care::cover);
        CareWriter writer = new CareWriter(owner, telling.cast(), telling.now());
        writer.debts(care.debts());
        writer.honours(current, chance);
        List<Stay> leading =
                beneath(current, CountyStory.MAIJI).stream().filter(Stay::led).toList();
        new HonorWriter(owner, new Chance(DemoLoad.SEED, 11), telling.today())
                .write(leading, telling.cast().named("zhucunban"));
        LOG.infof("%d entitlements", care.debts().size());
    }

    private void findings(CountyStory story, Chance chance) throws SQLException {
        Cast cast = telling.cast();
        List<Stay> current = current(story);
        List<Stay> ofMaiji = beneath(current, CountyStory.MAIJI);
        Village clerks = firstOf(story.chunk.teams.stream().map(Team::home).toList(), CountyStory.CLERKS_TOWNSHIP);
        FindingStory told = new FindingStory(chance, telling.today(), cast);
        UUID list = chance.id();
        told.list(list, clerks);
        told.county(ofMaiji);
        told.neighbour(beneath(current, CountyStory.XIAHE), cast.named("xiahe"));
        CaseWriter writer = new CaseWriter(owner, telling.now());
        writer.inspections(ofMaiji.stream().filter(Stay::led).limit(40).toList(), cast.named("ducha1"), chance);
        Map<String, Integer> numbered = told.numbered();
        Case listed = told.cases().stream()
                .filter(one -> one.list != null)
                .findFirst()
                .orElseThrow();
        writer.list(list, clerks, listed.finder, listed.issuedOn);
        writer.cases(told.cases(), numbered);
        MeasureWriter measures = new MeasureWriter(owner, cast, new Chance(DemoLoad.SEED, 9), telling.today());
        measures.write(ofMaiji);
        measures.write(beneath(current, CountyStory.XIAHE));
        LOG.infof("%d findings", told.cases().size());
    }

    private void handedOver(CountyStory story) throws SQLException {
        UUID office = telling.cast().named("zhucunban").id();
        List<Stay> stays = story.chunk.stays.stream()
                .filter(stay -> home(stay).countyCode().equals(CountyStory.MAIJI))
                .toList();
        new HandoverWriter(owner, new Chance(DemoLoad.SEED, 6), telling.today(), office).write(stays, story.lent);
    }

    /** D5: a unit wants two of its people back and waits for the county's approval. */
    private void calledBack(CountyStory story) throws SQLException {
        DemoAccount unit = telling.cast().named("paichu");
        List<Stay> wanted = current(story).stream()
                .filter(stay -> !stay.led() && stay.person.unit.equals(story.maiji.agriculture))
                .limit(2)
                .toList();
        try (PreparedStatement ask = owner.prepareStatement("""
                update posting set end_state = 'REQUESTED', end_reason = 'UNIT_NEEDS', end_note = '单位业务骨干不足，申请提前召回',
                    end_asked_for = ?, end_requested_by = ?, end_requested_at = ?, version = version + 1
                where id = ?
                """)) {
            for (Stay stay : wanted) {
                ask.setObject(1, telling.today().plusDays(9));
                ask.setObject(2, unit.id());
                ask.setObject(3, telling.now().minusDays(2));
                ask.setObject(4, stay.id);
                ask.executeUpdate();
            }
        }
    }

    private static List<Stay> beneath(List<Stay> stays, String county) {
        return stays.stream()
                .filter(stay -> home(stay).countyCode().equals(county))
                .toList();
    }

    private static Unit finance(CountyStory story, Stay stay) {
        return home(stay).countyCode().equals(CountyStory.MAIJI) ? story.maiji.finance : story.xiahe.finance;
    }

    private void facts(CountyStory story, Chance chance) throws SQLException {
        try (Copy copy = new Copy(
                owner, "village_category (id, village_code, category, valid_from, valid_to, source, region_path)")) {
            for (CountyStory.VillageFact fact : story.facts) {
                Village village = fact.village();
                copy.row(chance.id(), village.code(), fact.category(), fact.from(), fact.to(), "演示数据", village.path());
            }
            copy.finish();
        }
        for (String county : List.of(CountyStory.MAIJI, CountyStory.XIAHE)) {
            allowance(county, chance.id());
        }
    }

    /** There is no national daily allowance: the two counties pay an invented one. */
    private void allowance(String county, UUID id) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement("""
                insert into policy_parameter (id, key, region_code, valid_from, value, enforcement, source_document, pack, region_path)
                values (?, 'allowance.daily.yuan', ?, ?, to_jsonb(?), 'BLOCK', ?, 'demo', ?)
                """)) {
            insert.setObject(1, id);
            insert.setString(2, county);
            insert.setObject(3, LocalDate.of(2017, 1, 1));
            insert.setInt(4, CareStory.DAILY);
            insert.setString(5, CareWriter.ALLOWANCE_SOURCE);
            insert.setString(6, RegionCode.path(county));
            insert.executeUpdate();
        }
    }

    private List<Stay> current(CountyStory story) {
        return story.chunk.stays.stream()
                .filter(stay -> stay.covers(telling.today()))
                .toList();
    }

    private static Village firstOf(List<Village> villages, String beneath) {
        return villages.stream()
                .filter(village -> village.code().startsWith(beneath))
                .findFirst()
                .orElseThrow();
    }

    private static Village home(Stay stay) {
        return stay.team.home();
    }
}
