package org.zhucun.team.rule;

import java.util.List;
import java.util.Map;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Population;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Tightness;

/** 队伍规则: what the rules of this room have in common. */
abstract class TeamRule implements Rule {
    /** A team that is there, and its home village then; for village_category as {@code c}. */
    static final String HOME = """
            from work_team t
            join team_village v on v.team_id = t.id and v.role = 'HOME' and v.valid_from <= :day
                and (v.valid_to is null or v.valid_to > :day)
            join village_category c on c.village_code = v.village_code and c.category = '%s' and c.valid_from <= :day
                and (c.valid_to is null or c.valid_to > :day)
            """;

    static final String THERE = """
            t.established_on <= :day and (t.dissolved_on is null or t.dissolved_on >= :day)
            """;

    /** Who lends out a member for as many months does not count him. */
    static final String LONG_LENT = "team.secondment.longTerm.months";

    /** Persons on post; who is lent out for long does not count. */
    static final String COUNTED = """
            (select count(distinct m.cadre_id) from posting m
             where m.team_id = t.id and m.started_on <= :day and (m.ended_on is null or m.ended_on >= :day) %s
               and not exists (select from posting_secondment l
                               join effective z on z.key = 'team.secondment.longTerm.months' and l.region_path >= z.lo and l.region_path < z.hi
                               where l.posting_id = m.id and l.valid_from <= :day and (l.until is null or l.until >= :day)
                                 and (l.until is null
                                      or l.until >= (l.valid_from + (z.value #>> '{}')::int * interval '1 month')::date - 1)))
            """;

    /** From the code of a village to the teams at home there, whenever they were. */
    static final String HOMES =
            "select team_id from team_village where village_code = any (:changed) and role = 'HOME'";

    private static final List<Fact> COMPOSITION = List.of(
            Fact.of("work_team", "id"),
            Fact.of("team_village", "team_id"),
            Fact.through("village_category", "village_code", HOMES),
            Fact.of("posting", "team_id"),
            Fact.through(
                    "posting_secondment",
                    "posting_id",
                    "select team_id from posting where id = any (:changed::uuid[])"));

    private final String id;
    private final Population population;
    private final Map<String, Tightness> parameters;
    private final List<String> keys;

    /** Keys in order, each with its sense of tighter. */
    TeamRule(String id, Population population, Object... keysAndTightness) {
        this.id = id;
        this.population = population;
        this.keys = new java.util.ArrayList<>();
        this.parameters = new java.util.HashMap<>();
        for (int i = 0; i < keysAndTightness.length; i += 2) {
            keys.add((String) keysAndTightness[i]);
            parameters.put((String) keysAndTightness[i], (Tightness) keysAndTightness[i + 1]);
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Population population() {
        return population;
    }

    @Override
    public List<String> parameters() {
        return List.copyOf(keys);
    }

    @Override
    public List<Fact> facts() {
        return population == Population.TEAM ? COMPOSITION : List.of();
    }

    @Override
    public Tightness tightness(String key) {
        return parameters.getOrDefault(key, Tightness.NONE);
    }

    /** Who was in the team that day. */
    @Override
    public String deciding() {
        if (population != Population.TEAM) {
            return "";
        }
        return """
                select m.started_on as on_day, m.cadre_name as what,
                       {says team.fact.member m.roles} || case when m.full_time_released then '[]' else {says team.fact.partTime} end as value
                from posting m
                where m.team_id = :subject and m.started_on <= :day and (m.ended_on is null or m.ended_on >= :day)
                order by 1, 2
                """;
    }

    /** A minimum of persons for the teams whose home village is in a category. */
    static String leastSize(String category, String key) {
        return """
                select s.id as subject_id, s.name as subject_name, s.region_path, s.unit_path, s.counted >= s.least as met,
                       {says .required s.least} as required, {says .found s.counted} as found, s.since, s.parameter_id
                from (select t.id, t.name, t.region_path, t.unit_path, (p.value #>> '{}')::int as least, p.parameter_id,
                             greatest(t.established_on, c.valid_from) as since,
                """ + COUNTED.formatted("") + " as counted\n" + HOME.formatted(category) + """
                      join effective p on p.key = '%s' and t.region_path >= p.lo and t.region_path < p.hi
                      where {only t.id within t.region_path} and
                """.formatted(key) + THERE
                + "offset 0) s";
    }
}
