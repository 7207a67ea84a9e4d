package org.zhucun.team.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Select;
import org.zhucun.region.RegionCode;
import org.zhucun.team.PostingRole;
import org.zhucun.team.SendLevel;

/** 批量派驻存取: what a batch of stays must know, each in one query, and their rows. */
@ApplicationScoped
class StayRepository {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String INSERT = """
            insert into posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level, unit_id,
                unit_name, full_time_released, home_unit_duties, in_effect, started_on, planned_end_on, region_path, unit_path)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String STAYS =
            "select cadre_id, team_id, village_code, started_on, ended_on, full_time_released from posting";

    private final DataSource database;

    StayRepository(DataSource database) {
        this.database = database;
    }

    /** The teams that rows may mean; they cannot be dissolved meanwhile. */
    Teams teams(List<StayWanted> wanted) {
        Set<UUID> ids = named(wanted, true).stream().map(UUID::fromString).collect(Collectors.toSet());
        Set<String> names = named(wanted, false);
        Set<String> villages = wanted.stream()
                .filter(one -> one.team() == null)
                .map(StayWanted::villageCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!names.isEmpty()) {
            Select.from("select id from work_team")
                    .where("dissolved_on is null and name = any (?)", names)
                    .then("limit 5000")
                    .list(database, row -> ids.add(row.getObject(1, UUID.class)));
        }
        if (!villages.isEmpty()) {
            Select.from("select v.team_id from team_village v join work_team t on t.id = v.team_id")
                    .where("v.valid_to is null and t.dissolved_on is null and v.village_code = any (?)", villages)
                    .list(database, row -> ids.add(row.getObject(1, UUID.class)));
        }
        return ids.isEmpty() ? new Teams(List.of()) : new Teams(load(ids));
    }

    private static Set<String> named(List<StayWanted> wanted, boolean byId) {
        return wanted.stream()
                .map(StayWanted::team)
                .filter(team -> team != null && ID.matcher(team).matches() == byId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Collection<TeamOfPosting> load(Set<UUID> ids) {
        Map<UUID, List<TeamOfPosting.Village>> villages = new HashMap<>();
        Select.from("select team_id, village_code, village_name from team_village")
                .where("team_id = any (?::uuid[]) and valid_to is null", ids)
                .then("order by team_id, role desc, village_code")
                .list(
                        database,
                        row -> villages.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                                .add(new TeamOfPosting.Village(row.getString(2), row.getString(3))));
        return Select.from("select id, name, send_level, established_on, dissolved_on from work_team")
                .where("id = any (?::uuid[])", ids)
                .then("order by id for share")
                .list(
                        database,
                        row -> new TeamOfPosting(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                SendLevel.valueOf(row.getString(3)),
                                row.getObject(4, LocalDate.class),
                                row.getObject(5, LocalDate.class),
                                villages.getOrDefault(row.getObject(1, UUID.class), List.of())))
                .stream()
                .filter(team -> !team.villages().isEmpty())
                .toList();
    }

    /** 可能的工作队: by id, name and present village. */
    static final class Teams {
        private final Map<String, List<TeamOfPosting>> named = new HashMap<>();
        private final Map<String, List<TeamOfPosting>> serving = new HashMap<>();

        Teams(Collection<TeamOfPosting> all) {
            for (TeamOfPosting team : all) {
                put(named, team.id().toString(), team);
                put(named, team.name(), team);
                team.villages().forEach(village -> put(serving, village.code(), team));
            }
        }

        Set<UUID> ids() {
            return named.values().stream()
                    .flatMap(List::stream)
                    .map(TeamOfPosting::id)
                    .collect(Collectors.toSet());
        }

        Set<String> villages() {
            return serving.keySet();
        }

        private static void put(Map<String, List<TeamOfPosting>> by, String key, TeamOfPosting team) {
            by.computeIfAbsent(key, one -> new ArrayList<>(1)).add(team);
        }

        /** Several teams bear one name; the village tells them apart. */
        List<TeamOfPosting> meant(StayWanted wanted) {
            String village = wanted.villageCode();
            if (wanted.team() == null) {
                return serving.getOrDefault(village, List.of()).stream()
                        .filter(team -> team.dissolvedOn() == null)
                        .toList();
            }
            List<TeamOfPosting> meant = named.getOrDefault(wanted.team(), List.of());
            return meant.size() < 2 || village == null
                    ? meant
                    : meant.stream()
                            .filter(team -> team.village(village).isPresent())
                            .toList();
        }
    }

    /** Who is or was in these teams and villages, and where these cadres are. */
    Standing standing(List<StayWanted> wanted, Teams teams) {
        Standing standing = new Standing();
        Set<UUID> cadres = wanted.stream()
                .filter(StayWanted::registered)
                .map(StayWanted::cadreId)
                .collect(Collectors.toSet());
        if (!cadres.isEmpty()) {
            read(Select.from(STAYS).where("cadre_id = any (?::uuid[])", cadres), standing::cadre);
        }
        if (!teams.ids().isEmpty()) {
            read(Select.from(STAYS).where("team_id = any (?::uuid[])", teams.ids()), standing::team);
        }
        Set<String> paths = teams.villages().stream().map(RegionCode::path).collect(Collectors.toSet());
        if (!paths.isEmpty() && wanted.stream().anyMatch(one -> one.roles().contains(PostingRole.FIRST_SECRETARY))) {
            read(
                    Select.from(STAYS).where("region_path = any (?) and roles @> '{FIRST_SECRETARY}'", paths),
                    standing::firstSecretary);
        }
        return standing;
    }

    private void read(Select select, Consumer<Standing.Stay> to) {
        select.list(database, StayRepository::stay).forEach(to);
    }

    private static Standing.Stay stay(ResultSet row) throws SQLException {
        return new Standing.Stay(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getBoolean(6));
    }

    void add(List<PlannedStay> planned) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (PlannedStay stay : planned) {
                StayWanted wanted = stay.wanted();
                Object[] values = {
                    stay.id(),
                    wanted.cadreId(),
                    wanted.who().name(),
                    stay.team().id(),
                    stay.team().name(),
                    stay.village().code(),
                    stay.village().name(),
                    connection.createArrayOf("text", stay.roles().toArray()),
                    stay.team().sendLevel().name(),
                    wanted.who().unitId(),
                    wanted.who().unitName(),
                    wanted.released(),
                    Boolean.TRUE.equals(wanted.homeUnitDuties()),
                    stay.inEffect(),
                    stay.term().startedOn(),
                    stay.term().plannedEndOn(),
                    stay.regionPath(),
                    wanted.who().unitPath()
                };
                for (int i = 0; i < values.length; i++) {
                    if (values[i] == null) {
                        insert.setNull(i + 1, Types.NULL);
                    } else {
                        insert.setObject(i + 1, values[i]);
                    }
                }
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }
}
