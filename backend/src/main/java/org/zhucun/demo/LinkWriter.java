package org.zhucun.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhucun.region.RegionCode;

/**
 * 联系与任务落库: who contacts, is paired with and answers for whom (A9, A10, A15), and a list of key tasks in every team's hands (A16):
 * Sichuan's of 2022 as it was issued, and one of Maiji after its pattern.
 */
final class LinkWriter {
    static final Set<String> TABLES = Set.of(
            "contact",
            "unit_village_pairing",
            "household_helper",
            "annual_task_list",
            "task_aspect",
            "key_task",
            "team_task");

    private static final LocalDate SINCE = LocalDate.of(2021, 6, 1);
    private static final int OFFICERS = 12;
    private static final int HOUSEHOLDS = 10;

    private final Connection owner;
    private final Chance chance;
    private final LocalDate today;

    LinkWriter(Connection owner, Chance chance, LocalDate today) {
        this.owner = owner;
        this.chance = chance;
        this.today = today;
    }

    void write(List<Team> teams, List<String[]> townships) throws SQLException {
        contacts(teams, townships);
        pairings(teams);
        households(teams);
        JsonNode sichuan = sichuan();
        list(
                sichuan,
                sichuan.get("regionCode").asText(),
                2022,
                sichuan.get("title").asText(),
                LocalDate.of(2022, 3, 23));
        LocalDate issued = LocalDate.of(today.getYear(), 1, 1);
        Issued maiji = list(
                sichuan,
                CountyStory.MAIJI,
                today.getYear(),
                today.getYear() + "年麦积区驻村帮扶工作重点任务（演示，参照四川2022年清单）",
                issued);
        handDown(maiji, teams, issued);
    }

    /** A list and its tasks. */
    private record Issued(UUID list, List<UUID> tasks) {}

    /** One township has no officer; a leader for every team but each eleventh. */
    private void contacts(List<Team> teams, List<String[]> townships) throws SQLException {
        List<String> officers = people(OFFICERS);
        List<String> leaders = people(20);
        try (Copy copy = new Copy(
                owner,
                "contact (id, kind, person_name, position, target_kind, region_code, team_id, target_name, valid_from, region_path)")) {
            for (int i = 1; i < townships.size(); i++) {
                String code = townships.get(i)[0];
                copy.row(
                        chance.id(),
                        "ORG_OFFICER",
                        officers.get(i % OFFICERS),
                        "区委组织部干部",
                        "TOWNSHIP",
                        code,
                        null,
                        townships.get(i)[1],
                        SINCE,
                        RegionCode.path(code));
            }
            for (int i = 0; i < teams.size(); i++) {
                Village home = teams.get(i).home();
                if (i % 11 != 5) {
                    copy.row(
                            chance.id(),
                            "LEADER",
                            leaders.get(i % leaders.size()),
                            "区级领导",
                            "TEAM",
                            home.code(),
                            teams.get(i).id(),
                            teams.get(i).name(),
                            SINCE,
                            home.path());
                }
            }
            copy.finish();
        }
    }

    private void pairings(List<Team> teams) throws SQLException {
        try (Copy copy = new Copy(
                owner,
                "unit_village_pairing (id, unit_id, unit_name, village_code, village_name, valid_from, region_path, unit_path)")) {
            for (int i = 0; i < teams.size(); i++) {
                Team team = teams.get(i);
                Unit unit = team.units().get(0);
                if (i % 23 != 9) {
                    copy.row(
                            chance.id(),
                            unit.id(),
                            unit.name(),
                            team.home().code(),
                            team.home().name(),
                            SINCE,
                            team.home().path(),
                            unit.unitPath());
                }
            }
            copy.finish();
        }
    }

    private void households(List<Team> teams) throws SQLException {
        try (Copy copy = new Copy(
                owner, "household_helper (id, village_code, household_no, helper_name, valid_from, region_path)")) {
            for (Team team : teams) {
                for (int i = 1; i <= HOUSEHOLDS; i++) {
                    copy.row(
                            chance.id(),
                            team.home().code(),
                            String.format("%03d", i),
                            chance.percent(95) ? person() : null,
                            SINCE,
                            team.home().path());
                }
            }
            copy.finish();
        }
    }

    private Issued list(JsonNode list, String code, int year, String title, LocalDate issued) throws SQLException {
        UUID id = chance.id();
        String path = RegionCode.path(code);
        try (Copy copy = new Copy(
                owner,
                "annual_task_list (id, region_code, year, title, source, declared_aspects, declared_tasks, state, published_on,"
                        + " published_by, region_path)")) {
            copy.row(
                    id,
                    code,
                    year,
                    title,
                    list.get("source").asText(),
                    list.get("declaredAspects").asInt(),
                    list.get("declaredTasks").asInt(),
                    "PUBLISHED",
                    issued,
                    "组织部",
                    path);
            copy.finish();
        }
        List<Object[]> aspects = new ArrayList<>();
        List<Object[]> tasks = new ArrayList<>();
        list.get("aspects").forEach(aspect -> {
            int no = aspects.size() + 1;
            aspects.add(new Object[] {chance.id(), id, no, aspect.get("title").asText(), path});
            aspect.get("tasks")
                    .forEach(task -> tasks.add(new Object[] {
                        chance.id(),
                        id,
                        no,
                        tasks.size() + 1,
                        task.get("title").asText(),
                        task.get("requirement").asText(),
                        path
                    }));
        });
        copy("task_aspect (id, list_id, no, title, region_path)", aspects);
        copy("key_task (id, list_id, aspect_no, no, title, requirement, region_path)", tasks);
        return new Issued(id, tasks.stream().map(task -> (UUID) task[0]).toList());
    }

    private void handDown(Issued issued, List<Team> teams, LocalDate on) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (Team team : teams) {
            for (UUID task : issued.tasks()) {
                boolean done = chance.percent(45);
                boolean begun = done || chance.percent(60);
                LocalDate reported = begun ? today.minusDays(chance.below(40)) : null;
                rows.add(new Object[] {
                    chance.id(),
                    issued.list(),
                    task,
                    team.id(),
                    team.name(),
                    done ? "DONE" : begun ? "IN_PROGRESS" : "NOT_STARTED",
                    on.plusDays(9),
                    reported,
                    begun ? "乡镇经办" : null,
                    team.home().path(),
                    team.units().get(0).unitPath()
                });
            }
        }
        copy(
                "team_task (id, list_id, task_id, team_id, team_name, state, handed_on, reported_on, reported_by, region_path, unit_path)",
                rows);
    }

    private static JsonNode sichuan() {
        try (InputStream file = LinkWriter.class.getResourceAsStream("/task-lists/510000-2022.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<String> people(int count) {
        List<String> people = new ArrayList<>();
        while (people.size() < count) {
            String person = person();
            if (!people.contains(person)) {
                people.add(person);
            }
        }
        return people;
    }

    private String person() {
        return Names.han(chance, chance.percent(60));
    }

    private void copy(String target, List<Object[]> rows) throws SQLException {
        try (Copy copy = new Copy(owner, target)) {
            for (Object[] row : rows) {
                copy.row(row);
            }
            copy.finish();
        }
    }
}
