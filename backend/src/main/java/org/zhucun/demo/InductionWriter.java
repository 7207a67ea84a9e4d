package org.zhucun.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * 到岗与培训: each county held its course of the term, and whoever came as First Secretary filed what he found on arrival. Three of a hundred
 * missed the one, three of a hundred owe the other, as in any province.
 */
final class InductionWriter {
    static final List<String> TABLES = List.of("training_session", "training_attendance", "arrival_survey");

    private static final String TITLE = "驻村干部集中培训班";
    private static final String KIND = "COLLECTIVE";
    private static final String LEVEL = "COUNTY";
    private static final int DAYS = 5;
    private static final int MONTHS_AGO = 12;
    private static final int KEPT = 97;

    private final Connection owner;
    private final Chance chance;
    private final LocalDate today;
    private final LocalDate held;

    InductionWriter(Connection owner, Chance chance, LocalDate today) {
        this.owner = owner;
        this.chance = chance;
        this.today = today;
        this.held = today.minusMonths(MONTHS_AGO).with(DayOfWeek.TUESDAY);
    }

    void write(Chunk chunk) throws SQLException {
        attended(chunk, sessions(chunk));
        surveys(chunk);
    }

    /** By the code of the county. */
    private Map<String, UUID> sessions(Chunk chunk) throws SQLException {
        Map<String, UUID> sessions = new LinkedHashMap<>();
        try (Copy copy = new Copy(owner, """
                training_session (id, title, kind, organizer_level, organizer_name, started_on, days, audience, recorded_by, region_path)
                """)) {
            for (Team team : chunk.teams) {
                Village home = team.home();
                if (sessions.containsKey(home.countyCode())) {
                    continue;
                }
                UUID session = chance.id();
                sessions.put(home.countyCode(), session);
                copy.row(
                        session,
                        TITLE,
                        KIND,
                        LEVEL,
                        home.county() + "委组织部",
                        held,
                        DAYS,
                        List.of("FIRST_SECRETARY", "TEAM_MEMBER"),
                        chance.id(),
                        home.path().substring(0, 16));
            }
            copy.finish();
        }
        return sessions;
    }

    private void attended(Chunk chunk, Map<String, UUID> sessions) throws SQLException {
        try (Copy copy = new Copy(owner, """
                training_attendance (id, session_id, cadre_id, name, title, kind, organizer_level, started_on, session_days, region_path,
                                     unit_path)
                """)) {
            for (Stay stay : chunk.stays) {
                if (!stay.covers(held) || !chance.percent(KEPT)) {
                    continue;
                }
                copy.row(
                        chance.id(),
                        sessions.get(stay.team.home().countyCode()),
                        stay.person.id,
                        stay.person.name,
                        TITLE,
                        KIND,
                        LEVEL,
                        held,
                        DAYS,
                        stay.team.home().path(),
                        stay.person.unit.unitPath());
            }
            copy.finish();
        }
    }

    private void surveys(Chunk chunk) throws SQLException {
        try (Copy copy = new Copy(owner, """
                arrival_survey (id, posting_id, cadre_id, cadre_name, village_code, village_name, shortcomings, expectations, priorities,
                                filed_on, filed_by, region_path)
                """)) {
            for (Stay stay : chunk.stays) {
                LocalDate filed = stay.arrived.plusDays(chance.between(9, 29));
                if (!stay.led() || filed.isAfter(today) || !chance.percent(KEPT)) {
                    continue;
                }
                copy.row(
                        chance.id(),
                        stay.id,
                        stay.person.id,
                        stay.person.name,
                        stay.team.home().code(),
                        stay.team.home().name(),
                        "村集体收入来源单一，产业路没有硬化",
                        "盼着修好产业路，农产品有人上门收",
                        "修路、引进冷库、带好两委班子",
                        filed,
                        stay.person.name,
                        stay.team.home().path());
            }
            copy.finish();
        }
    }
}
