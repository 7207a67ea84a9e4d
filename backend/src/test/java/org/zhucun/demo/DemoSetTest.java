package org.zhucun.demo;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import org.zhucun.cadre.CitizenId;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.organization.SocialCreditCode;
import org.zhucun.region.edition.RegionsLoaded;
import org.zhucun.team.SendLevel;

/** 演示数据: what the generator tells about real villages is what the sources count; nothing is written here. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class DemoSetTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Inject
    @DataSource("owner")
    AgroalDataSource owner;

    @Inject
    DemoLoad loader;

    @Inject
    DemoNotice notice;

    @Inject
    Scheduler scheduler;

    @Test
    void fixture_f1_maiji_2021_has_18_township_units_209_villages_and_635_postings_of_which_221_are_new()
            throws SQLException {
        CountyStory story = counties(DemoLoad.SEED);
        List<Team> teams = teams(story, CountyStory.MAIJI);
        assertEquals(209, teams.size());
        assertEquals(209, distinct(teams, team -> team.home().code()));
        assertEquals(
                Map.of(3, 201L, 4, 8L),
                teams.stream().collect(Collectors.groupingBy(Team::size, Collectors.counting())));

        LocalDate end = LocalDate.of(2021, 12, 31);
        List<Stay> stays = stays(story, CountyStory.MAIJI, end);
        assertEquals(635, stays.size());
        assertEquals(635, distinct(stays, stay -> stay.person.id));
        List<Stay> fresh = stays.stream()
                .filter(stay -> stay.started.getYear() == 2021 && stay.predecessor != null)
                .toList();
        assertEquals(221, fresh.size());
        assertEquals(221, distinct(fresh, stay -> stay.predecessor));
        Map<UUID, Stay> all = story.chunk.stays.stream().collect(Collectors.toMap(stay -> stay.id, stay -> stay));
        for (Stay stay : fresh) {
            Stay before = all.get(stay.predecessor);
            assertEquals(stay.team, before.team);
            assertEquals(stay.started.minusDays(1), before.ended);
            assertNotEquals(stay.person.id, before.person.id);
        }
        long led = stays.stream().filter(Stay::led).count();
        assertEquals(209, led, "one First Secretary in every village");
    }

    @Test
    void fixture_f1_the_villages_lie_in_18_of_the_township_units() throws SQLException {
        List<Team> teams = teams(counties(DemoLoad.SEED), CountyStory.MAIJI);
        assertEquals(18, distinct(teams, team -> team.home().townshipCode()));
    }

    @Test
    void b12_the_209_villages_of_maiji_are_out_of_poverty_or_settle_who_was_relocated() throws SQLException {
        CountyStory story = counties(DemoLoad.SEED);
        Map<String, Long> categories = story.facts.stream()
                .filter(fact -> fact.village().countyCode().equals(CountyStory.MAIJI)
                        && Set.of("OUT_OF_POVERTY", "RELOCATION_RESETTLEMENT").contains(fact.category()))
                .collect(Collectors.groupingBy(CountyStory.VillageFact::category, Collectors.counting()));
        assertEquals(
                209, categories.values().stream().mapToLong(Long::longValue).sum());
        assertEquals(13, categories.get("RELOCATION_RESETTLEMENT"));
    }

    @Test
    void c9_of_the_209_villages_two_key_ones_are_under_their_minimum() throws SQLException {
        CountyStory story = counties(DemoLoad.SEED);
        Map<UUID, Long> sizes = stays(story, CountyStory.MAIJI, TODAY).stream()
                .filter(stay -> stay != story.lent)
                .collect(Collectors.groupingBy(stay -> stay.team.id(), Collectors.counting()));
        List<String> small = teams(story, CountyStory.MAIJI).stream()
                .filter(team -> sizes.get(team.id()) < 3)
                .map(team -> team.home().code())
                .toList();
        assertEquals(2, small.size());
        Set<String> key = story.facts.stream()
                .filter(fact -> fact.category().equals("KEY_ASSISTANCE"))
                .map(fact -> fact.village().code())
                .collect(Collectors.toSet());
        assertTrue(key.containsAll(small), "C1 asks key-assistance villages for three");
    }

    @Test
    void the_empty_place_is_that_of_a_member_whom_the_county_had_sent_and_recalled() throws SQLException {
        CountyStory story = counties(DemoLoad.SEED);
        assertEquals(SendLevel.COUNTY, story.recalled.team.level(), "the county carries it out itself");
        assertEquals("RECALL", story.recalled.endReason);
        assertEquals(TODAY.minusDays(26), story.recalled.ended);
        assertTrue(stays(story, CountyStory.MAIJI, TODAY).stream()
                .noneMatch(stay -> story.recalled.id.equals(stay.predecessor)));
    }

    @Test
    void fixture_f3_xiahe_2018_has_27_and_33_teams_and_225_cadres_in_the_33_whose_captains_are_fit()
            throws SQLException {
        CountyStory story = counties(DemoLoad.SEED);
        Map<String, String> category = story.facts.stream()
                .filter(fact -> fact.village().countyCode().equals(CountyStory.XIAHE)
                        && fact.from().equals(LocalDate.of(2014, 1, 1)))
                .collect(Collectors.toMap(fact -> fact.village().code(), CountyStory.VillageFact::category));
        List<Team> teams = teams(story, CountyStory.XIAHE);
        assertEquals(
                Map.of("POOR", 27L, "NON_POOR", 33L),
                teams.stream()
                        .collect(Collectors.groupingBy(
                                team -> category.get(team.home().code()), Collectors.counting())));

        List<Stay> ofThe33 = stays(story, CountyStory.XIAHE, LocalDate.of(2018, 9, 15)).stream()
                .filter(stay -> category.get(stay.team.home().code()).equals("NON_POOR"))
                .toList();
        assertEquals(225, ofThe33.size());
        List<Person> captains =
                ofThe33.stream().filter(Stay::led).map(stay -> stay.person).toList();
        assertEquals(33, captains.size());
        for (Person captain : captains) {
            assertTrue(Set.of("141", "142").contains(captain.rank), captain.rank);
            assertEquals("01", captain.political);
        }
    }

    @Test
    void every_number_has_its_check_digit_and_nobody_has_another_ones() throws SQLException {
        Chunk chunk = counties(DemoLoad.SEED).chunk;
        Set<String> ids = new HashSet<>();
        Set<String> phones = new HashSet<>();
        for (Person person : chunk.people) {
            String id = person.citizenId.value();
            assertEquals(id.charAt(17), CitizenId.check(id.substring(0, 17)), id);
            assertEquals(person.birth, person.citizenId.birthDate());
            assertTrue(ids.add(id), id);
            assertTrue(phones.add(person.phone.value()));
        }
        for (Unit unit : chunk.units) {
            assertDoesNotThrow(() -> SocialCreditCode.of(unit.uscc()));
        }
        assertEquals(chunk.units.size(), distinct(chunk.units, Unit::uscc));
    }

    @Test
    void nobody_is_in_two_places_and_no_village_has_two_first_secretaries_on_any_day() throws SQLException {
        List<Stay> stays = counties(DemoLoad.SEED).chunk.stays;
        assertNeverTwo(stays.stream().collect(Collectors.groupingBy(stay -> stay.person.id)));
        assertNeverTwo(stays.stream()
                .filter(Stay::led)
                .collect(Collectors.groupingBy(stay -> stay.team.home().code())));
    }

    @Test
    void the_same_seed_tells_the_same_rows_and_another_one_others() throws SQLException {
        String once = hash(counties(DemoLoad.SEED).chunk);
        assertEquals(once, hash(counties(DemoLoad.SEED).chunk));
        assertNotEquals(once, hash(counties(DemoLoad.SEED + 1).chunk));
    }

    @Test
    void hunan_has_10253_teams_with_24021_cadres_and_sichuan_12000_villages_with_34000() throws SQLException {
        Chunk hunan = province(RosterSet.HUNAN);
        assertEquals(10_253, hunan.teams.size());
        assertEquals(10_253, distinct(hunan.teams, team -> team.home().code()));
        assertEquals(24_021, hunan.people.size());
        assertEquals(24_021, distinct(hunan.people, person -> person.citizenId.value()));
        assertEquals(10_253, hunan.stays.stream().filter(Stay::led).count());
        assertEquals(hash(hunan), hash(province(RosterSet.HUNAN)));

        Chunk sichuan = province(RosterSet.SICHUAN);
        assertEquals(12_000, distinct(sichuan.teams, team -> team.home().code()));
        assertEquals(34_000, sichuan.people.size());
    }

    /** This runs in the profile test, which is as little the demonstration's as production is. */
    @Test
    void outside_of_its_profile_nothing_is_loaded_even_when_a_set_is_configured() throws SQLException {
        DemoStart start = new DemoStart(loader, notice, scheduler, Optional.of("counties"));
        start.begin(new RegionsLoaded("2023"));
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from demo_set")) {
            row.next();
            assertEquals(0, row.getInt(1));
        }
        assertEquals(HealthCheckResponse.Status.UP, start.call().getStatus(), "and nobody waits for it");
    }

    private CountyStory counties(long seed) throws SQLException {
        CountyStory story = new CountyStory(seed, TODAY);
        try (Connection connection = owner.getConnection()) {
            VillageReader villages = new VillageReader(connection);
            story.tell(villages.beneath(CountyStory.MAIJI), villages.beneath(CountyStory.XIAHE));
        }
        return story;
    }

    private Chunk province(RosterSet set) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            VillageReader reader = new VillageReader(connection);
            VillageReader.Province province = reader.provinces(set.region).get(0);
            Chance chance = new Chance(DemoLoad.SEED, 1);
            return set.province(
                    reader.beneath(province.code()), province.villages(), new RosterSet.Count(), chance, TODAY);
        }
    }

    private static List<Team> teams(CountyStory story, String county) {
        return story.chunk.teams.stream()
                .filter(team -> team.home().countyCode().equals(county))
                .toList();
    }

    private static List<Stay> stays(CountyStory story, String county, LocalDate on) {
        return story.chunk.stays.stream()
                .filter(stay -> stay.team.home().countyCode().equals(county) && stay.covers(on))
                .toList();
    }

    private static <T> long distinct(List<T> list, Function<T, Object> key) {
        return list.stream().map(key).distinct().count();
    }

    private static void assertNeverTwo(Map<?, List<Stay>> byPlace) {
        for (List<Stay> stays : byPlace.values()) {
            for (Stay one : stays) {
                for (Stay other : stays) {
                    boolean apart = one == other
                            || one.ended != null && one.ended.isBefore(other.started)
                            || other.ended != null && other.ended.isBefore(one.started);
                    assertTrue(apart, () -> one.team.name() + " " + one.started + " and " + other.started);
                }
            }
        }
    }

    /** Everything that is written, but for what seals an identity. */
    private static String hash(Chunk chunk) {
        StringBuilder rows = new StringBuilder();
        chunk.units.forEach(rows::append);
        chunk.teams.forEach(rows::append);
        for (Person person : chunk.people) {
            rows.append(person.id)
                    .append(person.name)
                    .append(person.citizenId.value())
                    .append(person.phone.value())
                    .append(person.nationality)
                    .append(person.political)
                    .append(person.joinedParty)
                    .append(person.education)
                    .append(person.rank)
                    .append(person.grade)
                    .append(person.category)
                    .append(person.position)
                    .append(person.workSince)
                    .append(person.promoted)
                    .append(person.reserve)
                    .append(person.grassrootsMonths)
                    .append(person.agriculture)
                    .append(person.postedPath)
                    .append(person.postedRoles);
        }
        for (Stay stay : chunk.stays) {
            rows.append(stay.id)
                    .append(stay.person.id)
                    .append(stay.team.id())
                    .append(stay.roles)
                    .append(stay.started)
                    .append(stay.arrived)
                    .append(stay.plannedEnd)
                    .append(stay.ended)
                    .append(stay.endReason)
                    .append(Objects.toString(stay.predecessor));
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(rows.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
