package org.zhucun.selection.criterion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Population;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Tightness;

/** 选派规则: what this room contributes to the rules: those of a standing population with their SQL, the others bite when somebody acts. */
@ApplicationScoped
class SelectionRules {
    /** Captains on the day with the rank or tier that a key asks for. */
    private static final String CAPTAINS = """
            select c.id as subject_id, p.cadre_name as subject_name, p.region_path, p.unit_path,
                   %1$s as met, %2$s as required, %3$s as found, p.started_on as since, q.parameter_id
            from posting p
            join cadre c on c.id = p.cadre_id
            join effective q on q.key = %4$s and p.region_path >= q.lo and p.region_path < q.hi
            where p.roles @> '{CAPTAIN}' and p.started_on <= :day and (p.ended_on is null or p.ended_on >= :day)
              and p.send_level %5$s and {only p.cadre_id within p.region_path}
              and not exists (
                  select from posting o
                  where o.cadre_id = p.cadre_id and o.roles @> '{CAPTAIN}' and o.started_on <= :day and (o.ended_on is null or o.ended_on >= :day)
                    and o.send_level %5$s
                    and (o.full_time_released, o.started_on, o.id) > (p.full_time_released, p.started_on, p.id))
            """;

    private static final Fact[] CAPTAIN_FACTS = {Fact.of("posting", "cadre_id"), Fact.of("cadre", "id")};

    private static final String HIGH_ENOUGH = "standing(c.rank_code, c.grade_code) <= standing(q.value #>> '{}', null)";
    private static final String REQUIRED = "{says .required q.value}";
    private static final String RANK = "{says selection.found.rank c.rank_code, c.grade_code}";

    private static final String COVERAGE = """
            select region_subject(v.village_code) as subject_id, v.name as subject_name, v.region_path, null::text as unit_path,
                   v.covered as met, {says .required v.asked} as required,
                   case when v.covered then {says .found} else {says .found.none} end as found,
                   v.since, v.parameter_id
            from (select k.village_code, k.region_path, min(k.valid_from) as since, (array_agg(q.parameter_id))[1] as parameter_id,
                         array_agg(distinct k.category) as asked,
                         coalesce((select r.short_name from region r where r.code = k.village_code
                                   order by r.valid_from desc limit 1), k.village_code) as name,
                         exists (select from team_village tv join work_team t on t.id = tv.team_id
                                 where tv.village_code = k.village_code
                                   and tv.valid_from <= :day and (tv.valid_to is null or tv.valid_to > :day)
                                   and t.established_on <= :day
                                   and (t.dissolved_on is null or t.dissolved_on >= :day)) as covered
                  from village_category k
                  join effective q on q.key = 'coverage.categories' and k.region_path >= q.lo and k.region_path < q.hi
                      and q.value @> to_jsonb(k.category)
                  where k.valid_from <= :day and (k.valid_to is null or k.valid_to > :day)
                    and {only region_subject(k.village_code) within k.region_path}
                  group by k.village_code, k.region_path) v
            """;

    private static final Fact[] COVERAGE_FACTS = {
        Fact.region("village_category", "village_code", 12),
        Fact.region("team_village", "village_code", 12),
        Fact.through(
                "work_team",
                "id",
                "select region_subject(village_code) from team_village where team_id = any (:changed::uuid[])")
    };

    @Produces
    @Singleton
    Rule coverage() {
        return SelectionRule.of("B1", Population.VILLAGE, Tightness.NONE, "coverage.categories")
                .evaluated(COVERAGE, COVERAGE_FACTS);
    }

    @Produces
    @Singleton
    Rule age() {
        return SelectionRule.of("B2", Population.CANDIDATE, Tightness.LOWER, "select.age.max");
    }

    @Produces
    @Singleton
    Rule grade() {
        return SelectionRule.of("B2-GRADE", Population.CANDIDATE, Tightness.HIGHER, "select.excluded.recentGradeYears");
    }

    @Produces
    @Singleton
    Rule spouse() {
        return SelectionRule.of("B2-SPOUSE", Population.CANDIDATE, Tightness.FALSE, "select.spouseConcurrent");
    }

    @Produces
    @Singleton
    Rule work() {
        return SelectionRule.of("B2-WORK", Population.CANDIDATE, Tightness.HIGHER, "select.work.years.min");
    }

    @Produces
    @Singleton
    Rule party() {
        return SelectionRule.of(
                "B2-PARTY", Population.CANDIDATE, Tightness.HIGHER, "select.fs.partyMembership.years.min");
    }

    @Produces
    @Singleton
    Rule promoted() {
        return SelectionRule.of(
                "B3",
                Population.CANDIDATE,
                Tightness.NONE,
                "select.recentPromotion.years",
                "select.prefer.reserveCadre");
    }

    @Produces
    @Singleton
    Rule provinceCaptain() {
        return SelectionRule.of("B4", Population.CADRE, SelectionRule.RANKS, "captain.minRank.PROVINCE")
                .evaluated(
                        CAPTAINS.formatted(HIGH_ENOUGH, REQUIRED, RANK, "'captain.minRank.PROVINCE'", "= 'PROVINCE'"),
                        CAPTAIN_FACTS);
    }

    @Produces
    @Singleton
    Rule localCaptain() {
        return SelectionRule.of(
                        "B5",
                        Population.CADRE,
                        Tightness.ordered("STAFF", "MIDDLE", "TOP"),
                        "captain.minTier.COUNTY",
                        "captain.minTier.CITY")
                .evaluated(
                        CAPTAINS.formatted(
                                "coalesce(array_position(array ['TOP', 'MIDDLE', 'STAFF'], c.unit_position_tier), 9)"
                                        + " <= array_position(array ['TOP', 'MIDDLE', 'STAFF'], q.value #>> '{}')",
                                REQUIRED,
                                "case when c.unit_position_tier is null then {says selection.found.tier.none}"
                                        + " else {says .found c.unit_position_tier} end",
                                "'captain.minTier.' || p.send_level",
                                "in ('CITY', 'COUNTY')"),
                        CAPTAIN_FACTS);
    }

    @Produces
    @Singleton
    Rule sectionCaptain() {
        return SelectionRule.of(
                        "B6",
                        Population.CADRE,
                        SelectionRule.RANKS,
                        "captain.minRank.COUNTY",
                        "captain.minRank.CITY",
                        "captain.partyMember")
                .evaluated(
                        CAPTAINS.formatted(
                                HIGH_ENOUGH
                                        + " and (c.political_affiliation = '01' or not exists (select from effective m where"
                                        + " m.key = 'captain.partyMember' and m.value = 'true'::jsonb"
                                        + " and p.region_path >= m.lo and p.region_path < m.hi))",
                                REQUIRED
                                        + " || case when exists (select from effective m where m.key = 'captain.partyMember'"
                                        + " and m.value = 'true'::jsonb and p.region_path >= m.lo and p.region_path < m.hi)"
                                        + " then {says .required.captain.partyMember} else '[]' end",
                                RANK
                                        + " || case when c.political_affiliation = '01' then {says selection.found.party.member}"
                                        + " else {says selection.found.party.none} end",
                                "'captain.minRank.' || p.send_level",
                                "in ('CITY', 'COUNTY')"),
                        CAPTAIN_FACTS);
    }

    @Produces
    @Singleton
    Rule talent() {
        return SelectionRule.of("B7", Population.CANDIDATE, Tightness.NONE, "select.prefer.surveyedYoungTalent");
    }

    @Produces
    @Singleton
    Rule rural() {
        return SelectionRule.of("B8", Population.CANDIDATE, Tightness.NONE, "select.prefer.ruralExperience");
    }

    @Produces
    @Singleton
    Rule matching() {
        return SelectionRule.of("B9", Population.CANDIDATE, Tightness.NONE, "select.prefer.matching");
    }

    @Produces
    @Singleton
    Rule backbone() {
        return SelectionRule.of("B10", Population.CANDIDATE, Tightness.NONE, "select.prefer.backbone");
    }
}
