package org.zhucun.selection.criterion;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.cadre.merit.Grade;

/** 人选情况之门: the facts about many cadres in a few statements; those out of sight are missing. */
@ApplicationScoped
public class Candidates {
    private final CandidateRepository facts;

    Candidates(CandidateRepository facts) {
        this.facts = facts;
    }

    public Map<UUID, CandidateFacts> of(Collection<UUID> cadres, LocalDate on) {
        if (cadres.isEmpty()) {
            return Map.of();
        }
        Map<UUID, CandidateRepository.Hindrance> hindrances = facts.hindrances(cadres, on);
        Map<UUID, Set<String>> villages = facts.villages(cadres, on);
        return facts.cadres(cadres, row -> read(row, hindrances, villages)).stream()
                .collect(Collectors.toMap(CandidateFacts::cadreId, found -> found));
    }

    /** Who of them is married to whom of them. */
    public List<Set<UUID>> couples(Collection<UUID> cadres, LocalDate on) {
        return facts.couples(cadres, on);
    }

    private static CandidateFacts read(
            ResultSet row, Map<UUID, CandidateRepository.Hindrance> hindrances, Map<UUID, Set<String>> villages)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        CandidateRepository.Hindrance hindrance = hindrances.get(id);
        return new CandidateFacts(
                id,
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("political_affiliation"),
                row.getObject("join_party_date", LocalDate.class),
                row.getString("rank_code"),
                row.getString("grade_code"),
                row.getString("unit_position_tier"),
                row.getObject("work_start_date", LocalDate.class),
                row.getObject("last_promotion_date", LocalDate.class),
                row.getBoolean("reserve_cadre"),
                row.getBoolean("surveyed_young_talent"),
                row.getInt("grassroots_experience_months"),
                row.getBoolean("agri_related_major"),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                List.of((String[]) row.getArray("strengths").getArray()),
                hindrance.grades(),
                hindrance.spousePosted(),
                villages.getOrDefault(id, Set.of()));
    }

    static Map<Integer, Grade> grades(Array years, Array grades) throws SQLException {
        Map<Integer, Grade> read = new TreeMap<>();
        if (years != null) {
            Integer[] of = (Integer[]) years.getArray();
            String[] given = (String[]) grades.getArray();
            for (int i = 0; i < of.length; i++) {
                read.put(of[i], Grade.valueOf(given[i]));
            }
        }
        return read;
    }
}
